import { type Day, dayIn } from "@/lib/day/day";
import { type Reason, type ReasonKind, weightOf } from "./attention";
import { isNews } from "./evidence";

/** A reason that somebody of the practice has seen and set aside. */
export type Aside = {
  reason: ReasonKind;
  evidence: string;
  /** The day on which it comes back, on the practice's calendar; null until there is news. */
  until: Day | null;
  /** ISO instant */
  at: string;
  by: string;
};

/** A reason that is set aside now. */
export type SetAsideReason = { reason: Reason; until: Day | null; by: string };

export type Standing = { live: Reason[]; aside: SetAsideReason[] };

/** Which reasons ask for attention, and which were seen: until their day comes, or news does. */
export function standingOf(
  reasons: readonly Reason[],
  asides: readonly Aside[],
  timeZone: string,
  now: Date,
): Standing {
  const today = dayIn(timeZone, now);
  const standing: Standing = { live: [], aside: [] };
  for (const reason of reasons) {
    const seen = asides.find(
      (each) =>
        each.reason === reason.kind &&
        (each.until === null || each.until > today) &&
        !isNews(reason, each.evidence, dayIn(timeZone, new Date(each.at))),
    );
    if (seen) standing.aside.push({ reason, until: seen.until, by: seen.by });
    else standing.live.push(reason);
  }
  return standing;
}

/** The first of several days; those without come last. */
export function firstUntil(asides: readonly SetAsideReason[]): Day | null {
  return asides.flatMap(({ until }) => until ?? []).sort()[0] ?? null;
}

/** The weight of the heaviest; none weighs more than all that there is. */
export function heaviest(reasons: readonly Reason[]): number {
  return Math.min(Number.POSITIVE_INFINITY, ...reasons.map(weightOf));
}
