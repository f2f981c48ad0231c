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

export type PlanPause = { from: Day; to: Day | null; lineage: string | null };

/** What is prescribed and what was done: the one document that Today (server and phone), review, progress and caseload read. */
export type PlanDocument = {
  version: 1;
  patientId: string;
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
  /** An instant. */
  nextCheckUp: string | null;
};
