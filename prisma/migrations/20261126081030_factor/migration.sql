-- A second factor: codes that change every 30 seconds (RFC 6238), and recovery codes for when the phone is lost. Of the account,
-- so that no way round leads through another of its people. Nobody reads these tables but the functions below.
ALTER TABLE "account" ADD COLUMN     "factor_offered_at" TIMESTAMPTZ;
ALTER TABLE "sign_in" ADD COLUMN     "factor_given_at" TIMESTAMPTZ;

CREATE TABLE "second_factor" (
    "account_id" UUID NOT NULL,
    "secret" BYTEA NOT NULL,
    "last_step" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ NOT NULL,
    "confirmed_at" TIMESTAMPTZ,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("account_id")
);
CREATE TABLE "recovery_code" (
    "account_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("account_id","code_hash")
);
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE recovery_code ADD CHECK (octet_length(code_hash) = 32);

ALTER TABLE second_factor ENABLE ROW LEVEL SECURITY;
ALTER TABLE second_factor FORCE ROW LEVEL SECURITY;
CREATE POLICY second_factor_owner ON second_factor TO CURRENT_USER USING (true) WITH CHECK (true);
ALTER TABLE recovery_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE recovery_code FORCE ROW LEVEL SECURITY;
CREATE POLICY recovery_code_owner ON recovery_code TO CURRENT_USER USING (true) WITH CHECK (true);

-- As before; and nobody while a code is due, or while her clinic waits for her second factor.
DROP FUNCTION auth_actor(uuid, timestamptz, int, int);
CREATE FUNCTION auth_actor(p_sign_in uuid, p_now timestamptz, p_idle_minutes int, p_patient_days int)
RETURNS TABLE (sign_in_id uuid, account_id uuid, clinic_id uuid, member_id uuid, patient_id uuid, role text, name text, title text,
               clinic_name text, time_zone text, locale text, links int, notice_accepted int, alive_until timestamptz, offer_factor boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE a record; v_until timestamptz;
BEGIN
  SELECT s.id, s.account_id, s.clinic_id, s.member_id, s.patient_id, s.last_seen_at, s.expires_at,
         coalesce(m.role::text, 'patient') AS role, coalesce(m.name, p.called_by) AS name, coalesce(m.title, '') AS title,
         c.name AS clinic_name, coalesce(p.time_zone, c.time_zone) AS time_zone, k.locale,
         s.member_id IS NOT NULL AND f.account_id IS NULL AND k.factor_offered_at IS NULL AS offer
    INTO a
    FROM sign_in s
    JOIN account k ON k.id = s.account_id AND k.deactivated_at IS NULL
    JOIN clinic c ON c.id = s.clinic_id
    LEFT JOIN member m ON m.clinic_id = s.clinic_id AND m.id = s.member_id AND m.account_id = s.account_id AND m.deactivated_at IS NULL
    LEFT JOIN patient p ON p.clinic_id = s.clinic_id AND p.id = s.patient_id AND p.account_id = s.account_id AND p.archived_at IS NULL
    LEFT JOIN second_factor f ON f.account_id = s.account_id AND f.confirmed_at IS NOT NULL
   WHERE s.id = p_sign_in AND s.ended_at IS NULL AND s.expires_at > p_now AND (m.id IS NOT NULL OR p.id IS NOT NULL)
     AND (s.member_id IS NULL OR s.last_seen_at + make_interval(mins => p_idle_minutes) > p_now)
     AND CASE WHEN f.account_id IS NOT NULL THEN s.factor_given_at IS NOT NULL ELSE s.member_id IS NULL OR NOT c.second_factor_required END;
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
    v_until, a.offer;
END $$;

-- As before; "code" while the second factor is due, for ten minutes from the password; "set-up" while the clinic waits for one.
DROP FUNCTION auth_standing(uuid, timestamptz, int);
CREATE FUNCTION auth_standing(p_sign_in uuid, p_now timestamptz, p_idle_minutes int)
RETURNS TABLE (account_id uuid, clinic_id uuid, link uuid, role text, state text, alive_until timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT * FROM (
    SELECT s.account_id, s.clinic_id, coalesce(s.member_id, s.patient_id), l.role, k.state,
           CASE WHEN k.state = 'code' THEN least(s.expires_at, s.authenticated_at + interval '10 minutes')
                WHEN s.member_id IS NULL THEN s.expires_at
                ELSE least(s.expires_at, s.last_seen_at + make_interval(mins => p_idle_minutes)) END AS alive_until
      FROM sign_in s
      JOIN auth_standing_links(s.account_id) l ON l.clinic_id = s.clinic_id AND coalesce(l.member_id, l.patient_id) = coalesce(s.member_id, s.patient_id)
      JOIN clinic c ON c.id = s.clinic_id
      LEFT JOIN second_factor f ON f.account_id = s.account_id AND f.confirmed_at IS NOT NULL
      CROSS JOIN LATERAL (SELECT CASE WHEN f.account_id IS NOT NULL AND s.factor_given_at IS NULL THEN 'code'
                                      WHEN f.account_id IS NULL AND s.member_id IS NOT NULL AND c.second_factor_required THEN 'set-up'
                                      ELSE 'in' END AS state) k
     WHERE s.id = p_sign_in AND s.ended_at IS NULL) standing
   WHERE standing.alive_until > p_now
$$;

-- ---------------------------------------------------------------- the factor of the account behind a sign-in
CREATE FUNCTION auth_factor(p_sign_in uuid) RETURNS TABLE (account_id uuid, email text, secret bytea, confirmed boolean, codes_left int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT a.id, a.email, f.secret, f.confirmed_at IS NOT NULL,
         (SELECT count(*)::int FROM recovery_code r WHERE r.account_id = a.id AND r.used_at IS NULL)
    FROM sign_in s JOIN account a ON a.id = s.account_id LEFT JOIN second_factor f ON f.account_id = a.id
   WHERE s.id = p_sign_in AND s.ended_at IS NULL
$$;

-- A secret that is shown but not yet proved. "begun"; "standing" when there is a factor already; "password" when it must be given
-- (p_proven: it was just now): else an open window would be enough to lock its person out. Right after signing in, where it is
-- offered the first time or required, it was.
CREATE FUNCTION auth_factor_begin(p_sign_in uuid, p_secret bytea, p_proven boolean, p_now timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE s record;
BEGIN
  SELECT i.account_id, i.authenticated_at + interval '10 minutes' > p_now AND (a.factor_offered_at IS NULL OR c.second_factor_required) AS fresh
    INTO s FROM sign_in i JOIN account a ON a.id = i.account_id JOIN clinic c ON c.id = i.clinic_id
   WHERE i.id = p_sign_in AND i.ended_at IS NULL AND i.member_id IS NOT NULL;
  IF NOT FOUND THEN RETURN 'standing'; END IF;
  IF NOT (p_proven OR s.fresh) THEN RETURN 'password'; END IF;
  INSERT INTO second_factor AS f (account_id, secret, created_at) VALUES (s.account_id, p_secret, p_now)
  ON CONFLICT (account_id) DO UPDATE SET secret = p_secret, created_at = p_now, last_step = 0 WHERE f.confirmed_at IS NULL;
  RETURN CASE WHEN FOUND THEN 'begun' ELSE 'standing' END;
END $$;

CREATE FUNCTION auth_factor_audit(s sign_in, p_now timestamptz, p_action text, p_fields text[]) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO audit_event (clinic_id, at, account_id, actor, action, patient_id, subject_id, fields)
  VALUES (s.clinic_id, p_now, s.account_id,
          coalesce((SELECT m.role::text FROM member m WHERE m.clinic_id = s.clinic_id AND m.id = s.member_id), 'patient'),
          p_action, s.patient_id, s.account_id, p_fields)
$$;
REVOKE ALL ON FUNCTION auth_factor_audit(sign_in, timestamptz, text, text[]) FROM PUBLIC;

-- The first code proves this secret, not another one that was begun meanwhile. This sign-in has given its factor; the others never did, and end.
CREATE FUNCTION auth_factor_confirm(p_sign_in uuid, p_step bigint, p_secret bytea, p_codes bytea[], p_now timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE s sign_in;
BEGIN
  SELECT * INTO s FROM sign_in WHERE id = p_sign_in AND ended_at IS NULL;
  UPDATE second_factor SET confirmed_at = p_now, last_step = p_step
   WHERE account_id = s.account_id AND confirmed_at IS NULL AND secret = p_secret;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM recovery_code WHERE account_id = s.account_id;
  INSERT INTO recovery_code (account_id, code_hash) SELECT s.account_id, c FROM unnest(p_codes) c;
  UPDATE account SET factor_offered_at = coalesce(factor_offered_at, p_now) WHERE id = s.account_id;
  UPDATE sign_in SET factor_given_at = p_now WHERE id = p_sign_in;
  PERFORM auth_end_own(p_sign_in, NULL, p_now);
  PERFORM auth_factor_audit(s, p_now, 'factor.add', ARRAY['secondFactor']);
  RETURN true;
END $$;

-- A code is taken once: its step must be later than the last one taken, under the row's lock; a recovery code must be unused.
-- What it is given for: "sign-in", "remove", or "codes" (p_codes take the place of the old ones).
CREATE FUNCTION auth_factor_give(p_sign_in uuid, p_step bigint, p_recovery bytea, p_for text, p_codes bytea[], p_now timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE s sign_in;
BEGIN
  SELECT * INTO s FROM sign_in WHERE id = p_sign_in AND ended_at IS NULL AND expires_at > p_now;
  IF NOT FOUND OR (p_for = 'sign-in') <> (s.factor_given_at IS NULL) THEN RETURN false; END IF;
  IF p_for = 'sign-in' AND s.authenticated_at + interval '10 minutes' <= p_now THEN RETURN false; END IF;
  IF p_recovery IS NULL THEN
    UPDATE second_factor SET last_step = p_step WHERE account_id = s.account_id AND confirmed_at IS NOT NULL AND last_step < p_step;
  ELSE
    UPDATE recovery_code SET used_at = p_now WHERE account_id = s.account_id AND code_hash = p_recovery AND used_at IS NULL;
  END IF;
  IF NOT FOUND THEN RETURN false; END IF;
  IF p_for = 'sign-in' THEN
    UPDATE sign_in SET factor_given_at = p_now, last_seen_at = greatest(last_seen_at, p_now) WHERE id = p_sign_in;
    PERFORM auth_factor_audit(s, p_now, 'factor.give', CASE WHEN p_recovery IS NULL THEN '{}' ELSE ARRAY['recoveryCode'] END);
  ELSIF p_for = 'remove' THEN
    DELETE FROM second_factor WHERE account_id = s.account_id;
    DELETE FROM recovery_code WHERE account_id = s.account_id;
    PERFORM auth_factor_audit(s, p_now, 'factor.remove', ARRAY['secondFactor']);
  ELSE
    DELETE FROM recovery_code WHERE account_id = s.account_id;
    INSERT INTO recovery_code (account_id, code_hash) SELECT s.account_id, c FROM unnest(p_codes) c;
    PERFORM auth_factor_audit(s, p_now, 'factor.codes', ARRAY['recoveryCode']);
  END IF;
  RETURN true;
END $$;

-- As before; and with the password the code is due again: a phone of a patient keeps its sign-in for months.
CREATE OR REPLACE FUNCTION auth_switch_link(p_sign_in uuid, p_clinic uuid, p_link uuid, p_proven boolean, p_now timestamptz, p_clinician_hours int, p_patient_days int)
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
                     factor_given_at = CASE WHEN p_proven AND l.member_id IS NOT NULL THEN NULL ELSE s.factor_given_at END,
                     last_seen_at = p_now, expires_at = v_expires
   WHERE id = p_sign_in;
  INSERT INTO audit_event (clinic_id, at, account_id, actor, action, patient_id, subject_id)
  VALUES (l.clinic_id, p_now, s.account_id, l.role, 'sign-in.switch', l.patient_id, p_sign_in);
  RETURN 'switched';
END $$;

CREATE FUNCTION auth_factor_offered(p_sign_in uuid, p_now timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE account a SET factor_offered_at = coalesce(a.factor_offered_at, p_now)
    FROM sign_in s WHERE s.id = p_sign_in AND s.ended_at IS NULL AND a.id = s.account_id
$$;

-- As before; and the second factor goes when the link says so.
CREATE OR REPLACE FUNCTION reset_use(p_hash bytea, p_now timestamptz, p_password_hash text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE t record;
BEGIN
  -- Of two who use it at once, the second finds it used.
  PERFORM 1 FROM reset_link r WHERE r.token_hash = p_hash FOR UPDATE;
  SELECT * INTO t FROM reset_target(p_hash, p_now);
  IF NOT FOUND THEN RETURN 'gone'; END IF;
  -- Nobody joins another practice with this account in the meantime.
  PERFORM 1 FROM account a WHERE a.id = t.account_id FOR UPDATE;
  SELECT * INTO t FROM reset_target(p_hash, p_now);
  IF NOT FOUND THEN RETURN 'gone'; END IF;
  IF NOT t.reaches THEN RETURN 'beyond'; END IF;
  UPDATE reset_link SET used_at = p_now WHERE clinic_id = t.clinic_id AND id = t.id;
  PERFORM end_reset_links(t.account_id, p_now);
  UPDATE account SET password_hash = p_password_hash WHERE id = t.account_id;
  IF t.removes_factor THEN
    DELETE FROM second_factor WHERE account_id = t.account_id;
    DELETE FROM recovery_code WHERE account_id = t.account_id;
  END IF;
  UPDATE sign_in SET ended_at = p_now WHERE account_id = t.account_id AND ended_at IS NULL;
  INSERT INTO audit_event (clinic_id, at, account_id, actor, action, patient_id, subject_id, fields)
  VALUES (t.clinic_id, p_now, t.account_id, 'system', 'reset.use', t.patient_id, coalesce(t.member_id, t.id), CASE WHEN t.removes_factor THEN ARRAY['password', 'secondFactor'] ELSE ARRAY['password'] END);
  RETURN 'used';
END $$;

DO $$
DECLARE app text := coalesce(nullif(current_setting('praxis.app_role', true), ''), 'praxis_app'); f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['auth_actor(uuid, timestamptz, int, int)', 'auth_standing(uuid, timestamptz, int)', 'auth_factor(uuid)',
      'auth_factor_begin(uuid, bytea, boolean, timestamptz)', 'auth_factor_confirm(uuid, bigint, bytea, bytea[], timestamptz)',
      'auth_factor_give(uuid, bigint, bytea, text, bytea[], timestamptz)', 'auth_factor_offered(uuid, timestamptz)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', f, app);
  END LOOP;
END $$;
