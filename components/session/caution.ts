import type { Day } from "@/lib/day/day";
import type { PlanDocument, PlanEntry } from "@/lib/session/plan";
import { standingUrgency } from "@/lib/session/warning-signs";
import type { DayView } from "./day-view";
import { hurtOf } from "./hurt";

/** `stop`: a doctor has to look first; `hurt`: it hurt too much on this day to praise that it is over. */
export type Caution = "stop" | "hurt" | null;

type Told = Pick<PlanDocument, "painLimit" | "dayReports" | "warnings">;

export function cautionOf({ painLimit, dayReports, warnings }: Told, view: DayView, today: Day): Caution {
  const urgency = standingUrgency(warnings, today)?.urgency;
  if (urgency === "emergency" || urgency === "today") return "stop";
  const worst = dayReports.find((each) => each.date === view.day)?.worstPain ?? 0;
  const entries = view.items.flatMap((item) => item.slots.flatMap(({ entry }) => entry ?? []));
  return worst > painLimit || entries.some((entry) => isTooMuch(entry, painLimit)) ? "hurt" : null;
}

function isTooMuch(entry: PlanEntry, painLimit: number): boolean {
  const hurt = hurtOf(entry, painLimit);
  return hurt !== null && (hurt !== "inTheWay" || entry.outcome === "notDone");
}
