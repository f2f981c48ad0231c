import type { Decision } from "@/lib/check-up/decision";
import { addDays, type Day, WEEKDAYS, type Weekday, weekdayOf } from "@/lib/day/day";
import type { Amount, Dose } from "@/lib/dose/dose";
import type { Caution } from "@/lib/exercise/category";
import type { ExerciseContent } from "@/lib/exercise/exercise";
import type { DischargeReason } from "@/lib/patient/discharge";
import type { PauseKind } from "@/lib/patient/standing";
import type { Section } from "@/lib/program/draft";
import type { Schedule } from "@/lib/schedule/schedule";
import type { ActivityKind, Moment, Reason } from "@/lib/session/plan";

/** Days are told from today on: -14 is two weeks ago. So the demo is never stale, whatever the weekday. */
export type StoryDay = number;

export type StoryExercise = {
  slug: ExerciseContent["slug"];
  section: Section;
  dose: Dose;
  schedule: Schedule;
  moment?: string;
  cue?: string;
  /** The line it continues, when the exercise itself changed (a step along a ladder). */
  continues?: string;
  /** What may be done in its place. */
  swaps?: ExerciseContent["slug"][];
};

export type StoryRevision = { effective: StoryDay; title: string; reason: string; exercises: StoryExercise[] };

export type StoryEntry = {
  day: StoryDay;
  slug: string;
  outcome: "done" | "partly" | "notDone";
  amount?: Amount;
  reason?: Reason;
  pain?: number;
  effort?: number;
  note?: string;
  slot?: number;
  /** Recorded this many days after. */
  late?: number;
};

/** What a patient records beside her exercises. */
export type StoryBeside = {
  activities: {
    day: StoryDay;
    kind: ActivityKind;
    minutes?: number;
    steps?: number;
    together?: boolean;
    note?: string;
  }[];
  /** Pain on the morning after much of it. */
  mornings: { day: StoryDay; pain: number }[];
  /** When in the day she does one of the times, from a day on. */
  moments: { day: StoryDay; slug: string; slot?: number; moment: Moment }[];
  warnings: { day: StoryDay; signs: string[]; note?: string }[];
};

export type StoryCheckUp = {
  day: StoryDay;
  summary: string;
  /** The red-flag screen was asked again, all negative. */
  screened?: boolean;
  decisions?: { slug: string; decision: Decision; reason: string }[];
};

/** One measure as it was answered on a day; with nothing answered it was sent on that day, and waits. */
export type StoryAnswers = {
  day: StoryDay;
  measure: string;
  total?: number;
  values?: Record<string, number>;
  activities?: Record<string, number>;
};

export type Story = {
  person: {
    name: string;
    calledBy: string;
    age: number;
    /** Days since the last birthday. */
    sinceBirthday?: number;
    email: string;
    phone: string;
    condition: string;
    goal: string;
    minutesPerDay: number | null;
    equipment: string[];
    preferences: string;
    fears: string;
    precautions: string;
    /** What of it the catalogue knows. */
    cautions?: Caution[];
    /** Own limit, where it is not the clinic's. */
    painLimit?: number;
  };
  /** Whose patient: a key of the clinic's members. */
  lead: "jonas" | "ana" | "ruth";
  /** When they first came; by default the day before the program begins. */
  came?: StoryDay;
  /** Positive red-flag items with the judgement, cleared unless told; "open" while nobody has asked. All negative for most. */
  screening?: "open" | { positive: string[]; judgement: string; cleared?: boolean };
  /** Most have joined with an account of their own. */
  account?: "invited" | "none";
  revisions: StoryRevision[];
  draft?: StoryRevision;
  entries: StoryEntry[];
  /** Worst pain of a day, recorded this many days after. */
  pain: { day: StoryDay; worst: number; late?: number }[];
  beside?: Partial<StoryBeside>;
  /** Entered on a day; for as long nothing is due. */
  pauses?: { entered: StoryDay; from: StoryDay; to: StoryDay | null; kind: PauseKind; note: string }[];
  /** The program ended on a day. */
  ended?: { day: StoryDay; reason: DischargeReason; note: string };
  /** Held check-ups, with what was decided on single exercises. */
  checkUps?: StoryCheckUp[];
  asked?: StoryAnswers[];
  nextCheckUp?: { day: StoryDay; hour: number; minute: number };
};

/** The weekday of a story day, so that "today" is always a day of the story's rhythm. */
function weekdayAt(today: Day, day: StoryDay): Weekday {
  return weekdayOf(addDays(today, day));
}

/** A weekly rhythm told by story days: on the same weekdays as these. */
export function weekdays(today: Day, days: readonly StoryDay[], timesPerDay = 1): Schedule {
  const set = new Set(days.map((day) => weekdayAt(today, day)));
  return { kind: "weekdays", days: WEEKDAYS.filter((day) => set.has(day)), timesPerDay };
}

/** The clinic is closed at the weekend: the nearest day after (1) or before (-1), or the day itself. */
export function workday(today: Day, day: StoryDay, towards: 1 | -1): StoryDay {
  const weekday = weekdayAt(today, day);
  return weekday === "sat" || weekday === "sun" ? workday(today, day + towards, towards) : day;
}
