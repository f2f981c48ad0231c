-- Members come and go: the practice keeps an owner, and who has left leaves no door open.

-- Two owners who demote each other at once come one after the other, and the second is refused.
CREATE FUNCTION keep_an_owner() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM FROM clinic WHERE id = OLD.clinic_id FOR NO KEY UPDATE;
  IF NOT EXISTS (SELECT FROM member m WHERE m.clinic_id = OLD.clinic_id AND m.id <> OLD.id AND m.role = 'owner'
                    AND m.deactivated_at IS NULL AND m.account_id IS NOT NULL) THEN
    RAISE EXCEPTION 'the last owner stays' USING ERRCODE = 'PX008';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER member_keeps_owner BEFORE UPDATE ON member FOR EACH ROW
  WHEN (OLD.role = 'owner' AND OLD.deactivated_at IS NULL AND OLD.account_id IS NOT NULL
        AND (NEW.role <> 'owner' OR NEW.deactivated_at IS NOT NULL OR NEW.account_id IS NULL))
  EXECUTE FUNCTION keep_an_owner();

-- Deactivating revokes the links that a member made. One that she makes in the same moment waits for it here, and is refused.
CREATE FUNCTION demand_standing_inviter() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM FROM member m WHERE m.clinic_id = NEW.clinic_id AND m.id = NEW.created_by_id AND m.deactivated_at IS NULL FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'who was deactivated invites nobody' USING ERRCODE = 'PX009'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER invitation_inviter_stands BEFORE INSERT ON invitation FOR EACH ROW
  WHEN (NEW.used_at IS NULL AND NEW.revoked_at IS NULL) EXECUTE FUNCTION demand_standing_inviter();

-- Sign-ins are out of the application's reach: this ends those of one member of the owner's clinic, and no other link of her account.
CREATE FUNCTION end_member_sign_ins(p_member uuid, p_now timestamptz) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE s record; v_ended int := 0;
BEGIN
  IF app_clinic() IS NULL OR app_role() IS DISTINCT FROM 'owner' OR app_is_staff() IS NOT TRUE THEN
    RAISE EXCEPTION 'only the owner ends sign-ins of a member' USING ERRCODE = '42501';
  END IF;
  FOR s IN UPDATE sign_in SET ended_at = p_now WHERE clinic_id = app_clinic() AND member_id = p_member AND ended_at IS NULL
           RETURNING id, account_id LOOP
    INSERT INTO audit_event (clinic_id, at, account_id, actor, action, subject_id)
    VALUES (app_clinic(), p_now, s.account_id, 'system', 'sign-in.end', s.id);
    v_ended := v_ended + 1;
  END LOOP;
  RETURN v_ended;
END $$;

-- When each member was last here, for the owner.
CREATE FUNCTION members_last_seen() RETURNS TABLE (member_id uuid, last_seen_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT s.member_id, max(s.last_seen_at) FROM sign_in s
   WHERE s.clinic_id = app_clinic() AND s.member_id IS NOT NULL AND app_role() = 'owner' AND app_is_staff()
   GROUP BY s.member_id
$$;

DO $$
DECLARE app text := coalesce(nullif(current_setting('praxis.app_role', true), ''), 'praxis_app'); f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['end_member_sign_ins(uuid, timestamptz)', 'members_last_seen()'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', f, app);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION keep_an_owner(), demand_standing_inviter() FROM PUBLIC;
