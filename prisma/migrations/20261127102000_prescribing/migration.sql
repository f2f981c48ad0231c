-- What a practice decides about prescribing: how far the weekly load may rise from one revision to the next without a word on why,
-- and from how many exercises a day on the builder warns.
ALTER TABLE "clinic" ADD COLUMN     "load_limit_percent" INTEGER NOT NULL DEFAULT 20,
ADD COLUMN     "most_exercises" INTEGER NOT NULL DEFAULT 4;
ALTER TABLE clinic ADD CHECK (load_limit_percent BETWEEN 5 AND 100), ADD CHECK (most_exercises BETWEEN 1 AND 12);

-- Why a revision asks for more than that limit; for clinicians alone.
ALTER TABLE "revision" ADD COLUMN     "load_reason" TEXT NOT NULL DEFAULT '';
