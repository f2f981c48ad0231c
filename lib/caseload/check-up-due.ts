import { type Day, dayIn, daysBetween } from "@/lib/day/day";
import type { Facts } from "./facts";

/** A check-up that is overdue: the one of a past day, or the next one that nobody agreed on. */
export type CheckUpDue = { kind: "checkUp"; missed: Day | null; since: Day; held: boolean };

/**
 * Overdue is a check-up whose day is over and that was not held, unless a later one is agreed; and the next one, when none is agreed
 * more than `weeks` after the last one was held, or after the program began. Only while the program runs.
 */
export function checkUpDue(
  { checkUps: { held, next, missed }, started, ended, timeZone: home }: Facts,
  { timeZone, weeks }: { timeZone: string; weeks: number },
  now: Date,
): CheckUpDue | null {
  if (next !== null || started === null || !isRunning({ started, ended }, dayIn(home, now))) return null;
  const lastHeld = held && dayIn(timeZone, new Date(held));
  const since = lastHeld && lastHeld > started ? lastHeld : started;
  const isHeld = since === lastHeld;
  const missedOn = missed && dayIn(timeZone, new Date(missed));
  // What was not held before the last one was is settled.
  if (missedOn && (!lastHeld || missedOn >= lastHeld))
    return { kind: "checkUp", missed: missedOn, since, held: isHeld };
  const isLong = daysBetween(since, dayIn(timeZone, now)) > weeks * 7;
  return isLong ? { kind: "checkUp", missed: null, since, held: isHeld } : null;
}

/** Whether her program runs on a day: it has begun, and has not ended. */
export function isRunning({ started, ended }: Pick<Facts, "started" | "ended">, today: Day): boolean {
  return started !== null && started <= today && (ended === null || ended >= today);
}
