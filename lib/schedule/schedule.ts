import { WEEKDAYS, type Weekday } from "@/lib/day/day";

export type Schedule =
  | { kind: "daily"; timesPerDay: number }
  | { kind: "weekdays"; days: Weekday[]; timesPerDay: number }
  | { kind: "everyNDays"; n: number }
  | { kind: "timesPerWeek"; n: number }
  | { kind: "asNeeded" };

export type ScheduleKind = Schedule["kind"];

/** How many sessions a date can hold: k a day for daily and weekdays, one for all others. */
export function slotsOf(schedule: Schedule): number {
  return schedule.kind === "daily" || schedule.kind === "weekdays" ? schedule.timesPerDay : 1;
}

/** Days in a week on which something is done, on average: 7/n for every n days, 0 for as needed. */
export function daysPerWeek(schedule: Schedule): number {
  switch (schedule.kind) {
    case "daily":
      return 7;
    case "weekdays":
      return schedule.days.length;
    case "everyNDays":
      return 7 / schedule.n;
    case "timesPerWeek":
      return schedule.n;
    case "asNeeded":
      return 0;
  }
}

/** Sessions in a week, on average; 0 for as needed. */
export function sessionsPerWeek(schedule: Schedule): number {
  return daysPerWeek(schedule) * slotsOf(schedule);
}

/** The days in Monday-first order, each once: the one form in which a schedule holds them. */
export function inWeekOrder(days: readonly Weekday[]): Weekday[] {
  return WEEKDAYS.filter((day) => days.includes(day));
}
