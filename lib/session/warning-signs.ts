import { addDays, type Day } from "@/lib/day/day";
import type { PlanWarning } from "./plan";

/** The patient's warning signs, most urgent first. Their words are in the message namespace `safety`, under the same ids. */
export const WARNING_SIGNS = [
  { id: "emergency", signs: ["numb-between-legs", "bladder", "bowel", "sex", "weak-leg", "both-legs", "chest"] },
  { id: "today", signs: ["fever", "fall", "fragile-bones", "calf"] },
  { id: "clinic", signs: ["weight", "night", "cancer", "down-the-leg", "worse"] },
] as const;

export type SignGroup = (typeof WARNING_SIGNS)[number];
export type Sign = SignGroup["signs"][number];

/** How soon somebody has to be called. */
export type Urgency = SignGroup["id"];

/** Of several signs the most urgent counts; null of none. */
export function urgencyOf(signs: readonly string[]): Urgency | null {
  return WARNING_SIGNS.find((group) => group.signs.some((sign) => signs.includes(sign)))?.id ?? null;
}

/** For so many days after a sign was told, the way to help stands on Today, unless the practice has answered it. */
const STANDS_DAYS = 7;

/** How urgent what was told lately and not answered is; the most urgent of it counts. */
export function standingUrgency(
  warnings: readonly PlanWarning[],
  today: Day,
): { urgency: Urgency; told: PlanWarning } | null {
  const from = addDays(today, -STANDS_DAYS);
  const lately = warnings
    .filter((each) => each.date > from && !each.answered)
    .sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
  for (const { id } of WARNING_SIGNS) {
    const told = lately.find((each) => urgencyOf(each.signs) === id);
    if (told) return { urgency: id, told };
  }
  return null;
}
