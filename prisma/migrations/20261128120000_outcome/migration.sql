-- Outcome measures: what was sent to a patient, who answered it and how, questionnaires of a clinic's own, and the published sentences
-- of a measure that ships without them.

-- AlterTable
ALTER TABLE "clinic" ADD COLUMN     "answer_days" INTEGER NOT NULL DEFAULT 7;

-- AlterTable
ALTER TABLE "response" ADD COLUMN     "author_member_id" UUID,
ADD COLUMN     "how" TEXT NOT NULL DEFAULT 'phone',
ADD COLUMN     "sent_id" UUID;

-- CreateTable
CREATE TABLE "sent_questionnaire" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "check_up_id" UUID,
    "measure" TEXT NOT NULL,
    "definition_version" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ NOT NULL,
    "member_id" UUID NOT NULL,
    "last_day" DATE NOT NULL,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "sent_questionnaire_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateTable
CREATE TABLE "questionnaire" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "offered" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "questionnaire_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "questionnaire_version" (
    "clinic_id" UUID NOT NULL,
    "questionnaire_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "questionnaire_version_pkey" PRIMARY KEY ("clinic_id","questionnaire_id","number")
);

-- CreateTable
CREATE TABLE "measure_wording" (
    "clinic_id" UUID NOT NULL,
    "measure" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "items" TEXT[],
    "saved_at" TIMESTAMPTZ NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "measure_wording_pkey" PRIMARY KEY ("clinic_id","measure","number")
);

-- CreateIndex
CREATE INDEX "sent_questionnaire_clinic_id_patient_id_check_up_id_idx" ON "sent_questionnaire"("clinic_id", "patient_id", "check_up_id");

-- CreateIndex
CREATE INDEX "sent_questionnaire_clinic_id_member_id_idx" ON "sent_questionnaire"("clinic_id", "member_id");

-- CreateIndex
CREATE INDEX "questionnaire_version_clinic_id_member_id_idx" ON "questionnaire_version"("clinic_id", "member_id");

-- CreateIndex
CREATE INDEX "measure_wording_clinic_id_member_id_idx" ON "measure_wording"("clinic_id", "member_id");

-- CreateIndex
CREATE INDEX "response_clinic_id_author_member_id_idx" ON "response"("clinic_id", "author_member_id");

-- CreateIndex
CREATE UNIQUE INDEX "response_clinic_id_patient_id_sent_id_key" ON "response"("clinic_id", "patient_id", "sent_id");

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_clinic_id_patient_id_sent_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "sent_id") REFERENCES "sent_questionnaire"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_clinic_id_author_member_id_fkey" FOREIGN KEY ("clinic_id", "author_member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sent_questionnaire" ADD CONSTRAINT "sent_questionnaire_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sent_questionnaire" ADD CONSTRAINT "sent_questionnaire_clinic_id_patient_id_check_up_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "check_up_id") REFERENCES "check_up"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sent_questionnaire" ADD CONSTRAINT "sent_questionnaire_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "questionnaire" ADD CONSTRAINT "questionnaire_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "questionnaire_version" ADD CONSTRAINT "questionnaire_version_clinic_id_questionnaire_id_fkey" FOREIGN KEY ("clinic_id", "questionnaire_id") REFERENCES "questionnaire"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "questionnaire_version" ADD CONSTRAINT "questionnaire_version_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "measure_wording" ADD CONSTRAINT "measure_wording_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "measure_wording" ADD CONSTRAINT "measure_wording_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------- what a row must be
ALTER TABLE clinic ADD CHECK (answer_days BETWEEN 1 AND 60);
ALTER TABLE response
  ADD CHECK (how IN ('phone', 'room', 'paper')),
  ADD CHECK (author <> 'patient' OR author_member_id IS NULL),
  ADD CHECK (jsonb_typeof(answers) = 'object'),
  ADD CHECK (definition_version >= 1);
ALTER TABLE sent_questionnaire ADD CHECK (definition_version >= 1), ADD CHECK (withdrawn_at IS NULL OR withdrawn_at >= sent_at);
ALTER TABLE questionnaire_version ADD CHECK (number >= 1), ADD CHECK (jsonb_typeof(content) = 'object');
ALTER TABLE measure_wording ALTER COLUMN items SET NOT NULL, ADD CHECK (number >= 1), ADD CHECK (cardinality(items) BETWEEN 1 AND 60),
  ADD CHECK (array_position(items, NULL) IS NULL);

-- ---------------------------------------------------------------- what nobody changes
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['questionnaire_version', 'measure_wording'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t || '_immutable', t);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t || '_no_truncate', t);
  END LOOP;
END $$;
CREATE TRIGGER sent_questionnaire_archived BEFORE INSERT OR UPDATE ON sent_questionnaire FOR EACH ROW EXECUTE FUNCTION refuse_archived();

-- ---------------------------------------------------------------- walls
DO $$
DECLARE app text := coalesce(nullif(current_setting('praxis.app_role', true), ''), 'praxis_app'); t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['sent_questionnaire', 'questionnaire', 'questionnaire_version', 'measure_wording'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', t || '_owner', t);
  END LOOP;
  -- Whoever is of the clinic reads what it asks, the patient because she is asked; its owner writes it.
  FOREACH t IN ARRAY ARRAY['questionnaire', 'questionnaire_version', 'measure_wording'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING (clinic_id = app_clinic() AND (app_is_staff() OR app_role() = ''patient''))', t || '_read', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT WITH CHECK (clinic_id = app_clinic() AND app_role() = ''owner'' AND app_is_staff())', t || '_owner_adds', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO %I', t, app);
  END LOOP;
  CREATE POLICY questionnaire_owner_changes ON questionnaire FOR UPDATE
    USING (clinic_id = app_clinic() AND app_role() = 'owner' AND app_is_staff()) WITH CHECK (clinic_id = app_clinic());
  CREATE POLICY sent_questionnaire_staff ON sent_questionnaire
    USING (clinic_id = app_clinic() AND app_is_staff()) WITH CHECK (clinic_id = app_clinic() AND app_is_staff());
  CREATE POLICY sent_questionnaire_patient ON sent_questionnaire FOR SELECT
    USING (clinic_id = app_clinic() AND app_role() = 'patient' AND patient_id = app_patient());
  EXECUTE format('GRANT UPDATE (offered) ON questionnaire TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE (withdrawn_at) ON sent_questionnaire TO %I', app);
END $$;
