import type { ItemView, SlotView } from "./day-view";

/** Where an exercise is carried out; of several times a day, which one. */
export function playAddress(item: ItemView, slot: SlotView | null): string {
  const address = `/today/${item.lineage}?play`;
  return slot && item.slots.length > 1 ? `${address}=${slot.slot}` : address;
}
