import { type Day, dayIn } from "@/lib/day/day";
import type { PlanDocument } from "./plan";

/** The instant of the check-up that is agreed; null from the day after it: what was missed is the practice's to arrange anew. */
export function nextCheckUp({ nextCheckUp: at, timeZone }: PlanDocument, today: Day): string | null {
  return at && dayIn(timeZone, new Date(at)) >= today ? at : null;
}
