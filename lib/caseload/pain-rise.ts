import { median, painDays, reportedPain } from "@/lib/check-up/pain";
import { addDays, type Day } from "@/lib/day/day";
import type { ToldDay } from "./facts";

/** A rise is looked for in the last days, and measured against the two weeks before them. */
const RECENT = 3;
const BEFORE = 14;
/** Below this many reported days nobody's usual pain is known. */
export const LEAST_PAIN_DAYS = 5;

/** How many days, today included, a rise depends on. */
export const PAIN_SPAN = RECENT + BEFORE;

/** From her usual pain to that of her last report, and since which day it has been that high. */
export type PainRise = { from: number; to: number; day: Day };

/**
 * Whether the worst pain that she last reported, within three days, lies `points` or more above the median of the two weeks before.
 * With fewer than five reported days there is nothing to compare with. `today` is hers.
 */
export function painRise(told: readonly ToldDay[], points: number, today: Day): PainRise | null {
  const days = painDays(
    { from: addDays(today, 1 - PAIN_SPAN), to: today, today },
    told.map(({ date, day }) => ({ date, worstPain: day })),
    told.map(({ date, exercise }) => ({ date, pain: exercise })),
  );
  const reports = reportedPain(days);
  const firstRecent = addDays(today, 1 - RECENT);
  const before = reports.filter(({ date }) => date < firstRecent).map(({ worst }) => worst);
  const latest = reports.at(-1);
  if (before.length < LEAST_PAIN_DAYS || !latest || latest.date < firstRecent) return null;
  const from = Math.ceil(median(before) ?? 0);
  const isHigh = (worst: number) => worst - from >= points;
  if (!isHigh(latest.worst)) return null;
  const lastLow = reports.findLastIndex(({ worst }) => !isHigh(worst));
  const first = reports[lastLow + 1] ?? latest;
  return { from, to: latest.worst, day: first.date };
}
