-- A clinic is founded with a one-time code that the launcher prints: who can read that runs the server.
CREATE TABLE "founding_code" (
    "id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,
    "revoked_at" TIMESTAMPTZ,

    CONSTRAINT "founding_code_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "founding_code_code_hash_key" ON "founding_code"("code_hash");

ALTER TABLE founding_code ADD CHECK (octet_length(code_hash) = 32), ADD CHECK (expires_at > created_at);
-- Nobody but the launcher, as the owner, and the functions below: no grant, no policy.
ALTER TABLE founding_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE founding_code FORCE ROW LEVEL SECURITY;
CREATE POLICY founding_code_owner ON founding_code TO CURRENT_USER USING (true) WITH CHECK (true);

-- Says whether there is a clinic and whether one can be founded, and nothing else.
CREATE FUNCTION founding_state(p_now timestamptz) RETURNS TABLE (founded boolean, open boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM clinic WHERE id <> catalogue_clinic()),
         EXISTS (SELECT FROM founding_code WHERE used_at IS NULL AND revoked_at IS NULL AND expires_at > p_now)
$$;

-- A clinic and its owner, for an account that has proved its password (p_account), or a new one with this e-mail and hash.
-- Never sets a password of an existing account: a taken e-mail is refused by the unique key, and the code stays good.
-- NULL for a code that is unknown, used, replaced or over.
CREATE FUNCTION found_clinic_by_code(p_hash bytea, p_now timestamptz, p_clinic uuid, p_name text, p_address text, p_phone text, p_country text,
                                     p_emergency_number text, p_time_zone text, p_working_days int[], p_account uuid, p_new_account uuid,
                                     p_email text, p_password_hash text, p_member uuid, p_member_name text, p_member_title text)
RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE v_account uuid := p_account;
BEGIN
  UPDATE founding_code SET used_at = p_now WHERE code_hash = p_hash AND used_at IS NULL AND revoked_at IS NULL AND expires_at > p_now;
  IF NOT FOUND THEN RETURN NULL; END IF;
  INSERT INTO clinic (id, name, address, phone, country, emergency_number, time_zone, working_days, created_at)
  VALUES (p_clinic, p_name, p_address, p_phone, p_country, p_emergency_number, p_time_zone, p_working_days, p_now);
  IF v_account IS NULL THEN
    INSERT INTO account (id, email, password_hash, created_at) VALUES (p_new_account, lower(p_email), p_password_hash, p_now) RETURNING id INTO v_account;
  END IF;
  INSERT INTO member (clinic_id, id, account_id, role, name, title, created_at)
  VALUES (p_clinic, p_member, v_account, 'owner', p_member_name, p_member_title, p_now);
  INSERT INTO audit_event (clinic_id, at, account_id, actor, action, subject_id) VALUES (p_clinic, p_now, v_account, 'system', 'clinic.found', p_clinic);
  RETURN v_account;
END $$;

DO $$
DECLARE app text := coalesce(nullif(current_setting('praxis.app_role', true), ''), 'praxis_app'); f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['founding_state(timestamptz)',
      'found_clinic_by_code(bytea, timestamptz, uuid, text, text, text, text, text, text, int[], uuid, uuid, text, text, uuid, text, text)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', f, app);
  END LOOP;
END $$;
