import { addDays, type Day, daysBetween, mondayOf } from "@/lib/day/day";
import type { PlanDocument } from "./plan";

/** How many days back a patient can still record. */
export const DAYS_BACK = 14;

/** From when Today needs entries: a block that reaches into the first week can begin 13 days before it. */
export function entriesFrom(today: Day): Day {
  return addDays(mondayOf(addDays(today, -DAYS_BACK)), -14);
}

/** Whether the patient can still record for a day. */
export function isRecordable(plan: Pick<PlanDocument, "revisions">, day: Day, today: Day): boolean {
  const ago = daysBetween(day, today);
  const first = plan.revisions[0]?.effective;
  return ago >= 0 && ago <= DAYS_BACK && first !== undefined && first <= day;
}
