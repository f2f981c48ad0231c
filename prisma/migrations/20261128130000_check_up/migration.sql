-- What the patient is told at the end of a check-up, and how often its appointment was moved.
ALTER TABLE "check_up" ADD COLUMN     "told" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE check_up ADD CHECK (sequence >= 0);

-- A patient says beforehand what she wants to talk about: that, and nothing else of an appointment.
CREATE FUNCTION add_to_agenda(p_words text, p_now timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF app_role() IS DISTINCT FROM 'patient' OR app_clinic() IS NULL OR app_patient() IS NULL THEN
    RAISE EXCEPTION 'only a patient adds to her agenda' USING ERRCODE = '42501';
  END IF;
  UPDATE check_up k
     SET agenda = k.agenda || jsonb_build_array(jsonb_build_object('by', 'patient', 'words', p_words, 'at', to_jsonb(p_now)))
    FROM (SELECT a.id FROM check_up a
            JOIN program g ON g.clinic_id = a.clinic_id AND g.patient_id = a.patient_id AND g.id = a.program_id AND g.ended_on IS NULL
           WHERE a.clinic_id = app_clinic() AND a.patient_id = app_patient() AND a.held_at IS NULL AND a.cancelled_at IS NULL
           ORDER BY a.scheduled_for, a.id LIMIT 1) next
   WHERE k.clinic_id = app_clinic() AND k.patient_id = app_patient() AND k.id = next.id
     AND k.held_at IS NULL AND k.cancelled_at IS NULL AND jsonb_array_length(k.agenda) < 50;
  RETURN FOUND;
END $$;

DO $$
DECLARE app text := coalesce(nullif(current_setting('praxis.app_role', true), ''), 'praxis_app');
BEGIN
  REVOKE ALL ON FUNCTION add_to_agenda(text, timestamptz) FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION add_to_agenda(text, timestamptz) TO %I', app);
END $$;
