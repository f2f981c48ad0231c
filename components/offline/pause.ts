const FIRST_MILLISECONDS = 2_000;
const LONGEST_MILLISECONDS = 5 * 60_000;

/**
 * How long to wait before the next try, after so many that failed in a row. Twice as long each time, and never the same
 * for two phones: after an outage they would all come at once.
 */
export function pauseAfter(failed: number, random: () => number): number {
  const longest = Math.min(LONGEST_MILLISECONDS, FIRST_MILLISECONDS * 2 ** (failed - 1));
  return longest * (0.5 + random() / 2);
}
