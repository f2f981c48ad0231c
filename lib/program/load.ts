import type { Dose } from "@/lib/dose/dose";
import type { Schedule } from "@/lib/schedule/schedule";
import { atUpperEnd, minutesPerWeek } from "./burden";

type Prescribed = { dose: Dose; schedule: Schedule };

/** Whole minutes a week at that end of the ranges which rises more, and the whole percent between them: what is shown is what is compared. */
export type LoadChange = {
  before: number;
  now: number;
  /** Above zero for a rise; null where there was nothing to rise from. */
  percent: number | null;
  /** It rises by more than the practice's limit, and needs a reason of its own. */
  isAbove: boolean;
};

/**
 * From the revision in force to the one that is to follow it, against the practice's limit in percent. A first revision, and one
 * after nothing but "as needed", has nothing to be compared with, and so no limit. Of ranges both ends are compared, and the larger rise counts:
 * from 30 min to "30 to 120 min" the lower end stays, and four times as much is allowed.
 */
export function loadChange(
  before: readonly Prescribed[] | null,
  now: readonly Prescribed[],
  limitPercent: number,
): LoadChange | null {
  if (!before) return null;
  const lower = between(before, now);
  const upper = between(before.map(atTheMost), now.map(atTheMost));
  const larger = (upper.percent ?? 0) > (lower.percent ?? 0) ? upper : lower;
  return { ...larger, isAbove: larger.percent !== null && larger.percent > limitPercent };
}

const atTheMost = (item: Prescribed): Prescribed => ({ ...item, dose: atUpperEnd(item.dose) });

function between(before: readonly Prescribed[], now: readonly Prescribed[]): Omit<LoadChange, "isAbove"> {
  const [old, next] = [minutesOfWeek(before), minutesOfWeek(now)];
  return { before: old, now: next, percent: old === 0 ? null : Math.round((next / old - 1) * 100) };
}

function minutesOfWeek(items: readonly Prescribed[]): number {
  return Math.round(items.reduce((sum, item) => sum + minutesPerWeek(item), 0));
}
