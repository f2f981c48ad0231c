import type { Dose } from "@/lib/dose/dose";
import type { Schedule } from "@/lib/schedule/schedule";
import { minutesPerWeek } from "./burden";

type Prescribed = { dose: Dose; schedule: Schedule };

/** Whole minutes a week, and the whole percent between them: what is shown is what is compared. */
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
 * after nothing but "as needed", has nothing to be compared with, and so no limit.
 */
export function loadChange(
  before: readonly Prescribed[] | null,
  now: readonly Prescribed[],
  limitPercent: number,
): LoadChange | null {
  if (!before) return null;
  const [old, next] = [minutesOfWeek(before), minutesOfWeek(now)];
  const percent = old === 0 ? null : Math.round((next / old - 1) * 100);
  return { before: old, now: next, percent, isAbove: percent !== null && percent > limitPercent };
}

function minutesOfWeek(items: readonly Prescribed[]): number {
  return Math.round(items.reduce((sum, item) => sum + minutesPerWeek(item), 0));
}
