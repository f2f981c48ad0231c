import type { Dose } from "@/lib/dose/dose";
import type { Schedule } from "@/lib/schedule/schedule";
import type { Category, Equipment, Level, Position, Region } from "./category";
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
  /** 1 to 3: what doing it well feels like. */
  cues: string[];
  easier: string;
  harder: string;
  precautions: string;
  reassurance: string;
};

/** What the clinician reads, telegraphic. */
export type ClinicianNotes = {
  aim: string;
  precautions: string[];
  contraindications: string[];
};

export type Source = { text: string; url?: string };

/** The content of one version of a catalogue entry: what `prisma/catalogue/exercises/<slug>.json` holds. */
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
  /** Left and right are trained apart, so the dose names a side. */
  sided: boolean;
  defaultDose: Dose;
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
