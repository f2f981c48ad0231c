-- Why a program or one of its exercises pauses, and that nothing pauses twice: of two members who pause at once, one is refused.
-- A pause that never took effect is called off, and stays in the record.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- AlterTable
ALTER TABLE "pause" ADD COLUMN     "called_off_at" TIMESTAMPTZ,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'other';

-- AlterTable
ALTER TABLE "program" ADD COLUMN     "end_note" TEXT NOT NULL DEFAULT '';

ALTER TABLE pause ADD CHECK (kind IN ('flare', 'illness', 'holiday', 'other')),
  ADD CONSTRAINT pause_once EXCLUDE USING gist (
    clinic_id WITH =, patient_id WITH =, program_id WITH =,
    coalesce(lineage_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
    daterange(from_day, to_day, '[]') WITH &&) WHERE (called_off_at IS NULL);
