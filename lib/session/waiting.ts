import type { Day } from "@/lib/day/day";
import type { PlanDocument } from "./plan";

/** How many questionnaires wait for her answers on a day. */
export function waitingOn({ questionsUntil = [] }: Pick<PlanDocument, "questionsUntil">, today: Day): number {
  return questionsUntil.filter((until) => until >= today).length;
}
