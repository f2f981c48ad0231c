import { WEEKDAYS, type Weekday } from "@/lib/day/day";
import { type Dose, minutesOf } from "@/lib/dose/dose";
import { daysPerWeek, type Schedule, sessionsPerWeek, slotsOf } from "@/lib/schedule/schedule";

/**
 * Why a practice limits the exercises of a day: 86 % keep up with two or fewer, 54 % with four or more (Eckard, a secondary
 * source); a review advises fewer than four. This is the review: Bachmann, Oesch, Bachmann 2018.
 */
export const FEW_EXERCISES_SOURCE = "https://doi.org/10.1055/s-0043-120527";

export type Burdened = { dose: Dose; schedule: Schedule; kind: "exercise" | "activity" };

/** Minutes of one weekday, on average: fractions where a schedule leaves the day open. */
export type DayLoad = { exerciseMinutes: number; activityMinutes: number; minutes: number };

/** What one day can hold at most. */
export type FullDay = { minutes: number; exercises: number };

export type Burden = {
  byWeekday: Record<Weekday, DayLoad>;
  minutesPerWeek: number;
  /** Over seven days, rest days included. */
  averageMinutes: number;
  /** What each weekday can hold at most. */
  days: Record<Weekday, FullDay>;
  /** The weekday that can take the most minutes. */
  fullest: FullDay;
  /** On the weekday with the most exercises, which need not be the fullest one. */
  mostExercises: number;
};

/** Minutes in a week that one line asks for; 0 for as needed. */
export function minutesPerWeek(item: Pick<Burdened, "dose" | "schedule">): number {
  return minutesOf(item.dose) * sessionsPerWeek(item.schedule);
}

/**
 * What a program asks for. "Every n days" and "n a week" leave the day open: the averages spread them evenly over the week,
 * the fullest day holds each of them once and whole, for the patient may well do them all on that day.
 */
export function burdenOf(items: readonly Burdened[]): Burden {
  const byWeekday = eachDay((day) => loadOn(day, items));
  const week = items.reduce((sum, item) => sum + minutesPerWeek(item), 0);
  const days = eachDay((day) => fullDay(day, items));
  const all = Object.values(days);
  return {
    byWeekday,
    minutesPerWeek: week,
    averageMinutes: week / 7,
    days,
    fullest: all.reduce((fullest, day) => (isFuller(day, fullest) ? day : fullest)),
    mostExercises: Math.max(...all.map((day) => day.exercises)),
  };
}

function eachDay<T>(of: (day: Weekday) => T): Record<Weekday, T> {
  return Object.fromEntries(WEEKDAYS.map((day) => [day, of(day)])) as Record<Weekday, T>;
}

function loadOn(day: Weekday, items: readonly Burdened[]): DayLoad {
  const load: DayLoad = { exerciseMinutes: 0, activityMinutes: 0, minutes: 0 };
  for (const { dose, schedule, kind } of items) {
    const minutes = minutesOf(dose) * slotsOf(schedule) * partOn(day, schedule);
    load.minutes += minutes;
    load[kind === "activity" ? "activityMinutes" : "exerciseMinutes"] += minutes;
  }
  return load;
}

/** How far a schedule claims a weekday: 1 for a named day, an even part for one that leaves the day open. */
function partOn(day: Weekday, schedule: Schedule): number {
  if (schedule.kind === "weekdays") return schedule.days.includes(day) ? 1 : 0;
  return daysPerWeek(schedule) / 7;
}

function fullDay(day: Weekday, items: readonly Burdened[]): FullDay {
  const due = items.filter(({ schedule }) => partOn(day, schedule) > 0);
  const minutes = due.reduce((sum, { dose, schedule }) => sum + minutesOf(atUpperEnd(dose)) * slotsOf(schedule), 0);
  return { minutes, exercises: due.length };
}

/** By minutes; among days of as many minutes, by exercises. */
function isFuller(day: FullDay, than: FullDay): boolean {
  const more = day.minutes - than.minutes;
  return Math.abs(more) < 1e-9 ? day.exercises > than.exercises : more > 0;
}

/** Adherence counts a range at its lower end; what fits into a day, and how far a load may rise, is asked of its upper end. */
export function atUpperEnd(dose: Dose): Dose {
  switch (dose.kind) {
    case "reps":
      return { ...dose, reps: dose.repsMax ?? dose.reps };
    case "hold":
      return { ...dose, holdSeconds: dose.holdSecondsMax ?? dose.holdSeconds };
    case "duration":
      return { ...dose, seconds: dose.secondsMax ?? dose.seconds };
    case "distance":
      return { ...dose, metres: dose.metresMax ?? dose.metres };
    case "steps":
      return { ...dose, steps: dose.stepsMax ?? dose.steps };
  }
}

export type BurdenLimits = {
  /** The patient's own word, in minutes a day; null where nothing was said. */
  time: number | null;
  /** The practice's: above it the builder warns, and never blocks. */
  mostExercises: number;
};

/** One of the two measures of the fullest day against its limit. */
export type Measure = {
  most: number;
  limit: number | null;
  /** The weekdays above the limit, Monday first. */
  over: Weekday[];
};

/** Minutes and exercises of the fullest day against the time the patient has and the practice's number. */
export function burdenMeter(
  { days, fullest, mostExercises }: Burden,
  limits: BurdenLimits,
): Record<"minutes" | "exercises", Measure> {
  const { time } = limits;
  return {
    minutes: {
      most: Math.round(fullest.minutes),
      limit: time,
      // What is shown decides: half a minute over is the estimate's own noise.
      over: time === null ? [] : WEEKDAYS.filter((day) => Math.round(days[day].minutes) > time),
    },
    exercises: {
      most: mostExercises,
      limit: limits.mostExercises,
      over: WEEKDAYS.filter((day) => days[day].exercises > limits.mostExercises),
    },
  };
}
