import { addDays, type Day } from "@/lib/day/day";
import { lastDayOf } from "@/lib/patient/discharge";
import { DAYS_AHEAD } from "./pause";

/** The last day that a program may have: what was recorded stays within it. `now` is the one when nothing is asked any more. */
export function endRule(lastEntry: Day | null, today: Day): { now: Day; latest: Day } {
  return { now: lastDayOf(lastEntry, today), latest: addDays(today, DAYS_AHEAD) };
}

/** An end can be taken back as long as no day was lost to it: until the day after the last one. */
export function canTakeBack(ended: Day, today: Day): boolean {
  return today <= addDays(ended, 1);
}

/** Whether a last day is one that an end without delay has: today where something was recorded today, else yesterday. */
export function isNow(ended: Day, today: Day): boolean {
  return ended <= today && canTakeBack(ended, today);
}
