import { type Day, eachDay } from "@/lib/day/day";
import type { PlanDayReport } from "@/lib/session/plan";

/** Pain 0-10; null where nothing was reported, which is not 0. */
export type PainDay = { date: Day; worst: number | null };
export type ReportedPain = { date: Day; worst: number };

type Rated = { date: Day; pain: number | null };

/** The worst pain of each day: as reported for the day, else the worst that was reported with an exercise. */
export function painDays(
  from: Day,
  to: Day,
  reports: readonly Pick<PlanDayReport, "date" | "worstPain">[],
  entries: readonly Rated[],
): PainDay[] {
  const worst = new Map<Day, number>();
  for (const { date, pain } of entries) {
    if (pain !== null) worst.set(date, Math.max(pain, worst.get(date) ?? 0));
  }
  for (const { date, worstPain } of reports) if (worstPain !== null) worst.set(date, worstPain);
  return eachDay(from, to).map((date) => ({ date, worst: worst.get(date) ?? null }));
}

export function reportedPain(days: readonly PainDay[]): ReportedPain[] {
  return days.flatMap(({ date, worst }) => (worst === null ? [] : [{ date, worst }]));
}

/** The median; null of nothing. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
