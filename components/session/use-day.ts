"use client";

import { useMemo } from "react";
import type { Occurrence } from "@/lib/adherence/detail";
import type { Day } from "@/lib/day/day";
import { swapName } from "@/lib/session/swap";
import { type DayView, dayView, occurrencesAround } from "./day-view";
import { useOpenDay } from "./open-day";

/** A day as the patient sees it, with what she chose to do in the place of something else. */
export function useDay(day: Day): { occurrences: Occurrence[]; view: DayView } {
  const { plan, today, now, choices } = useOpenDay();
  const occurrences = useMemo(() => occurrencesAround(plan, today, now), [plan, today, now]);
  const view = useMemo(() => {
    const swaps = new Map<string, string>();
    for (const { lineage } of plan.revisions.flatMap((revision) => revision.prescriptions)) {
      const chosen = choices.kept?.get(swapName(day, lineage));
      if (typeof chosen === "string") swaps.set(lineage, chosen);
    }
    return dayView(plan, occurrences, day, swaps);
  }, [plan, occurrences, day, choices.kept]);
  return { occurrences, view };
}
