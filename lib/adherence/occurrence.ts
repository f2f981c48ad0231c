import { WEEKDAYS, weekdayIndex } from "@/lib/day/day";
import type { Schedule } from "@/lib/schedule/schedule";
import { isPaused, type Stretch, type Timeline } from "./timeline";

/** Weekly targets are sums of n/7: counts are kept as whole sevenths, so that they add up and compare exactly. */
export const WHOLE = 7;

/** Something to be done, or, when `paused`, what would have been. Dates are day numbers. */
export type Planned = {
  kind: "day" | "block" | "week";
  slot: number;
  /** The first date of the day, block or week, active or not. */
  from: number;
  /** The nominal end: it stays where it is when the program, a revision or a pause cuts the rest short. */
  to: number;
  /** The dates on which performing it counts, in order; of a paused one, the dates that the pause took. */
  dates: number[];
  /** How much is to be done, in sevenths of a session. */
  target: number;
  paused: boolean;
};

type Span = { from: number; to: number };

/** Every occurrence of one lineage that has a date in the span, whole. */
export function planned(timeline: Timeline, span: Span): Planned[] {
  return [...days(timeline, span), ...blocks(timeline, span), ...weeks(timeline, span)];
}

function days(timeline: Timeline, span: Span): Planned[] {
  const occurrences: Planned[] = [];
  for (const stretch of timeline.stretches) {
    const { schedule } = stretch.prescription;
    if (schedule.kind !== "daily" && schedule.kind !== "weekdays") continue;
    for (const date of datesOf(stretch, span)) {
      if (!fallsOn(schedule, date)) continue;
      const paused = isPaused(timeline, date);
      for (let slot = 1; slot <= schedule.timesPerDay; slot++) {
        occurrences.push({ kind: "day", slot, from: date, to: date, dates: [date], target: WHOLE, paused });
      }
    }
  }
  return occurrences;
}

function fallsOn(schedule: Schedule, date: number): boolean {
  return schedule.kind !== "weekdays" || schedule.days.some((day) => WEEKDAYS.indexOf(day) === weekdayIndex(date));
}

function blocks(timeline: Timeline, span: Span): Planned[] {
  const occurrences: Planned[] = [];
  for (const { n, from, to } of runs(timeline.stretches)) {
    const skipped = Math.max(0, Math.floor((span.from - from) / n));
    for (let start = from + skipped * n; start <= Math.min(to, span.to); start += n) {
      const end = start + n - 1;
      const inForce = datesOf({ from: start, to: end }, { from, to });
      const active = inForce.filter((date) => !isPaused(timeline, date));
      const paused = active.length === 0;
      const dates = paused ? inForce : active;
      occurrences.push({ kind: "block", slot: 1, from: start, to: end, dates, target: WHOLE, paused });
    }
  }
  return occurrences;
}

type Run = Span & { n: number };

/** Blocks are counted on through revisions that keep n, and anew after any gap or another n. */
function runs(stretches: Stretch[]): Run[] {
  const found: Run[] = [];
  for (const { from, to, prescription } of stretches) {
    if (prescription.schedule.kind !== "everyNDays") continue;
    const { n } = prescription.schedule;
    const before = found.at(-1);
    if (before && before.n === n && before.to + 1 === from) before.to = to;
    else found.push({ n, from, to });
  }
  return found;
}

function weeks(timeline: Timeline, span: Span): Planned[] {
  const found = new Map<string, Planned>();
  const whole = { from: mondayBefore(span.from), to: mondayBefore(span.to) + 6 };
  for (const stretch of timeline.stretches) {
    const { schedule } = stretch.prescription;
    if (schedule.kind !== "timesPerWeek") continue;
    for (const date of datesOf(stretch, whole)) {
      const from = mondayBefore(date);
      const paused = isPaused(timeline, date);
      const key = `${from} ${paused}`;
      const week = found.get(key) ?? { kind: "week", slot: 1, from, to: from + 6, dates: [], target: 0, paused };
      week.dates.push(date);
      week.target += schedule.n;
      found.set(key, week);
    }
  }
  return [...found.values()];
}

function mondayBefore(date: number): number {
  return date - weekdayIndex(date);
}

function datesOf(a: Span, b: Span): number[] {
  const from = Math.max(a.from, b.from);
  return Array.from({ length: Math.max(0, Math.min(a.to, b.to) - from + 1) }, (_, index) => from + index);
}
