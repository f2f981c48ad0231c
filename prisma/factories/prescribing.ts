import type { Dose, DoseModifiers } from "@/lib/dose/dose";
import type { Section } from "@/lib/program/draft";
import type { Schedule } from "@/lib/schedule/schedule";
import type { Keeping } from "./habit";
import { type StoryDay, type StoryExercise, weekdays } from "./story";

/** On the weekdays of these days of the last week, so that today is what the story says it is. */
type OnDays = { kind: "onDays"; days: StoryDay[]; timesPerDay: number };

export type Every = OnDays | Exclude<Schedule, { kind: "weekdays" }>;

/** An exercise of a sketched program. */
export type Line = Omit<StoryExercise, "schedule"> & {
  every: Every;
  /** How this one is kept, where it differs from the rest. */
  kept?: Partial<Keeping>;
};

type More = Pick<Line, "moment" | "cue" | "continues" | "swaps" | "kept">;

const in_ =
  (section: Section) =>
  (slug: Line["slug"], dose: Dose, every: Every, more: More = {}): Line => ({
    slug,
    section,
    dose,
    every,
    ...more,
  });

export const warmUp = in_("warm-up");
export const strength = in_("strength");
export const endurance = in_("endurance");
export const stretching = in_("stretching");
export const desk = in_("desk");
export const everyday = in_("everyday");

type Repetitions = DoseModifiers & { repsMax?: number; holdSeconds?: number };
type Holds = DoseModifiers & { holdSecondsMax?: number };

export const reps = (sets: number, count: number, more: Repetitions = {}): Dose => ({
  kind: "reps",
  sets,
  reps: count,
  ...more,
});

export const hold = (sets: number, holdSeconds: number, more: Holds = {}): Dose => ({
  kind: "hold",
  sets,
  holdSeconds,
  ...more,
});

export const minutes = (from: number, to?: number, more: DoseModifiers = {}): Dose => ({
  kind: "duration",
  seconds: from * 60,
  ...(to ? { secondsMax: to * 60 } : {}),
  ...more,
});

export const kg = (load: number) => ({ kind: "kg" as const, kg: load });

export const onDays = (...days: StoryDay[]): OnDays => ({ kind: "onDays", days, timesPerDay: 1 });
export const daily = (timesPerDay = 1): Every => ({ kind: "daily", timesPerDay });
export const weekly = (n: number): Every => ({ kind: "timesPerWeek", n });

/** As it is prescribed, when today is this day. */
export function exerciseOf({ every, kept: _, ...line }: Line, today: Parameters<typeof weekdays>[0]): StoryExercise {
  const schedule = every.kind === "onDays" ? weekdays(today, every.days, every.timesPerDay) : every;
  return { ...line, schedule };
}

/** The days of a week on which somebody does what is prescribed n times in it. */
const DAYS_OF: Record<number, StoryDay[]> = {
  1: [-3],
  2: [-5, -2],
  3: [-5, -3, -1],
  4: [-6, -4, -2, -1],
  5: [-6, -5, -3, -2, -1],
  6: [-6, -5, -4, -2, -1, 0],
};

const onTheSameWeekday = (days: StoryDay[]) => (day: StoryDay) => days.some((other) => (day - other) % 7 === 0);

/** On which days somebody who keeps the line does it. */
export function dueOn(every: Every): (day: StoryDay) => boolean {
  switch (every.kind) {
    case "onDays":
      return onTheSameWeekday(every.days);
    case "daily":
      return () => true;
    case "everyNDays":
      return (day) => day % every.n === 0;
    case "timesPerWeek":
      return onTheSameWeekday(DAYS_OF[every.n] ?? [-6, -5, -4, -3, -2, -1, 0]);
    case "asNeeded":
      return (day) => day % 9 === 0;
  }
}
