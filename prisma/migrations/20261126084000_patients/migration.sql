-- A patient's record over the years: one clinician leads, an archived record stays as it is, and two records of one person become one.

-- ---------------------------------------------------------------- one lead
UPDATE care_team t SET lead = false WHERE t.lead AND EXISTS (
  SELECT FROM care_team o WHERE o.clinic_id = t.clinic_id AND o.patient_id = t.patient_id AND o.lead AND (o.since, o.member_id) < (t.since, t.member_id));
CREATE UNIQUE INDEX care_team_one_lead ON care_team (clinic_id, patient_id) WHERE lead;

-- ---------------------------------------------------------------- an archived record stays as it is
CREATE FUNCTION refuse_archived() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE v_clinic uuid; v_patient uuid;
BEGIN
  IF TG_OP = 'DELETE' THEN
    v_clinic := OLD.clinic_id; v_patient := OLD.patient_id;
    IF current_user = (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = TG_TABLE_NAME)
       AND nullif(current_setting('praxis.erasing', true), '') = v_patient::text THEN
      RETURN OLD;
    END IF;
  ELSE
    v_clinic := NEW.clinic_id; v_patient := NEW.patient_id;
  END IF;
  IF EXISTS (SELECT FROM patient p WHERE p.clinic_id = v_clinic AND p.id = v_patient AND p.archived_at IS NOT NULL) THEN
    RAISE EXCEPTION '% of an archived patient: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'PX004';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['patient_zone', 'goal', 'screening', 'program', 'revision', 'lineage', 'prescription', 'pause', 'entry', 'activity',
                           'day_report', 'check_up', 'response', 'message', 'notice_acceptance'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_archived()', t || '_archived', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['care_team', 'draft', 'reminder'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_archived()', t || '_archived', t);
  END LOOP;
END $$;

CREATE FUNCTION refuse_archived_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.archived_at IS NOT NULL AND (to_jsonb(NEW) - 'archived_at' - 'version') <> (to_jsonb(OLD) - 'archived_at' - 'version') THEN
    RAISE EXCEPTION 'patient is archived: UPDATE refused' USING ERRCODE = 'PX004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER patient_archived BEFORE UPDATE ON patient FOR EACH ROW EXECUTE FUNCTION refuse_archived_change();

-- Sign-ins are out of the application's reach: this ends those of one patient of the clinic.
CREATE FUNCTION end_patient_sign_ins(p_patient uuid, p_now timestamptz) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE v_ended int;
BEGIN
  IF app_clinic() IS NULL OR app_is_staff() IS NOT TRUE THEN RAISE EXCEPTION 'only staff ends sign-ins of a patient' USING ERRCODE = '42501'; END IF;
  UPDATE sign_in SET ended_at = p_now WHERE clinic_id = app_clinic() AND patient_id = p_patient AND ended_at IS NULL;
  GET DIAGNOSTICS v_ended = ROW_COUNT;
  RETURN v_ended;
END $$;

-- ---------------------------------------------------------------- two records of one person
CREATE TABLE "patient_merge" (
    "clinic_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "into_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "patient_merge_pkey" PRIMARY KEY ("clinic_id","from_id")
);
CREATE INDEX "patient_merge_clinic_id_into_id_idx" ON "patient_merge"("clinic_id", "into_id");
CREATE INDEX "patient_merge_clinic_id_member_id_idx" ON "patient_merge"("clinic_id", "member_id");
ALTER TABLE "patient_merge" ADD CONSTRAINT "patient_merge_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE patient_merge ADD CHECK (from_id <> into_id);
ALTER TABLE patient_merge ENABLE ROW LEVEL SECURITY;
ALTER TABLE patient_merge FORCE ROW LEVEL SECURITY;
CREATE POLICY patient_merge_owner ON patient_merge TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY patient_merge_staff ON patient_merge FOR SELECT USING (clinic_id = app_clinic() AND app_is_staff());

-- Everything of p_from becomes p_into's, under the ids it has. Rows that nobody changes are copied, then the originals go as an erasure lets them go.
-- Where both run a program, one of them ends on p_last_day. Which value of a field stays is the caller's business.
CREATE FUNCTION merge_patients(p_from uuid, p_into uuid, p_last_day date, p_now timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE v_clinic uuid := app_clinic(); v_from patient; v_into patient; v_ends uuid; v_yields uuid;
  v_left regclass[]; v_copied regclass[] := '{}'; t regclass; v_columns text; v_values text;
BEGIN
  IF v_clinic IS NULL OR app_is_staff() IS NOT TRUE THEN RAISE EXCEPTION 'only staff merges' USING ERRCODE = '42501'; END IF;
  IF p_from = p_into THEN RAISE EXCEPTION 'a record is no duplicate of itself' USING ERRCODE = 'PX005'; END IF;
  PERFORM FROM patient WHERE clinic_id = v_clinic AND id IN (p_from, p_into) ORDER BY id FOR UPDATE;
  SELECT * INTO v_from FROM patient WHERE clinic_id = v_clinic AND id = p_from;
  SELECT * INTO v_into FROM patient WHERE clinic_id = v_clinic AND id = p_into;
  IF v_from.id IS NULL OR v_into.id IS NULL THEN RAISE EXCEPTION 'no such patient' USING ERRCODE = 'P0002'; END IF;
  IF v_from.archived_at IS NOT NULL OR v_into.archived_at IS NOT NULL THEN RAISE EXCEPTION 'an archived record is not merged' USING ERRCODE = 'PX004'; END IF;
  PERFORM set_config('praxis.erasing', p_from::text, true);

  -- A program nobody has put in force is a draft alone: where only one of two is in force, that one goes on.
  SELECT CASE WHEN count(*) < 2 THEN NULL
              WHEN bool_or(r.patient_id = p_from AND r.in_force) AND NOT bool_or(r.patient_id = p_into AND r.in_force) THEN p_into
              ELSE p_from END
    INTO v_ends
    FROM (SELECT g.patient_id, EXISTS (SELECT FROM revision v WHERE v.clinic_id = g.clinic_id AND v.patient_id = g.patient_id AND v.program_id = g.id) AS in_force
            FROM program g WHERE g.clinic_id = v_clinic AND g.patient_id IN (p_from, p_into) AND g.ended_on IS NULL) r;
  UPDATE check_up k SET cancelled_at = p_now FROM program g
   WHERE k.clinic_id = v_clinic AND k.patient_id = v_ends AND k.held_at IS NULL AND k.cancelled_at IS NULL
     AND g.clinic_id = k.clinic_id AND g.patient_id = k.patient_id AND g.id = k.program_id AND g.ended_on IS NULL;
  UPDATE program SET ended_on = p_last_day, end_reason = 'merged' WHERE clinic_id = v_clinic AND patient_id = v_ends AND ended_on IS NULL;

  -- One lead: of two, the kept record's, unless she has left and the duplicate's has not.
  SELECT CASE WHEN count(*) < 2 THEN NULL
              WHEN bool_or(l.patient_id = p_from AND l.active) AND NOT bool_or(l.patient_id = p_into AND l.active) THEN p_into
              ELSE p_from END
    INTO v_yields
    FROM (SELECT c.patient_id, m.deactivated_at IS NULL AS active FROM care_team c JOIN member m ON m.clinic_id = c.clinic_id AND m.id = c.member_id
           WHERE c.clinic_id = v_clinic AND c.patient_id IN (p_from, p_into) AND c.lead) l;
  UPDATE care_team SET lead = false WHERE clinic_id = v_clinic AND patient_id = v_yields AND lead;

  -- A link made for the one record must not open the account of the other.
  UPDATE reset_link SET revoked_at = p_now
   WHERE clinic_id = v_clinic AND patient_id IN (p_from, p_into) AND used_at IS NULL AND revoked_at IS NULL;

  -- One account stays: p_into's, else p_from's. The other one opens nothing here any more, and nothing at all when this was its only place.
  IF v_from.account_id IS NOT NULL THEN
    UPDATE patient SET account_id = NULL WHERE clinic_id = v_clinic AND id = p_from;
    IF v_into.account_id IS NULL THEN
      UPDATE patient SET account_id = v_from.account_id WHERE clinic_id = v_clinic AND id = p_into;
    ELSE
      UPDATE sign_in SET ended_at = p_now WHERE clinic_id = v_clinic AND patient_id = p_from AND ended_at IS NULL;
      UPDATE account a SET email = NULL, password_hash = NULL, deactivated_at = p_now
       WHERE a.id = v_from.account_id AND NOT EXISTS (SELECT FROM member m WHERE m.account_id = a.id)
         AND NOT EXISTS (SELECT FROM patient p WHERE p.account_id = a.id);
    END IF;
  END IF;
  UPDATE sign_in SET patient_id = p_into WHERE clinic_id = v_clinic AND patient_id = p_from;

  -- No list that a new table could be missing from: every table with a patient_id, those that refer to others last.
  SELECT array_agg(a.attrelid::regclass) INTO v_left FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'patient_id' AND NOT a.attisdropped
     AND c.relname NOT IN ('audit_event', 'sign_in');
  WHILE cardinality(v_left) > 0 LOOP
    SELECT l INTO t FROM unnest(v_left) l WHERE NOT EXISTS (
      SELECT FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = l AND k.confrelid <> l AND k.confrelid = ANY (v_left)) LIMIT 1;
    IF t IS NULL THEN RAISE EXCEPTION 'tables that refer to each other cannot be merged' USING ERRCODE = 'PX006'; END IF;
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum),
           string_agg(CASE attname WHEN 'patient_id' THEN '$3' ELSE quote_ident(attname) END, ', ' ORDER BY attnum)
      INTO v_columns, v_values FROM pg_attribute WHERE attrelid = t AND attnum > 0 AND NOT attisdropped;
    IF EXISTS (SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                WHERE i.indrelid = t AND i.indisprimary AND a.attname = 'patient_id') THEN
      -- What both may hold: the team's colleague, the accepted notice.
      EXECUTE format('INSERT INTO %s (%s) SELECT %s FROM %s WHERE clinic_id = $1 AND patient_id = $2 %s', t, v_columns, v_values, t,
                     CASE t WHEN 'care_team'::regclass THEN 'ON CONFLICT (clinic_id, patient_id, member_id) DO UPDATE SET lead = care_team.lead OR excluded.lead'
                            WHEN 'notice_acceptance'::regclass THEN 'ON CONFLICT DO NOTHING' ELSE '' END)
        USING v_clinic, p_from, p_into;
      v_copied := t || v_copied;
    ELSE
      -- A key that does not name the patient: the original goes before its copy comes.
      EXECUTE format('WITH gone AS (DELETE FROM %s WHERE clinic_id = $1 AND patient_id = $2 RETURNING *) INSERT INTO %s (%s) SELECT %s FROM gone',
                     t, t, v_columns, v_values) USING v_clinic, p_from, p_into;
    END IF;
    v_left := array_remove(v_left, t);
  END LOOP;
  FOREACH t IN ARRAY v_copied LOOP
    EXECUTE format('DELETE FROM %s WHERE clinic_id = $1 AND patient_id = $2', t) USING v_clinic, p_from;
  END LOOP;
  DELETE FROM patient WHERE clinic_id = v_clinic AND id = p_from;
  PERFORM set_config('praxis.erasing', '', true);

  -- At most one link stays open, and none for who has an account.
  UPDATE invitation i SET revoked_at = p_now
   WHERE i.clinic_id = v_clinic AND i.patient_id = p_into AND i.used_at IS NULL AND i.revoked_at IS NULL
     AND (coalesce(v_into.account_id, v_from.account_id) IS NOT NULL OR EXISTS (
       SELECT FROM invitation l WHERE l.clinic_id = v_clinic AND l.patient_id = p_into AND l.used_at IS NULL AND l.revoked_at IS NULL
          AND (l.created_at, l.id) > (i.created_at, i.id)));

  UPDATE patient_merge SET into_id = p_into WHERE clinic_id = v_clinic AND into_id = p_from;
  INSERT INTO patient_merge (clinic_id, from_id, into_id, at, member_id) VALUES (v_clinic, p_from, p_into, p_now, app_member());
END $$;

-- ---------------------------------------------------------------- grants
DO $$
DECLARE app text := coalesce(nullif(current_setting('praxis.app_role', true), ''), 'praxis_app'); f text;
BEGIN
  EXECUTE format('GRANT SELECT ON patient_merge TO %I', app);
  FOREACH f IN ARRAY ARRAY['end_patient_sign_ins(uuid, timestamptz)', 'merge_patients(uuid, uuid, date, timestamptz)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', f, app);
  END LOOP;
END $$;
