import { adherence } from "@/lib/adherence/adherence";
import { caseOf, type PlanFacts } from "@/lib/adherence/plan-case";
import { addDays, type Day, dayIn } from "@/lib/day/day";

/** How far back silence is counted. */
export const SILENCE_SPAN = 28;

type Listened = {
  plan: PlanFacts;
  /** The last day of which she told anything. */
  last: Day | null;
  /** Since when she can tell; null while she has no app. */
  joinedOn: Day | null;
};

/**
 * On how many days since her last report something was due and nothing was said, by the definition of adherence: the dates of what is
 * closed, and not reported. What is paused, open or only as needed asks for nothing; so does every day up to that on which she joined.
 */
export function silentDays({ plan, last, joinedOn }: Listened, now: Date): number {
  if (joinedOn === null) return 0;
  const today = dayIn(plan.timeZone, now);
  const since = last !== null && last > joinedOn ? last : joinedOn;
  const window = { from: addDays(today, -SILENCE_SPAN), to: addDays(today, -1) };
  const { occurrences } = adherence(caseOf(plan, window, now), { detail: true });
  const silent = new Set(
    occurrences
      .filter(({ counts, notReported }) => counts && notReported > 0)
      .flatMap(({ dates }) => dates)
      .filter((date) => date > since && date >= window.from),
  );
  return silent.size;
}
