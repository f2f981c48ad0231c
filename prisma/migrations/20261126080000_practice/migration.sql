-- What a practice decides for itself, and what a patient accepted.
ALTER TABLE "clinic" ADD COLUMN     "privacy_contact" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "retention_years" INTEGER NOT NULL DEFAULT 10,
ADD COLUMN     "second_factor_required" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE clinic ADD CHECK (retention_years BETWEEN 0 AND 100), ADD CHECK (working_days <@ ARRAY[1, 2, 3, 4, 5, 6, 7]);

CREATE TABLE "notice_acceptance" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "accepted_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "notice_acceptance_pkey" PRIMARY KEY ("clinic_id","patient_id","version")
);
ALTER TABLE "notice_acceptance" ADD CONSTRAINT "notice_acceptance_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE notice_acceptance ADD CHECK (version >= 1);
CREATE TRIGGER notice_acceptance_immutable BEFORE UPDATE OR DELETE ON notice_acceptance FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER notice_acceptance_no_truncate BEFORE TRUNCATE ON notice_acceptance FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE notice_acceptance ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_acceptance FORCE ROW LEVEL SECURITY;
CREATE POLICY notice_acceptance_owner ON notice_acceptance TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY notice_acceptance_staff ON notice_acceptance FOR SELECT USING (clinic_id = app_clinic() AND app_is_staff());
CREATE POLICY notice_acceptance_patient ON notice_acceptance FOR SELECT USING (clinic_id = app_clinic() AND app_role() = 'patient' AND patient_id = app_patient());
CREATE POLICY notice_acceptance_accepted ON notice_acceptance FOR INSERT WITH CHECK (clinic_id = app_clinic() AND app_role() = 'patient' AND patient_id = app_patient());
DO $$
DECLARE app text := coalesce(nullif(current_setting('praxis.app_role', true), ''), 'praxis_app');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON notice_acceptance TO %I', app);
END $$;

-- Erasure takes it along.
CREATE OR REPLACE FUNCTION erase_patient(p_patient uuid, p_now timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE t text; v_account uuid; v_clinic uuid := app_clinic();
BEGIN
  IF app_role() IS DISTINCT FROM 'owner' OR v_clinic IS NULL THEN RAISE EXCEPTION 'only the owner erases' USING ERRCODE = '42501'; END IF;
  SELECT account_id INTO v_account FROM patient WHERE clinic_id = v_clinic AND id = p_patient FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such patient' USING ERRCODE = 'P0002'; END IF;
  PERFORM set_config('praxis.erasing', p_patient::text, true);
  FOREACH t IN ARRAY ARRAY['response', 'check_up', 'entry', 'activity', 'day_report', 'pause', 'prescription', 'revision', 'lineage', 'draft', 'program',
                           'screening', 'goal', 'care_team', 'patient_zone', 'message', 'reminder', 'invitation', 'sign_in', 'notice_acceptance'] LOOP
    EXECUTE format('DELETE FROM %I WHERE clinic_id = $1 AND patient_id = $2', t) USING v_clinic, p_patient;
  END LOOP;
  DELETE FROM patient WHERE clinic_id = v_clinic AND id = p_patient;
  DELETE FROM account a WHERE a.id = v_account AND NOT EXISTS (SELECT 1 FROM member m WHERE m.account_id = a.id)
    AND NOT EXISTS (SELECT 1 FROM patient p WHERE p.account_id = a.id);
  PERFORM set_config('praxis.erasing', '', true);
  INSERT INTO audit_event (clinic_id, at, actor, action, patient_id) VALUES (v_clinic, p_now, 'owner', 'patient.erase', p_patient);
END $$;
