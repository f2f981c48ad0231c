import type { Dose } from "@/lib/dose/dose";
import type { Schedule } from "@/lib/schedule/schedule";

/** The parts of a program, in the order in which a patient meets them. */
export const SECTIONS = ["warm-up", "strength", "endurance", "stretching", "desk", "everyday"] as const;
export type Section = (typeof SECTIONS)[number];

export type ExerciseRef = { exerciseClinicId: string; exerciseId: string };

/** One line of a program that is being built. */
export type DraftItem = ExerciseRef & {
  /** UUID made in the browser; kept for an exercise that continues from the revision before. */
  lineage: string;
  exerciseVersionId: string;
  section: Section;
  /** "After brushing my teeth"; empty when it does not matter. */
  moment: string;
  dose: Dose;
  schedule: Schedule;
  /** What the clinician tells this patient about this exercise. */
  cue: string;
  allowedSwaps: ExerciseRef[];
};

export type DraftContent = { title: string; items: DraftItem[] };

/** The database refuses a larger revision. */
export const MOST_ITEMS = 60;
