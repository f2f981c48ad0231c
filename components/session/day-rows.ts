import { placeOf } from "@/lib/session/moment";
import type { Moment } from "@/lib/session/plan";
import type { ItemView, SlotView } from "./day-view";

/** A line of the day's list: an exercise, or one of its times when they lie in different parts of the day. */
export type DayRow = {
  key: string;
  item: ItemView;
  slots: SlotView[];
  moment: Moment | null;
};

/** `all` of a day; or what it is time for now, and what comes later. */
export type DayPart = { name: "all" | "now" | Moment; rows: DayRow[] };

/** An exercise with all its times in one line. */
export function wholeRow(item: ItemView): DayRow {
  return { key: item.lineage, item, slots: item.slots, moment: item.slots[0]?.moment ?? null };
}

function rowsOf(item: ItemView): DayRow[] {
  const { lineage } = item;
  const whole = wholeRow(item);
  if (item.slots.every((slot) => slot.moment === whole.moment)) return [whole];
  return item.slots.map((slot) => ({ key: `${lineage} ${slot.slot}`, item, slots: [slot], moment: slot.moment }));
}

/**
 * The lines of a day in the order of its parts; within a part the order of the plan stays. What was open earlier is for
 * now. Recording moves nothing: only the hour does.
 * @param at the part of the day that it is now; null on another day
 */
export function partsOf(items: readonly ItemView[], at: Moment | null): DayPart[] {
  const rows = items.flatMap(rowsOf).sort((a, b) => placeOf(a.moment) - placeOf(b.moment));
  const isLater = ({ moment }: DayRow) => at !== null && placeOf(moment) > placeOf(at);
  const later = rows.filter(isLater);
  if (later.length === 0) return rows.length > 0 ? [{ name: "all", rows }] : [];
  const now = rows.filter((row) => !isLater(row));
  const parts: DayPart[] = now.length > 0 ? [{ name: "now", rows: now }] : [];
  for (const row of later) {
    const last = parts.at(-1);
    if (last && last.name === row.moment) last.rows.push(row);
    else parts.push({ name: row.moment ?? "now", rows: [row] });
  }
  return parts;
}
