ALTER TABLE "exercise_version" ADD COLUMN "figure" TEXT;
CREATE INDEX "exercise_version_figure_idx" ON "exercise_version"("figure");

-- A figure names a movement: there is none without the other.
ALTER TABLE exercise_version ADD CHECK ((movement IS NULL) = (figure IS NULL)), ADD CHECK (jsonb_typeof(movement) = 'object');
