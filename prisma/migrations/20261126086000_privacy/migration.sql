-- The privacy notice and who accepted it, a person's own export, and erasure after the time a practice keeps records.

-- ---------------------------------------------------------------- the notice
-- Whom the notice names, for a link that says which practice it comes from. What a practice tells everybody anyway.
CREATE FUNCTION notice_practice(p_clinic uuid)
RETURNS TABLE (name text, address text, phone text, privacy_contact text, retention_years int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.name, c.address, c.phone, c.privacy_contact, c.retention_years FROM clinic c WHERE c.id = p_clinic AND c.id <> catalogue_clinic()
$$;

-- As before, and with the practice's id, which the notice's address needs. A link ends with who made it; a member's also when
-- who made it is no owner any more.
CREATE FUNCTION invitation_maker_stands(i invitation) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM member m WHERE m.clinic_id = i.clinic_id AND m.id = i.created_by_id AND m.deactivated_at IS NULL
                    AND (i.member_id IS NULL OR m.role = 'owner'))
$$;
REVOKE ALL ON FUNCTION invitation_maker_stands(invitation) FROM PUBLIC;

DROP FUNCTION invitation_find(bytea, timestamptz);
CREATE FUNCTION invitation_find(p_hash bytea, p_now timestamptz)
RETURNS TABLE (kind text, clinic_id uuid, clinic_name text, clinic_phone text, called_by text, email text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE WHEN i.patient_id IS NULL THEN 'member' ELSE 'patient' END, c.id, c.name, c.phone, coalesce(p.called_by, m.name), p.email
    FROM invitation i
    JOIN clinic c ON c.id = i.clinic_id
    LEFT JOIN patient p ON p.clinic_id = i.clinic_id AND p.id = i.patient_id AND p.archived_at IS NULL
    LEFT JOIN member m ON m.clinic_id = i.clinic_id AND m.id = i.member_id AND m.deactivated_at IS NULL
   WHERE i.token_hash = p_hash AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > p_now
     AND coalesce(p.account_id, m.account_id) IS NULL AND (p.id IS NOT NULL OR m.id IS NOT NULL) AND invitation_maker_stands(i)
$$;

-- As before, and a patient joins with the notice she was shown, or not at all. An account with a second factor joins only
-- when it is signed in (p_signed_in_as), which the code was given for: the password alone is half of it.
DROP FUNCTION invitation_accept(bytea, timestamptz, uuid, uuid, text, text);
CREATE FUNCTION invitation_accept(p_hash bytea, p_now timestamptz, p_account uuid, p_new_account uuid, p_email text, p_password_hash text,
                                  p_notice int, p_signed_in_as uuid)
RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE i invitation; v_account uuid := p_account; v_linked int;
BEGIN
  UPDATE invitation SET used_at = p_now
   WHERE token_hash = p_hash AND used_at IS NULL AND revoked_at IS NULL AND expires_at > p_now RETURNING * INTO i;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF NOT invitation_maker_stands(i) THEN RAISE EXCEPTION 'who invited does not any more' USING ERRCODE = 'PX003'; END IF;
  IF p_account IS DISTINCT FROM p_signed_in_as
     AND EXISTS (SELECT FROM second_factor f WHERE f.account_id = p_account AND f.confirmed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the second factor was not given' USING ERRCODE = 'PX003';
  END IF;
  IF i.patient_id IS NOT NULL AND p_notice IS NULL THEN RAISE EXCEPTION 'the notice was not accepted' USING ERRCODE = 'PX003'; END IF;
  IF v_account IS NULL THEN
    INSERT INTO account (id, email, password_hash, created_at) VALUES (p_new_account, lower(p_email), p_password_hash, p_now) RETURNING id INTO v_account;
  END IF;
  IF i.patient_id IS NOT NULL THEN
    UPDATE patient SET account_id = v_account, version = version + 1
     WHERE clinic_id = i.clinic_id AND id = i.patient_id AND account_id IS NULL AND archived_at IS NULL;
  ELSE
    UPDATE member SET account_id = v_account WHERE clinic_id = i.clinic_id AND id = i.member_id AND account_id IS NULL AND deactivated_at IS NULL;
  END IF;
  GET DIAGNOSTICS v_linked = ROW_COUNT;
  IF v_linked = 0 THEN RAISE EXCEPTION 'invitation no longer fits' USING ERRCODE = 'PX003'; END IF;
  IF i.patient_id IS NOT NULL THEN
    INSERT INTO notice_acceptance (clinic_id, patient_id, version, accepted_at) VALUES (i.clinic_id, i.patient_id, p_notice, p_now)
    ON CONFLICT DO NOTHING;
  END IF;
  INSERT INTO audit_event (clinic_id, at, account_id, actor, action, patient_id, subject_id, fields)
  VALUES (i.clinic_id, p_now, v_account, 'system', 'invitation.accept', i.patient_id, i.id,
          CASE WHEN i.patient_id IS NULL THEN '{}' ELSE ARRAY['notice'] END);
  RETURN v_account;
END $$;

-- ---------------------------------------------------------------- a person's own export
-- What the policies keep from a patient or from everybody, for the export of one person: asked by the person herself or by
-- her clinic's staff. Without hashes, and without anything of another clinic.
CREATE FUNCTION export_beside(p_patient uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE v_clinic uuid := app_clinic(); v_account uuid;
BEGIN
  IF v_clinic IS NULL OR NOT (app_is_staff() OR coalesce(app_role() = 'patient' AND app_patient() = p_patient, false)) THEN
    RAISE EXCEPTION 'not this person''s export' USING ERRCODE = '42501';
  END IF;
  SELECT account_id INTO v_account FROM patient WHERE clinic_id = v_clinic AND id = p_patient;
  RETURN jsonb_build_object(
    'account', (SELECT jsonb_build_object('email', a.email, 'locale', a.locale, 'createdAt', a.created_at) FROM account a WHERE a.id = v_account),
    'signIns', (SELECT coalesce(jsonb_agg(jsonb_build_object('openedAt', s.created_at, 'lastSeenAt', s.last_seen_at, 'endedAt', s.ended_at,
                 'device', s.device) ORDER BY s.created_at), '[]') FROM sign_in s WHERE s.clinic_id = v_clinic AND s.patient_id = p_patient),
    'invitations', (SELECT coalesce(jsonb_agg(jsonb_build_object('by', m.name, 'createdAt', i.created_at, 'expiresAt', i.expires_at,
                      'usedAt', i.used_at, 'revokedAt', i.revoked_at) ORDER BY i.created_at), '[]')
                      FROM invitation i JOIN member m ON m.clinic_id = i.clinic_id AND m.id = i.created_by_id
                     WHERE i.clinic_id = v_clinic AND i.patient_id = p_patient),
    'resets', (SELECT coalesce(jsonb_agg(jsonb_build_object('by', m.name, 'createdAt', r.created_at, 'usedAt', r.used_at,
                 'revokedAt', r.revoked_at) ORDER BY r.created_at), '[]')
                 FROM reset_link r LEFT JOIN member m ON m.clinic_id = r.clinic_id AND m.id = r.created_by_id
                WHERE r.clinic_id = v_clinic AND r.patient_id = p_patient),
    'screenings', (SELECT coalesce(jsonb_agg(jsonb_build_object('by', m.name, 'answeredAt', s.answered_at,
                     'definitionVersion', s.definition_version, 'answers', s.answers, 'positives', s.positives, 'judgement', s.judgement,
                     'cleared', s.cleared) ORDER BY s.answered_at), '[]')
                     FROM screening s JOIN member m ON m.clinic_id = s.clinic_id AND m.id = s.member_id
                    WHERE s.clinic_id = v_clinic AND s.patient_id = p_patient),
    'drafts', (SELECT coalesce(jsonb_agg(jsonb_build_object('programId', d.program_id, 'by', m.name, 'updatedAt', d.updated_at,
                 'content', d.content) ORDER BY d.updated_at), '[]')
                 FROM draft d JOIN member m ON m.clinic_id = d.clinic_id AND m.id = d.updated_by_id
                WHERE d.clinic_id = v_clinic AND d.patient_id = p_patient),
    -- One line a person and day of the clinic's calendar, however often she looked.
    'readers', (SELECT coalesce(jsonb_agg(jsonb_build_object('day', r.day, 'name', r.name) ORDER BY r.day, r.name), '[]')
                  FROM (SELECT DISTINCT to_char(e.at AT TIME ZONE c.time_zone, 'YYYY-MM-DD') AS day, m.name
                          FROM audit_event e JOIN clinic c ON c.id = e.clinic_id
                          JOIN member m ON m.clinic_id = e.clinic_id AND m.account_id = e.account_id
                         WHERE e.clinic_id = v_clinic AND e.actor IN ('owner', 'clinician')
                           -- Looks at a second record of hers, before both became one, count as well.
                           AND e.patient_id IN (SELECT p_patient UNION SELECT g.from_id FROM patient_merge g
                                                 WHERE g.clinic_id = v_clinic AND g.into_id = p_patient)) r));
END $$;

-- ---------------------------------------------------------------- erasure
-- The first day on which a record archived then need no longer be kept, on the clinic's own calendar.
CREATE FUNCTION kept_until(p_archived timestamptz, p_zone text, p_years int) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT ((p_archived AT TIME ZONE p_zone)::date + make_interval(years => p_years))::date
$$;

-- The right to erasure: everything that belongs to the patient goes, the audit (ids only) stays. The only way past the triggers.
-- It keeps no list that a new table could be missing from: every table with a patient_id is emptied of hers, and those that
-- refer to others first. What hangs on the account alone goes with the account, by its foreign keys.
DROP FUNCTION erase_patient(uuid, timestamptz);
CREATE FUNCTION erase_patient(p_patient uuid, p_now timestamptz, p_ground text DEFAULT 'retention') RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE v_clinic uuid := app_clinic(); v_patient record; v_left regclass[]; v_next regclass;
BEGIN
  IF app_role() IS DISTINCT FROM 'owner' OR NOT coalesce(app_is_staff(), false) OR v_clinic IS NULL THEN
    RAISE EXCEPTION 'only the owner erases' USING ERRCODE = '42501';
  END IF;
  IF p_ground IS NULL OR p_ground NOT IN ('retention', 'asked', 'mistake') THEN RAISE EXCEPTION 'no such ground' USING ERRCODE = '22023'; END IF;
  SELECT p.account_id, p.archived_at, c.retention_years, c.time_zone INTO v_patient
    FROM patient p JOIN clinic c ON c.id = p.clinic_id WHERE p.clinic_id = v_clinic AND p.id = p_patient FOR UPDATE OF p;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such patient' USING ERRCODE = 'P0002'; END IF;
  IF v_patient.archived_at IS NULL THEN RAISE EXCEPTION 'only an archived record is erased' USING ERRCODE = 'PX861'; END IF;
  IF p_ground = 'retention' AND (p_now AT TIME ZONE v_patient.time_zone)::date
     < kept_until(v_patient.archived_at, v_patient.time_zone, v_patient.retention_years) THEN
    RAISE EXCEPTION 'the record is still to be kept' USING ERRCODE = 'PX862';
  END IF;

  PERFORM set_config('praxis.erasing', p_patient::text, true);
  SELECT array_agg(a.attrelid::regclass) INTO v_left FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid
   WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND a.attname = 'patient_id' AND NOT a.attisdropped
     AND t.relname <> 'audit_event';
  WHILE cardinality(v_left) > 0 LOOP
    SELECT t INTO v_next FROM unnest(v_left) t WHERE NOT EXISTS (
      SELECT FROM pg_constraint k WHERE k.contype = 'f' AND k.confrelid = t AND k.conrelid <> t AND k.conrelid = ANY (v_left)) LIMIT 1;
    IF v_next IS NULL THEN RAISE EXCEPTION 'tables that refer to each other cannot be erased' USING ERRCODE = 'PX863'; END IF;
    EXECUTE format('DELETE FROM %s WHERE clinic_id = $1 AND patient_id = $2', v_next) USING v_clinic, p_patient;
    v_left := array_remove(v_left, v_next);
  END LOOP;
  DELETE FROM patient WHERE clinic_id = v_clinic AND id = p_patient;
  DELETE FROM account a WHERE a.id = v_patient.account_id AND NOT EXISTS (SELECT 1 FROM member m WHERE m.account_id = a.id)
    AND NOT EXISTS (SELECT 1 FROM patient p WHERE p.account_id = a.id);
  PERFORM set_config('praxis.erasing', '', true);

  INSERT INTO audit_event (clinic_id, at, account_id, actor, action, patient_id, fields)
  VALUES (v_clinic, p_now, (SELECT m.account_id FROM member m WHERE m.clinic_id = v_clinic AND m.id = app_member()), 'owner', 'patient.erase',
          p_patient, ARRAY[p_ground]);
END $$;

-- ---------------------------------------------------------------- grants
DO $$
DECLARE app text := coalesce(nullif(current_setting('praxis.app_role', true), ''), 'praxis_app'); f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['notice_practice(uuid)', 'invitation_find(bytea, timestamptz)', 'export_beside(uuid)',
      'invitation_accept(bytea, timestamptz, uuid, uuid, text, text, int, uuid)', 'erase_patient(uuid, timestamptz, text)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', f, app);
  END LOOP;
END $$;
