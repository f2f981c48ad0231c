-- A patient may know that a warning of hers was answered, though nothing else of a screen, which is for staff alone. It looks where
-- whoever asks may look: staff at their clinic's patients, a patient at herself.
CREATE FUNCTION warning_answered(p_patient uuid, p_warning uuid)
RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM screening s
     WHERE s.clinic_id = app_clinic() AND s.patient_id = p_patient AND p_warning = ANY(s.warnings)
       AND (app_is_staff() OR (app_role() = 'patient' AND s.patient_id = app_patient())))
$$;

DO $$
DECLARE app text := coalesce(nullif(current_setting('praxis.app_role', true), ''), 'praxis_app');
BEGIN
  REVOKE ALL ON FUNCTION warning_answered(uuid, uuid) FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION warning_answered(uuid, uuid) TO %I', app);
END $$;
