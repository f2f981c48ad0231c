-- What somebody may see and do about her own account. She is named by her sign-in, which must stand; nothing else is looked at.

-- The state of a sign-in without noting that anybody was here: what a page asks before it says that time is over.
CREATE FUNCTION auth_standing(p_sign_in uuid, p_now timestamptz, p_idle_minutes int)
RETURNS TABLE (account_id uuid, clinic_id uuid, link uuid, state text, alive_until timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT s.account_id, s.clinic_id, coalesce(s.member_id, s.patient_id), 'in',
         CASE WHEN s.member_id IS NULL THEN s.expires_at ELSE least(s.expires_at, s.last_seen_at + make_interval(mins => p_idle_minutes)) END
    FROM sign_in s
    JOIN auth_standing_links(s.account_id) l ON l.clinic_id = s.clinic_id AND coalesce(l.member_id, l.patient_id) = coalesce(s.member_id, s.patient_id)
   WHERE s.id = p_sign_in AND s.ended_at IS NULL AND s.expires_at > p_now
     AND (s.member_id IS NULL OR s.last_seen_at + make_interval(mins => p_idle_minutes) > p_now)
$$;

CREATE FUNCTION auth_own_account(p_sign_in uuid) RETURNS TABLE (account_id uuid, email text, password_hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT a.id, a.email, a.password_hash FROM sign_in s JOIN account a ON a.id = s.account_id WHERE s.id = p_sign_in AND s.ended_at IS NULL
$$;

CREATE FUNCTION auth_sign_ins(p_sign_in uuid, p_now timestamptz, p_idle_minutes int)
RETURNS TABLE (id uuid, device text, clinic_name text, role text, created_at timestamptz, last_seen_at timestamptz, this_one boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT o.id, o.device, c.name, CASE WHEN o.member_id IS NULL THEN 'patient' ELSE 'member' END, o.created_at, o.last_seen_at, o.id = s.id
    FROM sign_in s JOIN sign_in o ON o.account_id = s.account_id JOIN clinic c ON c.id = o.clinic_id
   WHERE s.id = p_sign_in AND s.ended_at IS NULL AND o.ended_at IS NULL AND o.expires_at > p_now
     AND (o.member_id IS NULL OR o.last_seen_at + make_interval(mins => p_idle_minutes) > p_now)
   ORDER BY o.id = s.id DESC, o.last_seen_at DESC, o.id
$$;

-- Ends one sign-in of the same account, or all others for NULL. Returns how many.
CREATE FUNCTION auth_end_own(p_sign_in uuid, p_target uuid, p_now timestamptz) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE v_ended int;
BEGIN
  WITH ended AS (
    UPDATE sign_in o SET ended_at = p_now FROM sign_in s
     WHERE s.id = p_sign_in AND s.ended_at IS NULL AND o.account_id = s.account_id AND o.ended_at IS NULL
       AND CASE WHEN p_target IS NULL THEN o.id <> s.id ELSE o.id = p_target END
    RETURNING o.*
  ), told AS (
    INSERT INTO audit_event (clinic_id, at, account_id, actor, action, patient_id, subject_id)
    SELECT e.clinic_id, p_now, e.account_id,
           coalesce((SELECT m.role::text FROM member m WHERE m.clinic_id = e.clinic_id AND m.id = e.member_id), 'patient'),
           'sign-in.end', e.patient_id, e.id
      FROM ended e RETURNING 1
  ) SELECT count(*) INTO v_ended FROM told;
  RETURN v_ended;
END $$;

-- The caller has proved the present password. Everybody else who is signed in to the account is out.
CREATE FUNCTION auth_set_own_password(p_sign_in uuid, p_hash text, p_now timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE s record;
BEGIN
  SELECT * INTO s FROM sign_in WHERE id = p_sign_in AND ended_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE account SET password_hash = p_hash WHERE id = s.account_id;
  PERFORM auth_end_own(p_sign_in, NULL, p_now);
  INSERT INTO audit_event (clinic_id, at, account_id, actor, action, patient_id, subject_id, fields)
  VALUES (s.clinic_id, p_now, s.account_id,
          coalesce((SELECT m.role::text FROM member m WHERE m.clinic_id = s.clinic_id AND m.id = s.member_id), 'patient'),
          'account.password', s.patient_id, s.account_id, ARRAY['password']);
  RETURN true;
END $$;

DO $$
DECLARE app text := coalesce(nullif(current_setting('praxis.app_role', true), ''), 'praxis_app'); f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['auth_standing(uuid, timestamptz, int)', 'auth_own_account(uuid)', 'auth_sign_ins(uuid, timestamptz, int)',
      'auth_end_own(uuid, uuid, timestamptz)', 'auth_set_own_password(uuid, text, timestamptz)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', f, app);
  END LOOP;
END $$;
