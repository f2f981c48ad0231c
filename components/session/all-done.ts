import type { DayView, ItemView, SlotView } from "./day-view";

/** One session that is still open. */
export type OpenSession = { item: ItemView; slot: SlotView };

/** The sessions of a day that are not recorded yet, in the order of the plan. */
export function openSessions({ items }: DayView): OpenSession[] {
  return items
    .filter((item) => item.timing === "day")
    .flatMap((item) => item.slots.filter((slot) => slot.state === "open").map((slot) => ({ item, slot })));
}
