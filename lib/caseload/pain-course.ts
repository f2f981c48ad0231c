import { median, type PainDay, reportedPain } from "@/lib/check-up/pain";
import { REAL_CHANGE } from "./pain-change";
import { LEAST_PAIN_DAYS } from "./pain-rise";

/** How worst pain went: from the first three reports to the last three; or on how few days it was reported. */
export type PainCourse =
  | { kind: "fell" | "rose"; from: number; to: number; days: number }
  | { kind: "steady"; level: number; days: number }
  | { kind: "varied"; least: number; worst: number; days: number }
  | { kind: "few"; days: number };

/** Null without a report. With fewer than five reported days nothing is said of a course. */
export function courseOf(days: readonly PainDay[]): PainCourse | null {
  const levels = reportedPain(days).map(({ worst }) => worst);
  if (levels.length === 0) return null;
  if (levels.length < LEAST_PAIN_DAYS) return { kind: "few", days: levels.length };
  const usual = (some: number[]) => Math.ceil(median(some) ?? 0);
  const [from, to] = [usual(levels.slice(0, 3)), usual(levels.slice(-3))];
  if (from - to >= REAL_CHANGE) return { kind: "fell", from, to, days: levels.length };
  if (to - from >= REAL_CHANGE) return { kind: "rose", from, to, days: levels.length };
  const [least, worst] = [Math.min(...levels), Math.max(...levels)];
  return worst - least <= REAL_CHANGE
    ? { kind: "steady", level: usual(levels), days: levels.length }
    : { kind: "varied", least, worst, days: levels.length };
}
