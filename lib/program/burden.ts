import { WEEKDAYS, type Weekday } from "@/lib/day/day";
import { type Dose, minutesOf } from "@/lib/dose/dose";
import { daysPerWeek, type Schedule, sessionsPerWeek, slotsOf } from "@/lib/schedule/schedule";

/**
 * Above this many exercises a day few people keep a program up: 86 % with two or fewer, 54 % with four or more (Eckard, a
 * secondary source); a review advises fewer than four (Bachmann 2018).
 */
const MOST_EXERCISES_A_DAY = 4;

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
  const byWeekday = Object.fromEntries(WEEKDAYS.map((day) => [day, loadOn(day, items)])) as Record<Weekday, DayLoad>;
  const week = Object.values(byWeekday).reduce((sum, load) => sum + load.minutes, 0);
  const days = WEEKDAYS.map((day) => fullDay(day, items));
  return {
    byWeekday,
    minutesPerWeek: week,
    averageMinutes: week / 7,
    fullest: days.reduce((fullest, day) => (isFuller(day, fullest) ? day : fullest)),
    mostExercises: Math.max(...days.map((day) => day.exercises)),
  };
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

/** A range counts at its lower end everywhere else; what fits into a day is asked of its upper end. */
function atUpperEnd(dose: Dose): Dose {
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

export type BurdenWarning = { kind: "minutes"; most: number; time: number } | { kind: "exercises"; most: number };

/** What the clinician should think about; `time` is the patient's own word, in minutes a day. */
export function burdenWarnings(burden: Burden, time: number | null): BurdenWarning[] {
  const warnings: BurdenWarning[] = [];
  // Half a minute over is the estimate's own noise.
  if (time !== null && burden.fullest.minutes >= time + 0.5)
    warnings.push({ kind: "minutes", most: burden.fullest.minutes, time });
  if (burden.mostExercises > MOST_EXERCISES_A_DAY) warnings.push({ kind: "exercises", most: burden.mostExercises });
  return warnings;
}
