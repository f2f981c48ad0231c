-- What a clinician prescribes often, to have it at hand. Hers alone.

-- CreateTable
CREATE TABLE "favourite" (
    "clinic_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "exercise_clinic_id" UUID NOT NULL,
    "exercise_id" UUID NOT NULL,
    "chosen_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "favourite_pkey" PRIMARY KEY ("clinic_id","member_id","exercise_clinic_id","exercise_id")
);

-- CreateIndex
CREATE INDEX "favourite_exercise_clinic_id_exercise_id_idx" ON "favourite"("exercise_clinic_id", "exercise_id");

-- AddForeignKey
ALTER TABLE "favourite" ADD CONSTRAINT "favourite_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "favourite" ADD CONSTRAINT "favourite_exercise_clinic_id_exercise_id_fkey" FOREIGN KEY ("exercise_clinic_id", "exercise_id") REFERENCES "exercise"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE favourite ADD CHECK (exercise_clinic_id IN (clinic_id, catalogue_clinic()));

-- ---------------------------------------------------------------- walls
ALTER TABLE favourite ENABLE ROW LEVEL SECURITY;
ALTER TABLE favourite FORCE ROW LEVEL SECURITY;
CREATE POLICY favourite_owner ON favourite TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY favourite_member ON favourite USING (clinic_id = app_clinic() AND app_is_staff() AND member_id = app_member())
  WITH CHECK (clinic_id = app_clinic() AND app_is_staff() AND member_id = app_member());

DO $$
DECLARE app text := coalesce(nullif(current_setting('praxis.app_role', true), ''), 'praxis_app');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, DELETE ON favourite TO %I', app);
END $$;
