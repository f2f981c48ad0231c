import { addDays, type Day } from "@/lib/day/day";
import type { Effective } from "@/lib/program/revision";

/** On a phone that has seen none yet, a change is news for this long. */
const NEWS_DAYS = 7;

/** Under which name the phone keeps the number of the last revision that was seen. */
export function seenName(programId: string): string {
  return `seen ${programId}`;
}

/** Whether what a revision changed has yet to be shown on this phone. The first one changed nothing. */
export function isUnseen(
  revisions: readonly Effective[],
  revision: Effective,
  seen: number | null,
  today: Day,
): boolean {
  if (!revisions.some((each) => each.number < revision.number)) return false;
  if (seen === null) return revision.effective > addDays(today, -NEWS_DAYS);
  return revision.number > seen;
}
