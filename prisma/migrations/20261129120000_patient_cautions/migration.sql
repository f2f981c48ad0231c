-- What is known of a patient that asks for care with some exercises (lib/exercise/category.ts, CAUTIONS): an exercise whose own
-- cautions name one of them is marked. Free text stays beside it in `precautions`.
ALTER TABLE patient ADD COLUMN cautions text[] NOT NULL DEFAULT '{}';
