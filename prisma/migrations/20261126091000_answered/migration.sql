-- Which warnings a red-flag screen answered: those that stood before the clinician when she answered it. Times cannot say it:
-- a warning can arrive while the form is open, and two records that are merged bring their screens and warnings together.
ALTER TABLE screening ADD COLUMN warnings uuid[] NOT NULL DEFAULT '{}';
