import type { Day } from "@/lib/day/day";

export type Effective = { number: number; effective: Day };

/**
 * The revisions that are or will be in force, by number: a revision published later that takes effect no later
 * supersedes what was announced for the same day or after.
 */
export function standing<R extends Effective>(revisions: readonly R[]): R[] {
  const falling = [...revisions].sort((a, b) => b.number - a.number);
  const kept: R[] = [];
  for (const revision of falling) {
    const next = kept.at(-1);
    if (!next || revision.effective < next.effective) kept.push(revision);
  }
  return kept.reverse();
}

/** The revision in force on a day; null before the first one. */
export function inForce<R extends Effective>(revisions: readonly R[], day: Day): R | null {
  return standing(revisions).findLast((revision) => revision.effective <= day) ?? null;
}
