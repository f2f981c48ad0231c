import type { Day } from "@/lib/day/day";
import type { Amount, Dose } from "@/lib/dose/dose";
import type { Category } from "@/lib/exercise/category";
import type { DrawnFigure } from "@/lib/exercise/drawn-figure";
import type { ExerciseText } from "@/lib/exercise/exercise";
import type { Section } from "@/lib/program/draft";
import type { Schedule } from "@/lib/schedule/schedule";

/** An exercise as it stood when it was prescribed, in the words for the patient. */
export type PlanExercise = {
  versionId: string;
  exerciseClinicId: string;
  slug: string;
  category: Category;
  kind: "exercise" | "activity";
  sided: boolean;
  /** Its drawn movement; null for what nobody has drawn. */
  figure: DrawnFigure | null;
  text: ExerciseText;
  /** A safety correction, to be shown wherever this version is shown. */
  erratum: string | null;
};

export type PlanPrescription = {
  lineage: string;
  exerciseVersionId: string;
  section: Section;
  moment: string;
  dose: Dose;
  schedule: Schedule;
  cue: string;
  position: number;
  /** Versions of the exercises that the patient may do in its place, with the same dose; in the order of the clinician. */
  swaps: string[];
};

export type PlanRevision = {
  id: string;
  number: number;
  effective: Day;
  title: string;
  reason: string;
  author: string;
  publishedAt: string;
  prescriptions: PlanPrescription[];
};

export const OUTCOMES = ["done", "partly", "notDone", "withdrawn"] as const;
export type RecordedOutcome = (typeof OUTCOMES)[number];

export const REASONS = ["pain", "tired", "noTime", "noSpace", "notSureHow", "other"] as const;
export type Reason = (typeof REASONS)[number];

export type PlanEntry = {
  id: string;
  lineage: string;
  /** What was actually done: the prescribed exercise, or one that may stand in its place. */
  exerciseVersionId: string;
  date: Day;
  slot: number;
  outcome: RecordedOutcome;
  amount: Amount | null;
  reason: Reason | null;
  /** 0-10 */
  pain: number | null;
  /** 0-10 */
  effort: number | null;
  note: string;
  how: "guided" | "sameDay" | "later" | "paper";
  author: "patient" | "clinician" | "paper";
  recordedAt: string;
  receivedAt: string;
};

export type PlanDayReport = { date: Day; worstPain: number | null; note: string; recordedAt: string };

/** When in the day a patient does an exercise: her own choice, else nothing. In the order of the day. */
export const MOMENTS = ["morning", "midday", "evening"] as const;
export type Moment = (typeof MOMENTS)[number];

/** The latest choice for one of the times a day; null takes it back. */
export type PlanMoment = { lineage: string; slot: number; moment: Moment | null; recordedAt: string };

/** The morning after more pain than the limit. `pain` 0-10. */
export type PlanMorningReport = { date: Day; pain: number; recordedAt: string };

export const ACTIVITY_KINDS = ["walk", "class", "cycling", "swimming", "stairs", "garden", "other"] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** Something beside the program, as its series stands now; what was taken back is not there. */
export type PlanActivity = {
  /** The id of its first row; a correction or withdrawal is a later row of the series. */
  series: string;
  date: Day;
  kind: ActivityKind;
  minutes: number | null;
  steps: number | null;
  /** With friends or in a group. */
  together: boolean;
  note: string;
  recordedAt: string;
};

/** Warning signs that the patient reported, by the ids of `warning-signs.ts`. */
export type PlanWarning = {
  id: string;
  date: Day;
  signs: string[];
  recordedAt: string;
  /** The practice has seen it and done the red-flag screen again. */
  answered: boolean;
};

export type PlanPause = { from: Day; to: Day | null; lineage: string | null };

/** What is prescribed and what was done: the one document that Today (server and phone), review, progress and caseload read. */
export type PlanDocument = {
  version: 1;
  patientId: string;
  /** Ids of records that were merged into hers: what a phone holds under one of them is hers. */
  formerIds: string[];
  calledBy: string;
  timeZone: string;
  /** Pain 0-10 above which an exercise is stopped. */
  painLimit: number;
  clinic: { name: string; phone: string; emergencyNumber: string };
  /** The name of the one who leads the care. */
  clinician: string | null;
  /** The running program, else the last one; null before the first. */
  program: { id: string; title: string; ended: Day | null } | null;
  /** Those that stand, by number; one may lie in the future. */
  revisions: PlanRevision[];
  exercises: PlanExercise[];
  pauses: PlanPause[];
  /** Of this program, all that was ever recorded from the asked date on, in the order of recording. */
  entries: PlanEntry[];
  dayReports: PlanDayReport[];
  morningReports: PlanMorningReport[];
  moments: PlanMoment[];
  activities: PlanActivity[];
  warnings: PlanWarning[];
  /** An instant. */
  nextCheckUp: string | null;
  /** The last days of the questionnaires that wait for her answers. Absent from what a phone kept before there was this. */
  questionsUntil?: Day[];
};
