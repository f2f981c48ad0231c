import { type DayMark, dayMarkOf } from "@/lib/adherence/day-mark";
import type { Occurrence } from "@/lib/adherence/detail";
import { addDays, type Day, eachDay } from "@/lib/day/day";

export type WeekDay = { day: Day; mark: DayMark };

/** The marks of seven days, each over all exercises: the same that the clinic sees. */
export function weekView(occurrences: readonly Occurrence[], monday: Day): WeekDay[] {
  return eachDay(monday, addDays(monday, 6)).map((day) => ({ day, mark: dayMarkOf(occurrences, day) }));
}
