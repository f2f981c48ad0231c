-- As before, and with what the practice set aside on its caseload.
CREATE OR REPLACE FUNCTION export_beside(p_patient uuid) RETURNS jsonb
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
    'setAside', (SELECT coalesce(jsonb_agg(jsonb_build_object('by', m.name, 'at', x.at, 'reason', x.reason, 'until', to_char(x.until, 'YYYY-MM-DD'),
                   'withdrawn', x.withdrawn) ORDER BY x.at, x.id), '[]')
                   FROM set_aside x JOIN member m ON m.clinic_id = x.clinic_id AND m.id = x.member_id
                  WHERE x.clinic_id = v_clinic AND x.patient_id = p_patient),
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
