import { type Day, eachDay } from "@/lib/day/day";
import type { PlanDayReport } from "@/lib/session/plan";

/** Pain 0-10; null where nothing was reported, which is not 0. */
export type PainDay = { date: Day; worst: number | null };
export type ReportedPain = { date: Day; worst: number };

type Rated = { date: Day; pain: number | null };

/**
 * The worst pain of each day: as reported for the day, else the worst that was reported with an exercise. What was said
 * with an exercise today is only the worst so far: it can show a rise, never a fall.
 */
export function painDays(
  { from, to, today }: { from: Day; to: Day; today: Day },
  reports: readonly Pick<PlanDayReport, "date" | "worstPain">[],
  entries: readonly Rated[],
): PainDay[] {
  const worst = new Map<Day, number>();
  for (const { date, pain } of entries) {
    if (pain !== null) worst.set(date, Math.max(pain, worst.get(date) ?? 0));
  }
  for (const { date, worstPain } of reports) if (worstPain !== null) worst.set(date, worstPain);
  const days = eachDay(from, to).map((date) => ({ date, worst: worst.get(date) ?? null }));
  const isReported = reports.some(({ date, worstPain }) => date === today && worstPain !== null);
  return isReported ? days : days.map((day) => (day.date === today ? soFar(day, days) : day));
}

function soFar(day: PainDay, days: readonly PainDay[]): PainDay {
  const before = reportedPain(days).findLast(({ date }) => date < day.date);
  return before && day.worst !== null && day.worst < before.worst ? { ...day, worst: null } : day;
}

export function reportedPain(days: readonly PainDay[]): ReportedPain[] {
  return days.flatMap(({ date, worst }) => (worst === null ? [] : [{ date, worst }]));
}

/** Effort 0-10, the median of the day's sessions; null where nobody rated one. */
export type EffortDay = { date: Day; effort: number | null };

export function effortDays(
  { from, to }: { from: Day; to: Day },
  entries: readonly { date: Day; effort: number | null }[],
): EffortDay[] {
  const rated = new Map<Day, number[]>();
  for (const { date, effort } of entries) if (effort !== null) rated.set(date, [...(rated.get(date) ?? []), effort]);
  return eachDay(from, to).map((date) => ({ date, effort: median(rated.get(date) ?? []) }));
}

/** The median; null of nothing. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
