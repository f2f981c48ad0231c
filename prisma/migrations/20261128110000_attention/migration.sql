-- From when on a patient needs attention, as the practice decides.
ALTER TABLE "clinic" ADD COLUMN     "pain_rise" INTEGER NOT NULL DEFAULT 2,
ADD COLUMN     "silent_days" INTEGER NOT NULL DEFAULT 4,
ADD COLUMN     "check_up_weeks" INTEGER NOT NULL DEFAULT 6;
ALTER TABLE clinic ADD CHECK (pain_rise BETWEEN 1 AND 6), ADD CHECK (silent_days BETWEEN 2 AND 21), ADD CHECK (check_up_weeks BETWEEN 1 AND 26);

-- A reason for attention that was seen and set aside, until a day or until it is news again. Append-only: the latest of a reason counts.
CREATE TABLE "set_aside" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "until" DATE,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "set_aside_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateIndex
CREATE INDEX "set_aside_clinic_id_member_id_idx" ON "set_aside"("clinic_id", "member_id");

-- AddForeignKey
ALTER TABLE "set_aside" ADD CONSTRAINT "set_aside_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "set_aside" ADD CONSTRAINT "set_aside_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE set_aside ADD CHECK (reason IN ('warning', 'painAbove', 'painRise', 'step', 'silent', 'checkUp', 'draft')),
  ADD CHECK (char_length(evidence) BETWEEN 1 AND 64);

-- ---------------------------------------------------------------- walls: it is the clinic's; patients have no part in it
CREATE TRIGGER set_aside_immutable BEFORE UPDATE OR DELETE ON set_aside FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER set_aside_no_truncate BEFORE TRUNCATE ON set_aside FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER set_aside_archived BEFORE INSERT OR UPDATE ON set_aside FOR EACH ROW EXECUTE FUNCTION refuse_archived();
ALTER TABLE set_aside ENABLE ROW LEVEL SECURITY;
ALTER TABLE set_aside FORCE ROW LEVEL SECURITY;
CREATE POLICY set_aside_owner ON set_aside TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY set_aside_staff ON set_aside USING (clinic_id = app_clinic() AND app_is_staff())
  WITH CHECK (clinic_id = app_clinic() AND app_is_staff() AND member_id = app_member());
DO $$
DECLARE app text := coalesce(nullif(current_setting('praxis.app_role', true), ''), 'praxis_app');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON set_aside TO %I', app);
END $$;

-- ---------------------------------------------------------------- what a patient told of a day
-- Kept for speed alone: the caseload looks at weeks of everybody at once. It depends on nothing but what was recorded, and never on
-- today; rebuild_day_tally makes the same rows anew.
CREATE TABLE "day_tally" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "reported" BOOLEAN NOT NULL,
    "hurt" BOOLEAN NOT NULL,
    "exercise_pain" INTEGER,
    "day_pain" INTEGER,
    "morning_pain" INTEGER,

    CONSTRAINT "day_tally_pkey" PRIMARY KEY ("clinic_id","patient_id","date")
);

-- AddForeignKey
ALTER TABLE "day_tally" ADD CONSTRAINT "day_tally_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What stands of these days. Withdrawn entries and activities have said nothing; of reports the latest of a date counts.
CREATE FUNCTION tally_of(p_clinic uuid, p_patient uuid, p_dates date[]) RETURNS SETOF day_tally
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p_clinic, p_patient, x.date, bool_or(x.reported), bool_or(x.hurt), max(x.exercise_pain), max(x.day_pain), max(x.morning_pain)
    FROM (
      SELECT * FROM (
        SELECT DISTINCT ON (e.date, e.lineage_id, e.slot) e.date, e.outcome <> 'withdrawn' AS reported,
               (e.outcome = 'notDone' AND e.reason = 'pain' AND e.pain IS NULL) IS TRUE AS hurt, e.pain AS exercise_pain, NULL::int AS day_pain, NULL::int AS morning_pain
          FROM entry e WHERE e.clinic_id = p_clinic AND e.patient_id = p_patient AND e.date = ANY (p_dates)
         ORDER BY e.date, e.lineage_id, e.slot, e.recorded_at DESC, e.id DESC) entries WHERE reported
      UNION ALL (
        SELECT DISTINCT ON (d.date) d.date, true, false, NULL, d.worst_pain, NULL FROM day_report d
         WHERE d.clinic_id = p_clinic AND d.patient_id = p_patient AND d.date = ANY (p_dates) ORDER BY d.date, d.recorded_at DESC, d.id DESC)
      UNION ALL (
        SELECT DISTINCT ON (m.date) m.date, true, false, NULL, NULL, m.pain FROM morning_report m
         WHERE m.clinic_id = p_clinic AND m.patient_id = p_patient AND m.date = ANY (p_dates) ORDER BY m.date, m.recorded_at DESC, m.id DESC)
    ) x GROUP BY x.date
$$;

CREATE FUNCTION tally_days(p_clinic uuid, p_patient uuid, p_dates date[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  -- Of two who record for one patient at once, the second one counts what the first one has committed.
  PERFORM pg_advisory_xact_lock(hashtextextended('day_tally ' || p_patient, 0));
  DELETE FROM day_tally t WHERE t.clinic_id = p_clinic AND t.patient_id = p_patient AND t.date = ANY (p_dates)
     AND NOT EXISTS (SELECT FROM tally_of(p_clinic, p_patient, p_dates) n WHERE n.date = t.date);
  INSERT INTO day_tally AS t SELECT * FROM tally_of(p_clinic, p_patient, p_dates)
  ON CONFLICT (clinic_id, patient_id, date) DO UPDATE
    SET reported = excluded.reported, hurt = excluded.hurt, exercise_pain = excluded.exercise_pain, day_pain = excluded.day_pain, morning_pain = excluded.morning_pain
  WHERE t IS DISTINCT FROM excluded;
END $$;

CREATE FUNCTION tally_recorded() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM tally_days(r.clinic_id, r.patient_id, r.dates)
     FROM (SELECT clinic_id, patient_id, array_agg(DISTINCT date) AS dates FROM recorded GROUP BY 1, 2 ORDER BY 1, 2) r;
  RETURN NULL;
END $$;

-- When two records become one, their days are tallied from what moved, not moved themselves: both may hold the same date.
CREATE FUNCTION tally_made_here() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN CASE WHEN nullif(current_setting('praxis.erasing', true), '') IS NOT NULL AND pg_trigger_depth() < 2 THEN NULL ELSE NEW END;
END $$;
CREATE TRIGGER day_tally_made_here BEFORE INSERT ON day_tally FOR EACH ROW EXECUTE FUNCTION tally_made_here();

CREATE FUNCTION rebuild_day_tally() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  DELETE FROM day_tally;
  INSERT INTO day_tally
  SELECT n.* FROM (
    SELECT clinic_id, patient_id, array_agg(DISTINCT date) AS dates FROM (
      SELECT clinic_id, patient_id, date FROM entry UNION ALL SELECT clinic_id, patient_id, date FROM day_report
      UNION ALL SELECT clinic_id, patient_id, date FROM morning_report) x GROUP BY 1, 2) r,
    tally_of(r.clinic_id, r.patient_id, r.dates) n;
END $$;
REVOKE ALL ON FUNCTION tally_of(uuid, uuid, date[]), tally_days(uuid, uuid, date[]), rebuild_day_tally() FROM PUBLIC;

ALTER TABLE day_tally ENABLE ROW LEVEL SECURITY;
ALTER TABLE day_tally FORCE ROW LEVEL SECURITY;
CREATE POLICY day_tally_owner ON day_tally TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY day_tally_staff ON day_tally FOR SELECT USING (clinic_id = app_clinic() AND app_is_staff());
DO $$
DECLARE app text := coalesce(nullif(current_setting('praxis.app_role', true), ''), 'praxis_app'); t text;
BEGIN
  EXECUTE format('GRANT SELECT ON day_tally TO %I', app);
  FOREACH t IN ARRAY ARRAY['entry', 'day_report', 'morning_report'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION tally_recorded()',
                   t || '_tallied', t);
  END LOOP;
END $$;
SELECT rebuild_day_tally();
