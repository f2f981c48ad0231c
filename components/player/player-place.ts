import type { DayView, ItemView } from "@/components/session/day-view";
import type { Place } from "./player-head";

/** Which time of the day is played: the one that was asked for, the next open one, or one more. */
export function slotToPlay({ slots }: ItemView, asked: number | null): number {
  if (asked !== null && asked >= 1 && asked <= slots.length) return asked;
  return slots.find((slot) => slot.state === "open")?.slot ?? slots.length + 1;
}

/** Where in the sessions of the day one is: what was recorded comes first, as in the ring of Today. Null beside them. */
export function placeOf({ items, sessions }: DayView, lineage: string, slot: number): Place {
  const item = items.find((each) => each.lineage === lineage && each.timing === "day");
  const played = item?.slots.find((each) => each.slot === slot);
  if (!played) return null;
  const before = sessions.recorded - (played.state === "open" ? 0 : 1);
  return { before, count: sessions.count };
}

/**
 * What is left of the day after this exercise: the next one after it, else one before. Its own other times are for later, and
 * what she is to call about first is not led on to.
 */
export function nextAfter({ items }: DayView, lineage: string): ItemView | null {
  const at = items.findIndex((item) => item.lineage === lineage);
  const inTurn = [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))];
  return inTurn.find((item) => item.timing === "day" && !item.settled && !item.callFirst) ?? null;
}
