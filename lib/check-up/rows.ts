import type { Occurrence } from "@/lib/adherence/detail";
import type { PlanEntry } from "@/lib/session/plan";
import type { Review } from "./review";
import type { StandingEntry } from "./standing";

/** What stands behind a number: an occurrence, the entries that decided it, and what was taken back on its dates. */
export type ReviewRow = { occurrence: Occurrence; entries: StandingEntry[]; withdrawn: PlanEntry[] };

/** The rows behind the figures of one exercise, newest first. Only what the figures hold, and what is open or paused. */
export function rowsOf(review: Review, lineage: string): ReviewRow[] {
  const byId = new Map(review.standing.map((entry) => [entry.id, entry]));
  const withdrawn = review.withdrawn.filter((entry) => entry.lineage === lineage);
  return review.occurrences
    .filter((each) => each.lineage === lineage && (each.counts || each.state === "open" || each.state === "notDone"))
    .map((occurrence) => ({
      occurrence,
      entries: occurrence.entryIds.flatMap((id) => byId.get(id) ?? []),
      withdrawn: withdrawn.filter((entry) => occurrence.dates.includes(entry.date) && entry.slot === occurrence.slot),
    }))
    .sort((a, b) =>
      a.occurrence.to < b.occurrence.to
        ? 1
        : a.occurrence.to > b.occurrence.to
          ? -1
          : a.occurrence.slot - b.occurrence.slot,
    );
}
