import { addDays, type Day } from "@/lib/day/day";

/** Why a patient is discharged: what the program's end says from then on. */
export const DISCHARGE_REASONS = ["goal", "stopped", "elsewhere", "other"] as const;
export type DischargeReason = (typeof DISCHARGE_REASONS)[number];

/** What may stand as the reason of an ended program: a discharge, or the program of a record that was merged into another. */
export const END_REASONS = [...DISCHARGE_REASONS, "merged"] as const;

/**
 * The last date on which a program is in force when it ends now: today, when something was recorded for today (or, travelling,
 * tomorrow); else yesterday, so that nobody owes a day that was cut short.
 */
export function lastDayOf(lastEntry: Day | null, today: Day): Day {
  return lastEntry !== null && lastEntry >= today ? lastEntry : addDays(today, -1);
}
