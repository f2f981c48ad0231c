import { addDays, type Day } from "@/lib/day/day";

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

/** A revision announced further ahead is a slip of the year more often than a plan. */
const FURTHEST_DAYS = 180;

export type EffectiveRule = {
  earliest: Day;
  latest: Day;
  /** What the clinician is offered. */
  usual: Day;
  /** A revision that is announced already: a new one takes its place, no later than it. */
  announced: Day | null;
  /** The last day of the program before, while it is still in force: this one begins after it. */
  after: Day | null;
};

/**
 * When a new revision may take effect. Usually today; the day after the last entry when today has some, so that what the
 * patient recorded this morning stays measured against what she was shown. At most one revision lies ahead, and two programs are
 * never in force on one day.
 */
export function effectiveRule(
  revisions: readonly Effective[],
  lastEntry: Day | null,
  today: Day,
  lastEnd: Day | null = null,
): EffectiveRule {
  const announced = standing(revisions).find((revision) => revision.effective > today)?.effective ?? null;
  const latest = announced ?? addDays(today, FURTHEST_DAYS);
  const after = lastEnd !== null && lastEnd >= today ? lastEnd : null;
  const earliest = after === null ? today : addDays(after, 1);
  const free = lastEntry !== null && lastEntry >= earliest ? addDays(lastEntry, 1) : earliest;
  const usual = [free, latest].sort()[0] ?? earliest;
  return { earliest, latest, usual, announced, after };
}
