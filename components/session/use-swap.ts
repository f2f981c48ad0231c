"use client";

import type { Day } from "@/lib/day/day";
import { swapName } from "@/lib/session/swap";
import type { ItemView } from "./day-view";
import { useOpenDay } from "./open-day";

/** Does another exercise in the place of one, on a day; choosing what is prescribed takes that back. */
export function useSwap(day: Day): (item: ItemView, versionId: string) => void {
  const { choices } = useOpenDay();
  return (item, versionId) => choices.choose(swapName(day, item.lineage), versionId);
}

/** Something else may take its place, and something is left to do. */
export function isSwappable({ alternatives, settled }: ItemView): boolean {
  return alternatives.length > 0 && !settled;
}
