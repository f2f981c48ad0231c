import { recordsOf } from "@/lib/adherence/entry";
import { type Day, numberOf } from "@/lib/day/day";
import type { PlanEntry } from "@/lib/session/plan";

/** What stands on a date in a slot, with what stood there before, oldest first. */
export type StandingEntry = PlanEntry & { earlier: PlanEntry[] };

/**
 * The entries that count, by the same rule as the figures, in the order of dates. A slot that was withdrawn is not
 * among them; its traces are in `withdrawn`.
 */
export function standingEntries(
  entries: readonly PlanEntry[],
  today: Day,
): { standing: StandingEntry[]; withdrawn: PlanEntry[] } {
  const ids = new Set<string>();
  for (const record of recordsOf(entries, numberOf(today)).values()) {
    for (const { entry } of record.values()) ids.add(entry.id);
  }
  const places = new Map<string, Map<string, PlanEntry>>();
  for (const entry of entries) {
    if (entry.date > today) continue;
    const place = `${entry.lineage} ${entry.date} ${entry.slot}`;
    // However often it was delivered, an id is one entry.
    places.set(place, (places.get(place) ?? new Map()).set(entry.id, entry));
  }
  const standing: StandingEntry[] = [];
  const withdrawn: PlanEntry[] = [];
  for (const stack of places.values()) {
    const inOrder = [...stack.values()].sort(byRecording);
    const counts = inOrder.find((entry) => ids.has(entry.id));
    if (counts) standing.push({ ...counts, earlier: inOrder.filter((entry) => entry !== counts) });
    else withdrawn.push(...inOrder);
  }
  return {
    standing: standing.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.slot - b.slot)),
    withdrawn,
  };
}

function byRecording(a: PlanEntry, b: PlanEntry): number {
  return Date.parse(a.recordedAt) - Date.parse(b.recordedAt) || (a.id < b.id ? -1 : 1);
}
