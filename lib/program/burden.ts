import { WEEKDAYS, type Weekday } from "@/lib/day/day";
import { type Dose, minutesOf } from "@/lib/dose/dose";
import { daysPerWeek, type Schedule, sessionsPerWeek, slotsOf } from "@/lib/schedule/schedule";

/**
 * Above this many exercises a day few people keep a program up: 86 % with two or fewer, 54 % with four or more (Eckard, a
 * secondary source); a review advises fewer than four (Bachmann 2018).
 */
const MOST_EXERCISES_A_DAY = 4;

export type Burdened = { dose: Dose; schedule: Schedule; kind: "exercise" | "activity" };

/** Minutes and number of exercises of one weekday; fractions where a schedule leaves the day open. */
export type DayLoad = { exerciseMinutes: number; activityMinutes: number; minutes: number; exercises: number };

export type Burden = {
  byWeekday: Record<Weekday, DayLoad>;
  minutesPerWeek: number;
  /** Over seven days, rest days included. */
  averageMinutes: number;
  /** The fullest weekday. */
  mostMinutes: number;
  mostExercises: number;
};

/** Minutes in a week that one line asks for; 0 for as needed. */
export function minutesPerWeek(item: Pick<Burdened, "dose" | "schedule">): number {
  return minutesOf(item.dose) * sessionsPerWeek(item.schedule);
}

/** What a program asks for. "Every n days" and "n a week" leave the day open: they are spread evenly over the week. */
export function burdenOf(items: readonly Burdened[]): Burden {
  const byWeekday = Object.fromEntries(WEEKDAYS.map((day) => [day, loadOn(day, items)])) as Record<Weekday, DayLoad>;
  const loads = Object.values(byWeekday);
  const week = loads.reduce((sum, load) => sum + load.minutes, 0);
  return {
    byWeekday,
    minutesPerWeek: week,
    averageMinutes: week / 7,
    mostMinutes: Math.max(...loads.map((load) => load.minutes)),
    mostExercises: Math.max(...loads.map((load) => load.exercises)),
  };
}

function loadOn(day: Weekday, items: readonly Burdened[]): DayLoad {
  const load: DayLoad = { exerciseMinutes: 0, activityMinutes: 0, minutes: 0, exercises: 0 };
  for (const { dose, schedule, kind } of items) {
    const part = partOn(day, schedule);
    const minutes = minutesOf(dose) * slotsOf(schedule) * part;
    load.exercises += part;
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

export type BurdenWarning = { kind: "minutes"; most: number; time: number } | { kind: "exercises"; most: number };

/** What the clinician should think about; `time` is the patient's own word, in minutes a day. */
export function burdenWarnings(burden: Burden, time: number | null): BurdenWarning[] {
  const warnings: BurdenWarning[] = [];
  // Half a minute over is the estimate's own noise.
  if (time !== null && burden.mostMinutes >= time + 0.5)
    warnings.push({ kind: "minutes", most: burden.mostMinutes, time });
  if (burden.mostExercises > MOST_EXERCISES_A_DAY + 1e-9)
    warnings.push({ kind: "exercises", most: burden.mostExercises });
  return warnings;
}
