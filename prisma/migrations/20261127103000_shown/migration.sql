-- What was shown in person: an exercise of a patient's program was shown, done by her, corrected. Append-only; a tick that is taken
-- back is a row too. A line of a draft has no lineage yet, and is shown while it is built: so there is no key to the lineage.
CREATE TABLE "shown" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "lineage_id" UUID NOT NULL,
    "exercise_clinic_id" UUID NOT NULL,
    "exercise_version_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "shown_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateIndex
CREATE INDEX "shown_clinic_id_patient_id_lineage_id_idx" ON "shown"("clinic_id", "patient_id", "lineage_id");

-- CreateIndex
CREATE INDEX "shown_clinic_id_member_id_idx" ON "shown"("clinic_id", "member_id");

-- CreateIndex
CREATE INDEX "shown_exercise_clinic_id_exercise_version_id_idx" ON "shown"("exercise_clinic_id", "exercise_version_id");

-- AddForeignKey
ALTER TABLE "shown" ADD CONSTRAINT "shown_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "shown" ADD CONSTRAINT "shown_exercise_clinic_id_exercise_version_id_fkey" FOREIGN KEY ("exercise_clinic_id", "exercise_version_id") REFERENCES "exercise_version"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "shown" ADD CONSTRAINT "shown_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE shown
  ADD CHECK (exercise_clinic_id IN (clinic_id, catalogue_clinic())),
  ADD CHECK (kind IN ('shown', 'done', 'corrected'));

-- ---------------------------------------------------------------- walls: staff write, she reads her own
CREATE TRIGGER shown_immutable BEFORE UPDATE OR DELETE ON shown FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER shown_no_truncate BEFORE TRUNCATE ON shown FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER shown_archived BEFORE INSERT OR UPDATE ON shown FOR EACH ROW EXECUTE FUNCTION refuse_archived();
ALTER TABLE shown ENABLE ROW LEVEL SECURITY;
ALTER TABLE shown FORCE ROW LEVEL SECURITY;
CREATE POLICY shown_owner ON shown TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY shown_staff ON shown USING (clinic_id = app_clinic() AND app_is_staff()) WITH CHECK (clinic_id = app_clinic() AND app_is_staff());
CREATE POLICY shown_patient ON shown FOR SELECT USING (clinic_id = app_clinic() AND app_role() = 'patient' AND patient_id = app_patient());
DO $$
DECLARE app text := coalesce(nullif(current_setting('praxis.app_role', true), ''), 'praxis_app');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON shown TO %I', app);
END $$;
