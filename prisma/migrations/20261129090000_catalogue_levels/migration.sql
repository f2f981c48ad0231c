-- Five levels instead of three: versions from before keep the number they were published with.
ALTER TABLE exercise_version DROP CONSTRAINT exercise_version_level_check;
ALTER TABLE exercise_version ADD CONSTRAINT exercise_version_level_check CHECK (level BETWEEN 1 AND 5);
