import { addDays, type Day, WEEKDAYS, type Weekday, weekdayOf } from "@/lib/day/day";
import type { Amount, Dose } from "@/lib/dose/dose";
import type { ExerciseContent } from "@/lib/exercise/exercise";
import type { Section } from "@/lib/program/draft";
import type { Schedule } from "@/lib/schedule/schedule";
import type { Reason } from "@/lib/session/plan";

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

export type Story = {
  person: {
    name: string;
    calledBy: string;
    age: number;
    email: string;
    phone: string;
    condition: string;
    goal: string;
    minutesPerDay: number;
    equipment: string[];
    preferences: string;
    fears: string;
    precautions: string;
  };
  /** Whose patient: a key of the clinic's members. */
  lead: "jonas" | "ana" | "ruth";
  /** Positive red-flag items with the judgement; none for most. */
  screening?: { positive: string[]; judgement: string };
  revisions: StoryRevision[];
  draft?: StoryRevision;
  entries: StoryEntry[];
  /** Worst pain of a day. */
  pain: { day: StoryDay; worst: number }[];
  pause?: { from: StoryDay; to: StoryDay; reason: string };
  /** Held check-ups. */
  checkUps: { day: StoryDay; summary: string }[];
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

/** Whether a story day is one of that rhythm. */
export function on(days: readonly StoryDay[]): (day: StoryDay) => boolean {
  return (day) => days.some((other) => (day - other) % 7 === 0);
}
