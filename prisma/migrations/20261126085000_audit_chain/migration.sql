-- A hash chain over each clinic's audit: what was altered, removed, put in or reordered later no longer fits it.
-- The format is in docs/audit.md, and a second time in scripts/audit/chain.mjs.

-- Every key of the clinic's rows begins with the clinic; the chain points at it.
ALTER TABLE "audit_event" DROP CONSTRAINT "audit_event_pkey";
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_pkey" PRIMARY KEY ("clinic_id", "id");
CREATE INDEX "audit_event_clinic_id_account_id_at_idx" ON "audit_event"("clinic_id", "account_id", "at");

CREATE TABLE "audit_link" (
    "clinic_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "event_id" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_link_pkey" PRIMARY KEY ("clinic_id","seq")
);
ALTER TABLE audit_link ADD CHECK (seq >= 1), ADD CHECK (octet_length(hash) = 32);

-- ---------------------------------------------------------------- the hash of a link
-- Nothing is "-,"; a text is its length in bytes, ":", the text, ",": no two events have the same bytes.
CREATE FUNCTION audit_part(p text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN p IS NULL THEN '-,' ELSE octet_length(p) || ':' || p || ',' END
$$;

CREATE FUNCTION audit_hash(p_previous bytea, e audit_event) RETURNS bytea LANGUAGE plpgsql STABLE AS $$
DECLARE v_bytes text; f text;
BEGIN
  v_bytes := audit_part(e.clinic_id::text) || audit_part(e.id::text) || audit_part(((extract(epoch FROM e.at) * 1000000)::bigint)::text)
    || audit_part(e.account_id::text) || audit_part(e.actor) || audit_part(e.action) || audit_part(e.patient_id::text)
    || audit_part(e.subject_id::text) || audit_part(cardinality(e.fields)::text);
  FOREACH f IN ARRAY coalesce(e.fields, '{}') LOOP
    v_bytes := v_bytes || audit_part(f);
  END LOOP;
  RETURN sha256(coalesce(p_previous, decode(repeat('00', 32), 'hex')) || convert_to(v_bytes, 'UTF8'));
END $$;

-- ---------------------------------------------------------------- what happened before there was a chain
DO $$
DECLARE e audit_event; v_clinic uuid; v_seq bigint; v_hash bytea;
BEGIN
  FOR e IN SELECT * FROM audit_event ORDER BY clinic_id, id LOOP
    IF e.clinic_id IS DISTINCT FROM v_clinic THEN
      v_clinic := e.clinic_id; v_seq := 0; v_hash := NULL;
    END IF;
    v_seq := v_seq + 1;
    v_hash := audit_hash(v_hash, e);
    INSERT INTO audit_link (clinic_id, seq, event_id, hash) VALUES (e.clinic_id, v_seq, e.id, v_hash);
  END LOOP;
END $$;

CREATE UNIQUE INDEX "audit_link_clinic_id_event_id_key" ON "audit_link"("clinic_id", "event_id");
ALTER TABLE "audit_link" ADD CONSTRAINT "audit_link_clinic_id_event_id_fkey" FOREIGN KEY ("clinic_id", "event_id") REFERENCES "audit_event"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------- who may
CREATE TRIGGER audit_link_immutable BEFORE UPDATE OR DELETE ON audit_link FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_link_no_truncate BEFORE TRUNCATE ON audit_link FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE audit_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_link FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_link_owner ON audit_link TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY audit_link_read ON audit_link FOR SELECT USING (clinic_id = app_clinic() AND (SELECT app_role() = 'owner' AND app_is_staff()));
-- The same as before, asked once a statement and not once a row: else the planner takes a page of a long audit for all of it.
ALTER POLICY audit_event_read ON audit_event USING (clinic_id = app_clinic() AND (SELECT app_role() = 'owner' AND app_is_staff()));

-- ---------------------------------------------------------------- the chain grows at commit
-- A transaction remembers whose audit it wrote, so that at its end it takes the locks of several clinics in one order.
CREATE FUNCTION note_audited_clinic() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE v_noted text := coalesce(current_setting('praxis.audited', true), '');
BEGIN
  IF strpos(v_noted, NEW.clinic_id::text) = 0 THEN
    PERFORM set_config('praxis.audited', v_noted || ' ' || NEW.clinic_id, true);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER audit_event_noted AFTER INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION note_audited_clinic();

-- Deferred: the lock is taken when the transaction takes no others any more, and held for the commit alone. READ COMMITTED
-- gives each statement below a snapshot of its own, so the one behind the lock sees what the lock's last holder committed;
-- at a stricter level the primary key refuses a second link in the same place.
CREATE FUNCTION append_audit_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE v_clinic text; v_seq bigint; v_hash bytea;
BEGIN
  FOR v_clinic IN SELECT DISTINCT c FROM unnest(string_to_array(current_setting('praxis.audited', true) || ' ' || NEW.clinic_id, ' ')) c ORDER BY c LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended('praxis audit ' || v_clinic, 0));
  END LOOP;
  SELECT l.seq, l.hash INTO v_seq, v_hash FROM audit_link l WHERE l.clinic_id = NEW.clinic_id ORDER BY l.seq DESC LIMIT 1;
  INSERT INTO audit_link (clinic_id, seq, event_id, hash) VALUES (NEW.clinic_id, coalesce(v_seq, 0) + 1, NEW.id, audit_hash(v_hash, NEW));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER audit_event_chained AFTER INSERT ON audit_event DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION append_audit_link();

-- ---------------------------------------------------------------- grants
DO $$
DECLARE app text := coalesce(nullif(current_setting('praxis.app_role', true), ''), 'praxis_app'); f text;
BEGIN
  EXECUTE format('GRANT SELECT ON audit_link TO %I', app);
  FOREACH f IN ARRAY ARRAY['audit_part(text)', 'audit_hash(bytea, audit_event)', 'append_audit_link()'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
  END LOOP;
END $$;
