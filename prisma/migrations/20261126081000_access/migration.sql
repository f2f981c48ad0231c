-- How long a sign-in lives, what it may be switched to, and what its person sees of it.
-- Clinicians: 12 hours from the password, 30 minutes without a request. Patients: 90 days that slide.
ALTER TABLE "sign_in" ADD COLUMN     "authenticated_at" TIMESTAMPTZ,
ADD COLUMN     "device" TEXT NOT NULL DEFAULT '';
UPDATE sign_in SET authenticated_at = created_at;
ALTER TABLE sign_in ALTER COLUMN authenticated_at SET NOT NULL;
ALTER TABLE sign_in ADD CHECK (length(device) <= 80);

-- What an account may act as, the one it starts with first: memberships and patient records that stand.
CREATE FUNCTION auth_standing_links(p_account uuid)
RETURNS TABLE (clinic_id uuid, member_id uuid, patient_id uuid, role text, clinic_name text, place bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT l.clinic_id, l.member_id, l.patient_id, l.role, c.name, row_number() OVER (ORDER BY l.patient_id IS NOT NULL, l.created_at, c.name)
    FROM (SELECT m.clinic_id, m.id AS member_id, NULL::uuid AS patient_id, m.role::text AS role, m.created_at
            FROM member m WHERE m.account_id = p_account AND m.deactivated_at IS NULL
          UNION ALL
          SELECT p.clinic_id, NULL, p.id, 'patient', p.created_at FROM patient p WHERE p.account_id = p_account AND p.archived_at IS NULL) l
    JOIN clinic c ON c.id = l.clinic_id
   WHERE EXISTS (SELECT 1 FROM account a WHERE a.id = p_account AND a.deactivated_at IS NULL)
$$;
REVOKE ALL ON FUNCTION auth_standing_links(uuid) FROM PUBLIC;

DROP FUNCTION auth_open_sign_in(uuid, uuid, timestamptz, int, int);
CREATE FUNCTION auth_open_sign_in(p_id uuid, p_account uuid, p_now timestamptz, p_clinician_hours int, p_patient_days int, p_device text)
RETURNS TABLE (sign_in_id uuid, role text, expires_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE l record; v_expires timestamptz;
BEGIN
  SELECT * INTO l FROM auth_standing_links(p_account) s ORDER BY s.place LIMIT 1;
  IF NOT FOUND THEN RETURN; END IF;
  v_expires := p_now + CASE WHEN l.member_id IS NULL THEN make_interval(days => p_patient_days) ELSE make_interval(hours => p_clinician_hours) END;
  INSERT INTO sign_in (id, account_id, clinic_id, member_id, patient_id, created_at, authenticated_at, last_seen_at, expires_at, device)
  VALUES (p_id, p_account, l.clinic_id, l.member_id, l.patient_id, p_now, p_now, p_now, v_expires, p_device);
  INSERT INTO audit_event (clinic_id, at, account_id, actor, action, patient_id, subject_id)
  VALUES (l.clinic_id, p_now, p_account, l.role, 'sign-in.open', l.patient_id, p_id);
  RETURN QUERY SELECT p_id, l.role, v_expires;
END $$;

-- The person behind a sign-in, and the note that she was here: once a minute, and a patient's 90 days once an hour, so that
-- most requests write nothing.
DROP FUNCTION auth_actor(uuid, timestamptz);
CREATE FUNCTION auth_actor(p_sign_in uuid, p_now timestamptz, p_idle_minutes int, p_patient_days int)
RETURNS TABLE (sign_in_id uuid, account_id uuid, clinic_id uuid, member_id uuid, patient_id uuid, role text, name text, title text,
               clinic_name text, time_zone text, locale text, links int, notice_accepted int, alive_until timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE a record; v_until timestamptz;
BEGIN
  SELECT s.id, s.account_id, s.clinic_id, s.member_id, s.patient_id, s.last_seen_at, s.expires_at,
         coalesce(m.role::text, 'patient') AS role, coalesce(m.name, p.called_by) AS name, coalesce(m.title, '') AS title,
         c.name AS clinic_name, coalesce(p.time_zone, c.time_zone) AS time_zone, k.locale
    INTO a
    FROM sign_in s
    JOIN account k ON k.id = s.account_id AND k.deactivated_at IS NULL
    JOIN clinic c ON c.id = s.clinic_id
    LEFT JOIN member m ON m.clinic_id = s.clinic_id AND m.id = s.member_id AND m.account_id = s.account_id AND m.deactivated_at IS NULL
    LEFT JOIN patient p ON p.clinic_id = s.clinic_id AND p.id = s.patient_id AND p.account_id = s.account_id AND p.archived_at IS NULL
   WHERE s.id = p_sign_in AND s.ended_at IS NULL AND s.expires_at > p_now AND (m.id IS NOT NULL OR p.id IS NOT NULL)
     AND (s.member_id IS NULL OR s.last_seen_at + make_interval(mins => p_idle_minutes) > p_now);
  IF NOT FOUND THEN RETURN; END IF;
  IF a.last_seen_at <= p_now - interval '1 minute' THEN
    a.last_seen_at := p_now;
    IF a.patient_id IS NOT NULL AND a.expires_at <= p_now + make_interval(days => p_patient_days) - interval '1 hour' THEN
      a.expires_at := p_now + make_interval(days => p_patient_days);
    END IF;
    UPDATE sign_in SET last_seen_at = greatest(last_seen_at, a.last_seen_at), expires_at = greatest(expires_at, a.expires_at)
     WHERE id = p_sign_in AND ended_at IS NULL AND member_id IS NOT DISTINCT FROM a.member_id AND patient_id IS NOT DISTINCT FROM a.patient_id;
  END IF;
  v_until := CASE WHEN a.member_id IS NULL THEN a.expires_at
                  ELSE least(a.expires_at, a.last_seen_at + make_interval(mins => p_idle_minutes)) END;
  RETURN QUERY SELECT a.id, a.account_id, a.clinic_id, a.member_id, a.patient_id, a.role, a.name, a.title, a.clinic_name, a.time_zone, a.locale,
    (SELECT count(*)::int FROM auth_standing_links(a.account_id)),
    (SELECT coalesce(max(n.version), 0) FROM notice_acceptance n WHERE n.clinic_id = a.clinic_id AND n.patient_id = a.patient_id),
    v_until;
END $$;

CREATE OR REPLACE FUNCTION auth_end_sign_in(p_sign_in uuid, p_now timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE s record;
BEGIN
  UPDATE sign_in SET ended_at = p_now WHERE id = p_sign_in AND ended_at IS NULL RETURNING * INTO s;
  IF NOT FOUND THEN RETURN; END IF;
  INSERT INTO audit_event (clinic_id, at, account_id, actor, action, patient_id, subject_id)
  VALUES (s.clinic_id, p_now, s.account_id,
          coalesce((SELECT m.role::text FROM member m WHERE m.clinic_id = s.clinic_id AND m.id = s.member_id), 'patient'),
          'sign-in.end', s.patient_id, p_sign_in);
END $$;

-- ---------------------------------------------------------------- the switch
-- Whoever asks names her own sign-in, which must stand: the functions look nowhere but at its account.
CREATE FUNCTION auth_links(p_sign_in uuid)
RETURNS TABLE (clinic_id uuid, member_id uuid, patient_id uuid, role text, clinic_name text, active boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT l.clinic_id, l.member_id, l.patient_id, l.role, l.clinic_name,
         l.clinic_id = s.clinic_id AND coalesce(l.member_id, l.patient_id) = coalesce(s.member_id, s.patient_id)
    FROM sign_in s CROSS JOIN LATERAL auth_standing_links(s.account_id) l
   WHERE s.id = p_sign_in AND s.ended_at IS NULL
   ORDER BY l.place
$$;

-- "switched"; "gone" when the link is not this account's or does not stand; "password" when it must be given to work in a clinic:
-- always on the way from a patient, who stands idle for days, else when it was given too long ago. p_proven: it was given just now.
CREATE FUNCTION auth_switch_link(p_sign_in uuid, p_clinic uuid, p_link uuid, p_proven boolean, p_now timestamptz, p_clinician_hours int, p_patient_days int)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE s record; l record; v_since timestamptz; v_expires timestamptz;
BEGIN
  SELECT * INTO s FROM sign_in WHERE id = p_sign_in AND ended_at IS NULL AND expires_at > p_now FOR UPDATE;
  IF NOT FOUND THEN RETURN 'gone'; END IF;
  SELECT * INTO l FROM auth_standing_links(s.account_id) k WHERE k.clinic_id = p_clinic AND coalesce(k.member_id, k.patient_id) = p_link;
  IF NOT FOUND THEN RETURN 'gone'; END IF;
  IF l.member_id IS NOT NULL AND s.member_id IS NULL AND NOT p_proven THEN RETURN 'password'; END IF;
  v_since := CASE WHEN p_proven THEN p_now ELSE s.authenticated_at END;
  v_expires := CASE WHEN l.member_id IS NULL THEN p_now + make_interval(days => p_patient_days) ELSE v_since + make_interval(hours => p_clinician_hours) END;
  IF v_expires <= p_now THEN RETURN 'password'; END IF;
  UPDATE sign_in SET clinic_id = l.clinic_id, member_id = l.member_id, patient_id = l.patient_id, authenticated_at = v_since,
                     last_seen_at = p_now, expires_at = v_expires
   WHERE id = p_sign_in;
  INSERT INTO audit_event (clinic_id, at, account_id, actor, action, patient_id, subject_id)
  VALUES (l.clinic_id, p_now, s.account_id, l.role, 'sign-in.switch', l.patient_id, p_sign_in);
  RETURN 'switched';
END $$;

DO $$
DECLARE app text := coalesce(nullif(current_setting('praxis.app_role', true), ''), 'praxis_app'); f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['auth_open_sign_in(uuid, uuid, timestamptz, int, int, text)', 'auth_actor(uuid, timestamptz, int, int)',
      'auth_links(uuid)', 'auth_switch_link(uuid, uuid, uuid, boolean, timestamptz, int, int)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', f, app);
  END LOOP;
END $$;
