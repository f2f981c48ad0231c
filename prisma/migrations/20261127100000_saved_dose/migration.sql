-- What one clinician usually prescribes of an exercise. Nobody else sees it, and it says nothing of any patient.

-- CreateTable
CREATE TABLE "saved_dose" (
    "clinic_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "exercise_clinic_id" UUID NOT NULL,
    "exercise_id" UUID NOT NULL,
    "dose" JSONB NOT NULL,
    "schedule" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "saved_dose_pkey" PRIMARY KEY ("clinic_id","member_id","exercise_clinic_id","exercise_id")
);

-- CreateIndex
CREATE INDEX "saved_dose_exercise_clinic_id_exercise_id_idx" ON "saved_dose"("exercise_clinic_id", "exercise_id");

-- AddForeignKey
ALTER TABLE "saved_dose" ADD CONSTRAINT "saved_dose_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "saved_dose" ADD CONSTRAINT "saved_dose_exercise_clinic_id_exercise_id_fkey" FOREIGN KEY ("exercise_clinic_id", "exercise_id") REFERENCES "exercise"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------- what a row must be
ALTER TABLE saved_dose
  ADD CHECK (exercise_clinic_id IN (clinic_id, catalogue_clinic())),
  ADD CHECK (jsonb_typeof(dose) = 'object' AND dose ->> 'kind' IN ('reps', 'hold', 'duration', 'distance', 'steps')),
  ADD CHECK (jsonb_typeof(schedule) = 'object' AND schedule ->> 'kind' IN ('daily', 'weekdays', 'everyNDays', 'timesPerWeek', 'asNeeded'));

-- ---------------------------------------------------------------- walls: each member's own
ALTER TABLE saved_dose ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_dose FORCE ROW LEVEL SECURITY;
CREATE POLICY saved_dose_owner ON saved_dose TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY saved_dose_own ON saved_dose
  USING (clinic_id = app_clinic() AND app_is_staff() AND member_id = app_member())
  WITH CHECK (clinic_id = app_clinic() AND app_is_staff() AND member_id = app_member());

DO $$
DECLARE app text := coalesce(nullif(current_setting('praxis.app_role', true), ''), 'praxis_app');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON saved_dose TO %I', app);
END $$;
