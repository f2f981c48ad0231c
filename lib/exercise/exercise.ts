import type { Dose } from "@/lib/dose/dose";
import type { Schedule } from "@/lib/schedule/schedule";
import type { Category, Caution, Equipment, Level, Muscle, Position, Region } from "./category";
import type { EvidenceId } from "./evidence";

/** What the patient reads, in one language. Enough to do the exercise from the words alone. */
export type ExerciseText = {
  name: string;
  /** One sentence: what it is for. */
  summary: string;
  /**
   * 1 to 4: what the figure shows at each of its keys, in order, the start first. For a sided exercise `{side}` stands for the
   * working side and `{other}` for the other one; "right" or "left" takes their place, so no phrase begins with them.
   */
  frames: string[];
  /**
   * 2 to 5, short, in order; `{side}` and `{other}` as in `frames`. A sentence on the other side begins as OTHER_SIDE_BEGINNINGS
   * says and ends its step, so that it can be left out.
   */
  steps: string[];
  /** What to have ready and where, before the first step. Absent from versions that were loaded before there was this. */
  setUp?: string;
  /** How to breathe, in one sentence. */
  breathing?: string;
  /** 1 to 3: what doing it well feels like. */
  cues: string[];
  /** 1 to 3: what often goes wrong, and what to do instead. */
  mistakes?: string[];
  /** Where it may be felt, and how. */
  feel?: string;
  easier: string;
  harder: string;
  /** When to ease off, and when to leave it out and tell the clinic. */
  precautions: string;
  reassurance: string;
};

/** What asks for care, and why in this exercise, for the clinician. */
export type CautionNote = { of: Caution; why: string };

/** The least and the most that is usual of one kind of dose, without a side. */
export type DoseRange = { from: Dose; to: Dose };

/** What the clinician reads, telegraphic; precautions are those that no caution names. */
export type ClinicianNotes = {
  aim: string;
  precautions: string[];
  contraindications: string[];
};

export type Source = { text: string; url?: string };

/** The content of one version of a catalogue entry: what `prisma/catalogue/exercises/<category>/<slug>.json` holds. */
export type ExerciseContent = {
  /** Lower-case words joined by hyphens; stable for ever, also the file's name. */
  slug: string;
  /** An activity is counted in minutes, metres or steps and has no repetitions. */
  kind: "exercise" | "activity";
  category: Category;
  position: Position;
  level: Level;
  equipment: Equipment[];
  regions: Region[];
  /** Those that work or are stretched, the most important first. This, `cautions` and `doseRanges` are absent from early versions. */
  muscles?: Muscle[];
  cautions?: CautionNote[];
  /** Left and right are trained apart, so the dose names a side. */
  sided: boolean;
  defaultDose: Dose;
  /** The kinds of dose in which it is prescribed, that of the default first. */
  doseRanges?: DoseRange[];
  defaultSchedule: Schedule;
  clinicianNotes: ClinicianNotes;
  evidence: EvidenceId;
  sources: Source[];
  /** Other words by which a clinician looks for it, in lower case. */
  synonyms: string[];
  texts: { en: ExerciseText };
};

/** `to` is easier than, harder than, or equivalent to `from`. */
export type LadderLink = {
  from: string;
  to: string;
  kind: "easier" | "harder" | "equivalent";
  /** Why, for the clinician; says what differs, so that it holds in both directions. */
  reason: string;
};
