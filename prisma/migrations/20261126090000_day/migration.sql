-- A patient's day beside the entries: the morning after much pain, what she does beside the program, when in the day she does
-- what is prescribed, and warning signs. All of it comes from her phone, and is kept as entries are.

-- AlterTable
ALTER TABLE "activity" ADD COLUMN     "together" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "morning_report" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "pain" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "device_zone" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    "received_at" TIMESTAMPTZ NOT NULL,
    "body_hash" TEXT NOT NULL,

    CONSTRAINT "morning_report_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateTable
CREATE TABLE "moment_choice" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "lineage_id" UUID NOT NULL,
    "slot" INTEGER NOT NULL,
    "moment" TEXT,
    "date" DATE NOT NULL,
    "device_zone" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    "received_at" TIMESTAMPTZ NOT NULL,
    "body_hash" TEXT NOT NULL,

    CONSTRAINT "moment_choice_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateTable
CREATE TABLE "warning_report" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "signs" TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "device_zone" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    "received_at" TIMESTAMPTZ NOT NULL,
    "body_hash" TEXT NOT NULL,

    CONSTRAINT "warning_report_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateIndex
CREATE INDEX "morning_report_clinic_id_patient_id_date_idx" ON "morning_report"("clinic_id", "patient_id", "date");

-- CreateIndex
CREATE INDEX "moment_choice_clinic_id_patient_id_lineage_id_slot_idx" ON "moment_choice"("clinic_id", "patient_id", "lineage_id", "slot");

-- CreateIndex
CREATE INDEX "warning_report_clinic_id_patient_id_received_at_idx" ON "warning_report"("clinic_id", "patient_id", "received_at");

-- CreateIndex
CREATE INDEX "activity_clinic_id_patient_id_series_idx" ON "activity"("clinic_id", "patient_id", "series");

-- AddForeignKey
ALTER TABLE "morning_report" ADD CONSTRAINT "morning_report_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "moment_choice" ADD CONSTRAINT "moment_choice_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "moment_choice" ADD CONSTRAINT "moment_choice_clinic_id_patient_id_lineage_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "lineage_id") REFERENCES "lineage"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "warning_report" ADD CONSTRAINT "warning_report_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------- what a row must be
ALTER TABLE activity
  ADD CHECK (kind IN ('walk', 'class', 'cycling', 'swimming', 'stairs', 'garden', 'other')),
  ADD CHECK (withdrawn OR minutes IS NOT NULL OR steps IS NOT NULL);
ALTER TABLE morning_report ADD CHECK (pain BETWEEN 0 AND 10), ADD CHECK (recorded_at <= received_at);
ALTER TABLE moment_choice ADD CHECK (slot BETWEEN 1 AND 20), ADD CHECK (moment IN ('morning', 'midday', 'evening')),
  ADD CHECK (recorded_at <= received_at);
ALTER TABLE warning_report ALTER COLUMN signs SET NOT NULL, ADD CHECK (cardinality(signs) BETWEEN 1 AND 40),
  ADD CHECK (array_position(signs, NULL) IS NULL), ADD CHECK (recorded_at <= received_at);

-- ---------------------------------------------------------------- walls, as around entries
DO $$
DECLARE app text := coalesce(nullif(current_setting('praxis.app_role', true), ''), 'praxis_app'); t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['morning_report', 'moment_choice', 'warning_report'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t || '_immutable', t);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t || '_no_truncate', t);
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_archived()', t || '_archived', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', t || '_owner', t);
    -- Only she tells of her day; staff read it.
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING (clinic_id = app_clinic() AND app_is_staff())', t || '_staff', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING (clinic_id = app_clinic() AND app_role() = ''patient'' AND patient_id = app_patient())',
                   t || '_patient', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT WITH CHECK (clinic_id = app_clinic() AND app_role() = ''patient'' AND patient_id = app_patient())',
                   t || '_recorded', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO %I', t, app);
  END LOOP;
END $$;

-- A phone may still hold records under an id that was merged into hers.
CREATE POLICY patient_merge_patient ON patient_merge FOR SELECT
  USING (clinic_id = app_clinic() AND app_role() = 'patient' AND into_id = app_patient());
