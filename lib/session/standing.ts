import type { PlanEntry } from "./plan";

/** The order in which entries of a slot count: by when they were recorded, then by id, as the definition says. */
export function inOrder(a: PlanEntry, b: PlanEntry): number {
  return Date.parse(a.recordedAt) - Date.parse(b.recordedAt) || (a.id < b.id ? -1 : 1);
}

/** Of each slot what counts: recorded last, and not taken back. */
export function standingOf(entries: readonly PlanEntry[]): PlanEntry[] {
  const latest = new Map<string, PlanEntry>();
  for (const entry of entries) {
    const slot = `${entry.lineage} ${entry.date} ${entry.slot}`;
    const before = latest.get(slot);
    if (!before || inOrder(entry, before) > 0) latest.set(slot, entry);
  }
  return [...latest.values()].filter((entry) => entry.outcome !== "withdrawn");
}
