import type { Day } from "@/lib/day/day";
import type { CatalogueEntry } from "@/lib/exercise/catalogue-entry";
import type { Caution } from "@/lib/exercise/category";
import type { OpenWarning } from "@/lib/patient/concern";
import type { PatientHeader } from "@/lib/patient/record";
import type { DraftContent, ExerciseRef } from "./draft";
import type { EffectiveRule } from "./revision";
import type { ShownTick } from "./shown";

/** An exercise of the program in the version it is prescribed in. */
export type EditorExercise = CatalogueEntry & {
  /** A correction to the version that is prescribed. */
  erratum: string | null;
};

/** What it takes to call an exercise by its name. */
export type NamedExercise = ExerciseRef & { name: string };

/** A swap is the exercise in its newest version, whichever that is: any version known here has its name and figure. */
export function swapOf<E extends NamedExercise>(exercises: Record<string, E>, swap: ExerciseRef): E | undefined {
  return Object.values(exercises).findLast(
    (each) => each.exerciseId === swap.exerciseId && each.exerciseClinicId === swap.exerciseClinicId,
  );
}

export type RevisionHead = {
  number: number;
  effective: Day;
  reason: string;
  /** Why it asks for more than the practice's limit; empty where it does not. */
  loadReason: string;
  author: string;
  /** ISO instant */
  publishedAt: string;
};

/** A published revision with what it prescribes. */
export type RevisionState = RevisionHead & { content: DraftContent };

export type DraftState = {
  /** Which one it is of: another one, once this one was ended and the next begun. Null before any. */
  program: string | null;
  /** What a save must name. Without a saved draft: 0, or minus the number of the revision that the next one departs from. */
  version: number;
  content: DraftContent;
  /** Who saved it last, and when (ISO instant); null where nothing is saved. */
  by: string | null;
  at: string | null;
};

/** The latest red-flag screen; without one that clears the way nothing goes live, nor after a warning sign that was told of since. */
export type ScreeningState =
  | { status: "missing" }
  | { status: "warned" | "not-cleared" | "cleared"; at: string; by: string };

/** What the patient said, kept in sight while the program is built. */
export type Intake = {
  minutesPerDay: number | null;
  equipment: string[];
  preferences: string;
  fears: string;
  precautions: string;
  cautions: Caution[];
};

/** What the practice decided about prescribing. */
export type PrescribingLimits = { loadLimitPercent: number; mostExercises: number };

/** All that the builder shows, read at once. */
export type ProgramEditor = {
  patient: PatientHeader;
  /** Whether the patient has accepted the invitation. */
  joined: boolean;
  intake: Intake;
  limits: PrescribingLimits;
  /** Today in the patient's home zone. */
  today: Day;
  draft: DraftState;
  /** The revision in force today. */
  current: RevisionState | null;
  /** What the draft departs from and will replace: the revision published last. */
  base: RevisionState | null;
  /** Standing revisions by number. */
  revisions: RevisionHead[];
  nextNumber: number;
  effective: EffectiveRule;
  screening: ScreeningState;
  /** What was shown in person, and stands. */
  shown: ShownTick[];
  /** What was told of since. */
  warnings: OpenWarning[];
  /** By version id: what draft and revisions prescribe, and what may be done in its place. */
  exercises: Record<string, EditorExercise>;
};
