-- Finding an exercise among thousands: by the stems of words, by how they sound, by region and by what asks for care.

-- Versions from before there were cautions name none; the loader fills these for what it loads. `name` is folded, to sort by.
ALTER TABLE exercise_version ADD COLUMN name text NOT NULL DEFAULT '', ADD COLUMN regions text[] NOT NULL DEFAULT '{}', ADD COLUMN cautions text[] NOT NULL DEFAULT '{}';
CREATE INDEX exercise_version_words ON exercise_version USING gin (to_tsvector('english', search_text));

-- Only a session that has loaded pg_trgm lets an owner who is no superuser set its threshold below. One that created the extension
-- has; one that migrates a database from before has not.
SELECT word_similarity('', '');

-- The versions, current or not, in which every word of a search occurs, in another form too, or is nearly spelt so. `p_words`: of each
-- word the ways it may be spelt, folded to letters and digits, the typed one first. As the owner of the tables, within the
-- clinic that asks: behind row-level security no index may look for words, because their operators may not see rows first.
CREATE FUNCTION exercise_versions_with(p_words jsonb)
RETURNS TABLE (clinic_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
-- A word like "up", which every text may have, is worth no notice for each row.
SET client_min_messages = warning
-- How alike two words must be, 0 to 1: "nordik" finds "nordic" and "brige" "bridge", "walk" does not find "wall".
SET pg_trgm.word_similarity_threshold = 0.5 AS $$
  SELECT v.clinic_id, v.id
    FROM jsonb_array_elements(p_words) WITH ORDINALITY AS w(spellings, place)
    JOIN exercise_version v
      -- The cheapest first: one letter fits nearly every row, and no index tells them apart.
      ON v.search_text ~ (SELECT string_agg(s, '|') FROM jsonb_array_elements_text(w.spellings) s)
      OR to_tsvector('english', v.search_text) @@ plainto_tsquery('english', w.spellings ->> 0)
      -- Of short words too few letters are left to tell "dog" from "down".
      OR (length(w.spellings ->> 0) >= 5 AND (w.spellings ->> 0) <% v.search_text)
   WHERE v.clinic_id IN (app_clinic(), catalogue_clinic()) AND app_clinic() IS NOT NULL
   GROUP BY v.clinic_id, v.id
  HAVING count(*) = jsonb_array_length(p_words)
$$;
REVOKE ALL ON FUNCTION exercise_versions_with(jsonb) FROM PUBLIC;

DO $$
BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION exercise_versions_with(jsonb) TO %I',
                 coalesce(nullif(current_setting('praxis.app_role', true), ''), 'praxis_app'));
END $$;
