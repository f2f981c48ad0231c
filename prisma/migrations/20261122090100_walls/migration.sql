-- What Prisma's schema language cannot say: who may see and change what, and what nobody may change.
-- The application connects as a role that owns nothing (setting praxis.app_role, default praxis_app).

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ---------------------------------------------------------------- who is asking
-- Set for one transaction by withScope. After a transaction the setting is '', not NULL.
CREATE FUNCTION app_clinic() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.clinic', true), '')::uuid $$;
CREATE FUNCTION app_member() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.member', true), '')::uuid $$;
CREATE FUNCTION app_patient() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.patient', true), '')::uuid $$;
CREATE FUNCTION app_role() RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.role', true), '') $$;
CREATE FUNCTION app_is_staff() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT app_role() IN ('owner', 'clinician') AND app_member() IS NOT NULL $$;
-- The reserved clinic that owns the shared catalogue: a NULL in a composite key would never be checked.
CREATE FUNCTION catalogue_clinic() RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT '00000000-0000-4000-8000-000000000001'::uuid $$;

INSERT INTO clinic (id, name, phone, country, emergency_number, time_zone, created_at)
VALUES (catalogue_clinic(), 'Praxis catalogue', '', 'ZZ', '', 'UTC', '2026-11-22T09:00:00Z');

-- ---------------------------------------------------------------- what a row must be
ALTER TABLE account ADD CHECK (email = lower(email));
ALTER TABLE clinic ADD CHECK (pain_limit BETWEEN 0 AND 10);
ALTER TABLE patient ADD CHECK (pain_limit BETWEEN 0 AND 10), ADD CHECK (minutes_per_day BETWEEN 1 AND 240);
ALTER TABLE sign_in ADD CHECK ((member_id IS NULL) <> (patient_id IS NULL));
ALTER TABLE invitation ADD CHECK ((member_id IS NULL) <> (patient_id IS NULL)), ADD CHECK (octet_length(token_hash) = 32);
ALTER TABLE screening ADD CHECK (jsonb_typeof(answers) = 'object'), ADD CHECK (positives = 0 OR length(btrim(judgement)) > 0),
  ADD CHECK (positives >= 0);
ALTER TABLE exercise_version ADD CHECK (level BETWEEN 1 AND 3), ADD CHECK (jsonb_typeof(content) = 'object');
ALTER TABLE prescription
  ADD CHECK (exercise_clinic_id IN (clinic_id, catalogue_clinic())),
  ADD CHECK (jsonb_typeof(dose) = 'object' AND dose ->> 'kind' IN ('reps', 'hold', 'duration', 'distance', 'steps')),
  ADD CHECK (jsonb_typeof(schedule) = 'object' AND schedule ->> 'kind' IN ('daily', 'weekdays', 'everyNDays', 'timesPerWeek', 'asNeeded')),
  ADD CHECK (jsonb_typeof(allowed_swaps) = 'array');
ALTER TABLE revision ADD CHECK (number >= 1), ADD CHECK (size BETWEEN 1 AND 60);
ALTER TABLE pause ADD CHECK (to_day IS NULL OR to_day >= from_day);
ALTER TABLE entry
  ADD CHECK (exercise_clinic_id IN (clinic_id, catalogue_clinic())),
  ADD CHECK (slot BETWEEN 1 AND 20), ADD CHECK (pain BETWEEN 0 AND 10), ADD CHECK (effort BETWEEN 0 AND 10),
  ADD CHECK (recorded_at <= received_at), ADD CHECK (amount IS NULL OR jsonb_typeof(amount) = 'object'),
  ADD CHECK ((author = 'patient') = (author_member_id IS NULL));
ALTER TABLE activity ADD CHECK (minutes BETWEEN 1 AND 1440), ADD CHECK (steps BETWEEN 1 AND 200000),
  ADD CHECK (recorded_at <= received_at);
ALTER TABLE day_report ADD CHECK (worst_pain BETWEEN 0 AND 10), ADD CHECK (recorded_at <= received_at);
ALTER TABLE check_up ADD CHECK (held_at IS NULL OR (figures IS NOT NULL AND watermark IS NOT NULL AND definition_version IS NOT NULL
  AND window_from IS NOT NULL AND window_to >= window_from));
ALTER TABLE audit_event ADD CHECK (actor IN ('owner', 'clinician', 'patient', 'system'));

CREATE UNIQUE INDEX program_one_active ON program (clinic_id, patient_id) WHERE ended_on IS NULL;
CREATE INDEX exercise_version_search ON exercise_version USING gin (search_text gin_trgm_ops);

-- ---------------------------------------------------------------- what nobody changes
-- erase_patient is the only way past: it runs as the owner of the tables and names the patient whose rows go.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_user = (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = TG_TABLE_NAME)
     AND nullif(current_setting('praxis.erasing', true), '') = to_jsonb(OLD) ->> 'patient_id' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'PX001';
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['revision', 'prescription', 'lineage', 'entry', 'activity', 'day_report', 'response', 'screening',
                           'patient_zone', 'audit_event'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t || '_immutable', t);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t || '_no_truncate', t);
  END LOOP;
END $$;

-- A published revision has a size: nobody adds to it afterwards, and it is whole when it is committed.
CREATE FUNCTION refuse_growth() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM prescription p WHERE p.clinic_id = NEW.clinic_id AND p.patient_id = NEW.patient_id AND p.revision_id = NEW.revision_id)
     >= (SELECT r.size FROM revision r WHERE r.clinic_id = NEW.clinic_id AND r.patient_id = NEW.patient_id AND r.id = NEW.revision_id) THEN
    RAISE EXCEPTION 'revision is published: INSERT refused' USING ERRCODE = 'PX001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER prescription_no_growth BEFORE INSERT ON prescription FOR EACH ROW EXECUTE FUNCTION refuse_growth();

CREATE FUNCTION demand_whole_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM prescription p WHERE p.clinic_id = NEW.clinic_id AND p.patient_id = NEW.patient_id AND p.revision_id = NEW.id) <> NEW.size THEN
    RAISE EXCEPTION 'revision is not whole: % prescriptions expected', NEW.size USING ERRCODE = 'PX002';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER revision_whole AFTER INSERT ON revision DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION demand_whole_revision();

-- A version keeps its words; only the safety erratum and, until it is first drawn, the movement may be added.
CREATE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'erratum' - 'movement') = (to_jsonb(OLD) - 'erratum' - 'movement')
     AND (OLD.movement IS NULL OR OLD.movement = NEW.movement) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'exercise_version is immutable: % refused', TG_OP USING ERRCODE = 'PX001';
END $$;
CREATE TRIGGER exercise_version_immutable BEFORE UPDATE OR DELETE ON exercise_version FOR EACH ROW EXECUTE FUNCTION refuse_version_change();
CREATE TRIGGER exercise_version_no_truncate BEFORE TRUNCATE ON exercise_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A held check-up keeps what both saw.
CREATE FUNCTION refuse_held_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.held_at IS NULL AND TG_OP = 'UPDATE' THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' AND current_user = (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = TG_TABLE_NAME)
     AND nullif(current_setting('praxis.erasing', true), '') = OLD.patient_id::text THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'check_up is held: % refused', TG_OP USING ERRCODE = 'PX001';
END $$;
CREATE TRIGGER check_up_immutable BEFORE UPDATE OR DELETE ON check_up FOR EACH ROW EXECUTE FUNCTION refuse_held_change();
CREATE TRIGGER check_up_no_truncate BEFORE TRUNCATE ON check_up FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---------------------------------------------------------------- row-level security
-- FORCE binds the owner too; a policy of its own lets the owner through (migrations, the functions below), and the application is never the owner.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['account', 'sign_in', 'clinic', 'member', 'invitation', 'patient', 'patient_zone', 'care_team', 'goal', 'screening',
                           'exercise', 'exercise_version', 'ladder_step', 'media', 'program', 'draft', 'revision', 'lineage', 'prescription',
                           'pause', 'entry', 'activity', 'day_report', 'check_up', 'response', 'message', 'reminder', 'audit_event'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', t || '_owner', t);
  END LOOP;

  -- Staff see and write their clinic's rows; a patient sees her own.
  FOREACH t IN ARRAY ARRAY['patient_zone', 'care_team', 'goal', 'program', 'revision', 'lineage', 'prescription', 'pause', 'entry', 'activity',
                           'day_report', 'check_up', 'response', 'message', 'reminder'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I USING (clinic_id = app_clinic() AND app_is_staff()) WITH CHECK (clinic_id = app_clinic() AND app_is_staff())',
                   t || '_staff', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING (clinic_id = app_clinic() AND app_role() = ''patient'' AND patient_id = app_patient())',
                   t || '_patient', t);
  END LOOP;

  -- Staff only: a patient has no business in drafts, judgements and invitations.
  FOREACH t IN ARRAY ARRAY['screening', 'draft', 'invitation'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I USING (clinic_id = app_clinic() AND app_is_staff()) WITH CHECK (clinic_id = app_clinic() AND app_is_staff())',
                   t || '_staff', t);
  END LOOP;

  -- What a patient records.
  FOREACH t IN ARRAY ARRAY['entry', 'response', 'message'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT WITH CHECK (clinic_id = app_clinic() AND app_role() = ''patient'' AND patient_id = app_patient() AND author = ''patient'')',
                   t || '_recorded', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['activity', 'day_report'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT WITH CHECK (clinic_id = app_clinic() AND app_role() = ''patient'' AND patient_id = app_patient())',
                   t || '_recorded', t);
  END LOOP;

  -- The shared catalogue is read by all, written by none but its loader.
  FOREACH t IN ARRAY ARRAY['exercise', 'exercise_version', 'ladder_step', 'media'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING (clinic_id IN (app_clinic(), catalogue_clinic()) AND app_clinic() IS NOT NULL)', t || '_read', t);
  END LOOP;
END $$;

CREATE POLICY patient_staff ON patient USING (clinic_id = app_clinic() AND app_is_staff()) WITH CHECK (clinic_id = app_clinic() AND app_is_staff());
CREATE POLICY patient_self ON patient FOR SELECT USING (clinic_id = app_clinic() AND app_role() = 'patient' AND id = app_patient());
CREATE POLICY clinic_read ON clinic FOR SELECT USING (id = app_clinic());
CREATE POLICY clinic_settings ON clinic FOR UPDATE USING (id = app_clinic() AND app_role() = 'owner' AND app_is_staff()) WITH CHECK (id = app_clinic());
CREATE POLICY member_read ON member FOR SELECT USING (clinic_id = app_clinic());
CREATE POLICY member_owner_adds ON member FOR INSERT WITH CHECK (clinic_id = app_clinic() AND app_role() = 'owner' AND app_is_staff());
CREATE POLICY member_owner_changes ON member FOR UPDATE USING (clinic_id = app_clinic() AND app_role() = 'owner' AND app_is_staff()) WITH CHECK (clinic_id = app_clinic());
CREATE POLICY audit_event_write ON audit_event FOR INSERT WITH CHECK (clinic_id = app_clinic());
CREATE POLICY audit_event_read ON audit_event FOR SELECT USING (clinic_id = app_clinic() AND app_role() = 'owner' AND app_is_staff());

-- ---------------------------------------------------------------- the second door: exact-key look-ups for what has no actor yet
CREATE FUNCTION auth_account(p_email text) RETURNS TABLE (id uuid, password_hash text, deactivated boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT a.id, a.password_hash, a.deactivated_at IS NOT NULL FROM account a WHERE a.email = lower(p_email)
$$;

-- The active link of an account: its oldest membership that stands, else its oldest patient record.
CREATE FUNCTION auth_open_sign_in(p_id uuid, p_account uuid, p_now timestamptz, p_clinician_hours int, p_patient_days int)
RETURNS TABLE (sign_in_id uuid, role text, expires_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE l record; v_expires timestamptz;
BEGIN
  SELECT * INTO l FROM (
    SELECT m.clinic_id, m.id AS member_id, NULL::uuid AS patient_id, m.role::text AS role, m.created_at, 1 AS rank
      FROM member m WHERE m.account_id = p_account AND m.deactivated_at IS NULL
    UNION ALL
    SELECT p.clinic_id, NULL, p.id, 'patient', p.created_at, 2 FROM patient p WHERE p.account_id = p_account AND p.archived_at IS NULL
  ) links WHERE EXISTS (SELECT 1 FROM account a WHERE a.id = p_account AND a.deactivated_at IS NULL)
  ORDER BY rank, created_at LIMIT 1;
  IF l IS NULL THEN RETURN; END IF;
  v_expires := p_now + CASE WHEN l.member_id IS NULL THEN make_interval(days => p_patient_days) ELSE make_interval(hours => p_clinician_hours) END;
  INSERT INTO sign_in (id, account_id, clinic_id, member_id, patient_id, created_at, last_seen_at, expires_at)
  VALUES (p_id, p_account, l.clinic_id, l.member_id, l.patient_id, p_now, p_now, v_expires);
  INSERT INTO audit_event (clinic_id, at, account_id, actor, action, patient_id, subject_id)
  VALUES (l.clinic_id, p_now, p_account, l.role, 'sign-in.open', l.patient_id, p_id);
  RETURN QUERY SELECT p_id, l.role, v_expires;
END $$;

CREATE FUNCTION auth_actor(p_sign_in uuid, p_now timestamptz)
RETURNS TABLE (sign_in_id uuid, account_id uuid, clinic_id uuid, member_id uuid, patient_id uuid, role text, name text, title text,
               clinic_name text, time_zone text, locale text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT s.id, s.account_id, s.clinic_id, s.member_id, s.patient_id, coalesce(m.role::text, 'patient'), coalesce(m.name, p.called_by), coalesce(m.title, ''),
         c.name, coalesce(p.time_zone, c.time_zone), a.locale
    FROM sign_in s
    JOIN account a ON a.id = s.account_id AND a.deactivated_at IS NULL
    JOIN clinic c ON c.id = s.clinic_id
    LEFT JOIN member m ON m.clinic_id = s.clinic_id AND m.id = s.member_id AND m.account_id = s.account_id AND m.deactivated_at IS NULL
    LEFT JOIN patient p ON p.clinic_id = s.clinic_id AND p.id = s.patient_id AND p.account_id = s.account_id AND p.archived_at IS NULL
   WHERE s.id = p_sign_in AND s.ended_at IS NULL AND s.expires_at > p_now AND (m.id IS NOT NULL OR p.id IS NOT NULL)
$$;

CREATE FUNCTION auth_end_sign_in(p_sign_in uuid, p_now timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE s record;
BEGIN
  UPDATE sign_in SET ended_at = p_now WHERE id = p_sign_in AND ended_at IS NULL RETURNING * INTO s;
  IF s IS NULL THEN RETURN; END IF;
  INSERT INTO audit_event (clinic_id, at, account_id, actor, action, patient_id, subject_id)
  VALUES (s.clinic_id, p_now, s.account_id, CASE WHEN s.patient_id IS NULL THEN 'clinician' ELSE 'patient' END, 'sign-in.end', s.patient_id, p_sign_in);
END $$;

-- Not consumed by looking. Says nothing about accounts.
CREATE FUNCTION invitation_find(p_hash bytea, p_now timestamptz)
RETURNS TABLE (kind text, clinic_name text, clinic_phone text, called_by text, email text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT CASE WHEN i.patient_id IS NULL THEN 'member' ELSE 'patient' END, c.name, c.phone, coalesce(p.called_by, m.name), p.email
    FROM invitation i
    JOIN clinic c ON c.id = i.clinic_id
    LEFT JOIN patient p ON p.clinic_id = i.clinic_id AND p.id = i.patient_id AND p.archived_at IS NULL
    LEFT JOIN member m ON m.clinic_id = i.clinic_id AND m.id = i.member_id AND m.deactivated_at IS NULL
   WHERE i.token_hash = p_hash AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > p_now
     AND coalesce(p.account_id, m.account_id) IS NULL AND (p.id IS NOT NULL OR m.id IS NOT NULL)
$$;

-- Links an account that has proved its password (p_account), or a new one with this e-mail and hash. Single use.
-- Never sets a password of an existing account: a taken e-mail is refused by the unique key.
CREATE FUNCTION invitation_accept(p_hash bytea, p_now timestamptz, p_account uuid, p_new_account uuid, p_email text, p_password_hash text)
RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE i record; v_account uuid := p_account; v_linked int;
BEGIN
  UPDATE invitation SET used_at = p_now
   WHERE token_hash = p_hash AND used_at IS NULL AND revoked_at IS NULL AND expires_at > p_now RETURNING * INTO i;
  IF i IS NULL THEN RETURN NULL; END IF;
  IF v_account IS NULL THEN
    INSERT INTO account (id, email, password_hash, created_at) VALUES (p_new_account, lower(p_email), p_password_hash, p_now) RETURNING id INTO v_account;
  END IF;
  IF i.patient_id IS NOT NULL THEN
    UPDATE patient SET account_id = v_account WHERE clinic_id = i.clinic_id AND id = i.patient_id AND account_id IS NULL AND archived_at IS NULL;
  ELSE
    UPDATE member SET account_id = v_account WHERE clinic_id = i.clinic_id AND id = i.member_id AND account_id IS NULL AND deactivated_at IS NULL;
  END IF;
  GET DIAGNOSTICS v_linked = ROW_COUNT;
  IF v_linked = 0 THEN RAISE EXCEPTION 'invitation no longer fits' USING ERRCODE = 'PX003'; END IF;
  INSERT INTO audit_event (clinic_id, at, account_id, actor, action, patient_id, subject_id)
  VALUES (i.clinic_id, p_now, v_account, 'system', 'invitation.accept', i.patient_id, i.id);
  RETURN v_account;
END $$;

-- First run: a clinic and its owner, whose account must be new.
CREATE FUNCTION found_clinic(p_now timestamptz, p_clinic uuid, p_name text, p_address text, p_phone text, p_country text, p_emergency_number text,
                             p_time_zone text, p_account uuid, p_email text, p_password_hash text, p_member uuid, p_member_name text, p_member_title text)
RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO clinic (id, name, address, phone, country, emergency_number, time_zone, created_at)
  VALUES (p_clinic, p_name, p_address, p_phone, p_country, p_emergency_number, p_time_zone, p_now);
  INSERT INTO account (id, email, password_hash, created_at) VALUES (p_account, lower(p_email), p_password_hash, p_now);
  INSERT INTO member (clinic_id, id, account_id, role, name, title, created_at)
  VALUES (p_clinic, p_member, p_account, 'owner', p_member_name, p_member_title, p_now);
  INSERT INTO audit_event (clinic_id, at, account_id, actor, action, subject_id) VALUES (p_clinic, p_now, p_account, 'system', 'clinic.found', p_clinic);
  RETURN p_clinic;
END $$;

-- The right to erasure: everything that belongs to the patient goes, the audit (ids only) stays. The only way past the triggers.
CREATE FUNCTION erase_patient(p_patient uuid, p_now timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE t text; v_account uuid; v_clinic uuid := app_clinic();
BEGIN
  IF app_role() IS DISTINCT FROM 'owner' OR v_clinic IS NULL THEN RAISE EXCEPTION 'only the owner erases' USING ERRCODE = '42501'; END IF;
  SELECT account_id INTO v_account FROM patient WHERE clinic_id = v_clinic AND id = p_patient FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such patient' USING ERRCODE = 'P0002'; END IF;
  PERFORM set_config('praxis.erasing', p_patient::text, true);
  FOREACH t IN ARRAY ARRAY['response', 'check_up', 'entry', 'activity', 'day_report', 'pause', 'prescription', 'revision', 'lineage', 'draft', 'program',
                           'screening', 'goal', 'care_team', 'patient_zone', 'message', 'reminder', 'invitation', 'sign_in'] LOOP
    EXECUTE format('DELETE FROM %I WHERE clinic_id = $1 AND patient_id = $2', t) USING v_clinic, p_patient;
  END LOOP;
  DELETE FROM patient WHERE clinic_id = v_clinic AND id = p_patient;
  DELETE FROM account a WHERE a.id = v_account AND NOT EXISTS (SELECT 1 FROM member m WHERE m.account_id = a.id)
    AND NOT EXISTS (SELECT 1 FROM patient p WHERE p.account_id = a.id);
  PERFORM set_config('praxis.erasing', '', true);
  INSERT INTO audit_event (clinic_id, at, actor, action, patient_id) VALUES (v_clinic, p_now, 'owner', 'patient.erase', p_patient);
END $$;

-- ---------------------------------------------------------------- grants
DO $$
DECLARE app text := coalesce(nullif(current_setting('praxis.app_role', true), ''), 'praxis_app'); f text;
BEGIN
  REVOKE ALL ON SCHEMA public FROM PUBLIC;
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', app);
  EXECUTE format('GRANT SELECT ON clinic, member, exercise, exercise_version, ladder_step, media TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT ON patient_zone, screening, revision, lineage, prescription, entry, activity, day_report, response, audit_event TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON patient, goal, invitation, program, pause, check_up, message, member TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON care_team, draft, reminder, rate_limit TO %I', app);
  EXECUTE format('GRANT UPDATE ON clinic TO %I', app);
  EXECUTE format('GRANT USAGE ON SEQUENCE audit_event_id_seq TO %I', app);
  FOREACH f IN ARRAY ARRAY['auth_account(text)', 'auth_open_sign_in(uuid, uuid, timestamptz, int, int)', 'auth_actor(uuid, timestamptz)',
      'auth_end_sign_in(uuid, timestamptz)', 'invitation_find(bytea, timestamptz)',
      'invitation_accept(bytea, timestamptz, uuid, uuid, text, text)',
      'found_clinic(timestamptz, uuid, text, text, text, text, text, text, uuid, text, text, uuid, text, text)',
      'erase_patient(uuid, timestamptz)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', f, app);
  END LOOP;
END $$;
