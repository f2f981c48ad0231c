import { numberOf } from "@/lib/day/day";
import type { Entry } from "./case";

/** An entry that counts, with its date as a day number. */
export type Standing = { entry: Entry; date: number; slot: number };

/** The entries of one lineage that count, by date and slot. */
export type LineageRecord = Map<string, Standing>;

/** The entry that stands on a date in a slot, if any. */
export function standingOn(record: LineageRecord | undefined, date: number, slot: number): Standing | undefined {
  return record?.get(place(date, slot));
}

export function isPerformed({ entry }: Standing): boolean {
  return entry.outcome === "done" || entry.outcome === "partly";
}

/**
 * What stands of all that was recorded, by lineage: the latest entry of each date and slot, unless it withdraws.
 * Neither the order in which entries arrive nor how often changes it.
 */
export function recordsOf(entries: readonly Entry[], today: number): Map<string, LineageRecord> {
  const latest = new Map<string, Map<string, Standing & { at: number }>>();
  for (const entry of entries) {
    const date = numberOf(entry.date);
    if (date > today) continue;
    const slot = entry.slot ?? 1;
    const at = Date.parse(entry.recordedAt);
    let record = latest.get(entry.lineage);
    if (!record) {
      record = new Map();
      latest.set(entry.lineage, record);
    }
    const standing = record.get(place(date, slot));
    const later = !standing || at > standing.at || (at === standing.at && entry.id > standing.entry.id);
    if (later) record.set(place(date, slot), { entry, date, slot, at });
  }
  for (const record of latest.values()) {
    for (const [key, { entry }] of record) if (entry.outcome === "withdrawn") record.delete(key);
  }
  return latest;
}

function place(date: number, slot: number): string {
  return `${date} ${slot}`;
}
