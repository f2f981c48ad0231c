-- A link by which who is locked out chooses a new password. It opens no more than who made it may answer for (docs/decisions/0011).
CREATE TABLE "reset_link" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID,
    "member_id" UUID,
    "token_hash" BYTEA NOT NULL,
    "removes_factor" BOOLEAN NOT NULL DEFAULT false,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,
    "revoked_at" TIMESTAMPTZ,

    CONSTRAINT "reset_link_pkey" PRIMARY KEY ("clinic_id","id")
);
CREATE UNIQUE INDEX "reset_link_token_hash_key" ON "reset_link"("token_hash");
CREATE INDEX "reset_link_clinic_id_patient_id_idx" ON "reset_link"("clinic_id", "patient_id");
CREATE INDEX "reset_link_clinic_id_member_id_idx" ON "reset_link"("clinic_id", "member_id");
CREATE INDEX "reset_link_clinic_id_created_by_id_idx" ON "reset_link"("clinic_id", "created_by_id");
ALTER TABLE "reset_link" ADD CONSTRAINT "reset_link_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "reset_link" ADD CONSTRAINT "reset_link_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "reset_link" ADD CONSTRAINT "reset_link_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "reset_link" ADD CONSTRAINT "reset_link_clinic_id_created_by_id_fkey" FOREIGN KEY ("clinic_id", "created_by_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE reset_link ADD CHECK ((member_id IS NULL) <> (patient_id IS NULL)), ADD CHECK (octet_length(token_hash) = 32),
  ADD CHECK (expires_at <= created_at + interval '24 hours'), ADD CHECK (member_id IS NOT NULL OR created_by_id IS NULL OR NOT removes_factor);
ALTER TABLE reset_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE reset_link FORCE ROW LEVEL SECURITY;
CREATE POLICY reset_link_owner ON reset_link TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY reset_link_staff ON reset_link USING (clinic_id = app_clinic() AND app_is_staff())
  WITH CHECK (clinic_id = app_clinic() AND app_is_staff() AND (member_id IS NULL OR app_role() = 'owner'));
-- A link that nobody made is the console's, which opens everything.
CREATE POLICY reset_link_own_name ON reset_link AS RESTRICTIVE FOR INSERT
  WITH CHECK (created_by_id = app_member() OR app_clinic() IS NULL);

-- The account behind a link that stands, and whether the link reaches it. The maker must stand too, and for a member be owner still.
CREATE FUNCTION reset_target(p_hash bytea, p_now timestamptz)
RETURNS TABLE (clinic_id uuid, id uuid, patient_id uuid, member_id uuid, called_by text, account_id uuid, removes_factor boolean, reaches boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT r.clinic_id, r.id, r.patient_id, r.member_id, coalesce(p.called_by, m.name), a.id, r.removes_factor,
         r.created_by_id IS NULL OR NOT EXISTS (
           SELECT FROM member o WHERE o.account_id = a.id AND (r.patient_id IS NOT NULL OR o.clinic_id <> r.clinic_id)
           UNION ALL SELECT FROM patient o WHERE o.account_id = a.id AND o.clinic_id <> r.clinic_id)
    FROM reset_link r
    LEFT JOIN patient p ON p.clinic_id = r.clinic_id AND p.id = r.patient_id AND p.archived_at IS NULL
    LEFT JOIN member m ON m.clinic_id = r.clinic_id AND m.id = r.member_id AND m.deactivated_at IS NULL
    LEFT JOIN member maker ON maker.clinic_id = r.clinic_id AND maker.id = r.created_by_id AND maker.deactivated_at IS NULL
    JOIN account a ON a.id = coalesce(p.account_id, m.account_id) AND a.deactivated_at IS NULL
   WHERE r.token_hash = p_hash AND r.used_at IS NULL AND r.revoked_at IS NULL AND r.expires_at > p_now
     AND (r.created_by_id IS NULL OR (maker.id IS NOT NULL AND (r.member_id IS NULL OR maker.role = 'owner')))
$$;

-- Not used up by looking.
CREATE FUNCTION reset_find(p_hash bytea, p_now timestamptz)
RETURNS TABLE (kind text, clinic_name text, clinic_phone text, called_by text, email text, reaches boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE WHEN t.patient_id IS NULL THEN 'member' ELSE 'patient' END, c.name, c.phone, t.called_by,
         CASE WHEN t.reaches THEN a.email END, t.reaches
    FROM reset_target(p_hash, p_now) t JOIN clinic c ON c.id = t.clinic_id JOIN account a ON a.id = t.account_id
$$;

-- Every open link to this account, whoever made it.
CREATE FUNCTION end_reset_links(p_account uuid, p_now timestamptz) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE reset_link r SET revoked_at = p_now
   WHERE r.used_at IS NULL AND r.revoked_at IS NULL
     AND (EXISTS (SELECT FROM patient p WHERE p.clinic_id = r.clinic_id AND p.id = r.patient_id AND p.account_id = p_account)
       OR EXISTS (SELECT FROM member m WHERE m.clinic_id = r.clinic_id AND m.id = r.member_id AND m.account_id = p_account))
$$;
REVOKE ALL ON FUNCTION end_reset_links(uuid, timestamptz) FROM PUBLIC;

-- As before; and no link that was open before the new password opens the account after it.
CREATE OR REPLACE FUNCTION auth_set_own_password(p_sign_in uuid, p_hash text, p_now timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE s record;
BEGIN
  SELECT * INTO s FROM sign_in WHERE id = p_sign_in AND ended_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE account SET password_hash = p_hash WHERE id = s.account_id;
  PERFORM auth_end_own(p_sign_in, NULL, p_now);
  PERFORM end_reset_links(s.account_id, p_now);
  INSERT INTO audit_event (clinic_id, at, account_id, actor, action, patient_id, subject_id, fields)
  VALUES (s.clinic_id, p_now, s.account_id,
          coalesce((SELECT m.role::text FROM member m WHERE m.clinic_id = s.clinic_id AND m.id = s.member_id), 'patient'),
          'account.password', s.patient_id, s.account_id, ARRAY['password']);
  RETURN true;
END $$;

-- "used", "beyond" its reach, or "gone". All sign-ins of the account end, and so do its other open links.
CREATE FUNCTION reset_use(p_hash bytea, p_now timestamptz, p_password_hash text) RETURNS text
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
  UPDATE sign_in SET ended_at = p_now WHERE account_id = t.account_id AND ended_at IS NULL;
  INSERT INTO audit_event (clinic_id, at, account_id, actor, action, patient_id, subject_id, fields)
  VALUES (t.clinic_id, p_now, t.account_id, 'system', 'reset.use', t.patient_id, coalesce(t.member_id, t.id), ARRAY['password']);
  RETURN 'used';
END $$;

-- For whoever runs the server: `npm run reset`, as the owner of the tables. Returns whose link it is, or nothing.
CREATE FUNCTION reset_by_console(p_email text, p_id uuid, p_hash bytea, p_now timestamptz, p_removes_factor boolean)
RETURNS TABLE (clinic_name text, role text)
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE l record;
BEGIN
  SELECT s.* INTO l FROM account a, auth_standing_links(a.id) s WHERE a.email = lower(p_email) ORDER BY s.place LIMIT 1;
  IF NOT FOUND THEN RETURN; END IF;
  UPDATE reset_link r SET revoked_at = p_now WHERE r.clinic_id = l.clinic_id AND r.used_at IS NULL AND r.revoked_at IS NULL
     AND coalesce(r.member_id, r.patient_id) = coalesce(l.member_id, l.patient_id);
  INSERT INTO reset_link (clinic_id, id, patient_id, member_id, token_hash, removes_factor, created_at, expires_at)
  VALUES (l.clinic_id, p_id, l.patient_id, l.member_id, p_hash, p_removes_factor, p_now, p_now + interval '24 hours');
  INSERT INTO audit_event (clinic_id, at, actor, action, patient_id, subject_id, fields)
  VALUES (l.clinic_id, p_now, 'system', 'reset.make', l.patient_id, coalesce(l.member_id, p_id),
          CASE WHEN p_removes_factor THEN ARRAY['password', 'secondFactor'] ELSE ARRAY['password'] END);
  RETURN QUERY SELECT l.clinic_name, l.role;
END $$;

REVOKE ALL ON FUNCTION reset_target(bytea, timestamptz) FROM PUBLIC;
REVOKE ALL ON FUNCTION reset_by_console(text, uuid, bytea, timestamptz, boolean) FROM PUBLIC;
DO $$
DECLARE app text := coalesce(nullif(current_setting('praxis.app_role', true), ''), 'praxis_app'); f text;
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE (revoked_at) ON reset_link TO %I', app);
  FOREACH f IN ARRAY ARRAY['reset_find(bytea, timestamptz)', 'reset_use(bytea, timestamptz, text)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', f, app);
  END LOOP;
END $$;
