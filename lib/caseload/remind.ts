import { addDays, type Day, weekdayOf } from "@/lib/day/day";

/** When what was seen comes back: on a day, or with news alone. */
export const REMINDERS = ["friday", "week", "news"] as const;
export type Reminder = (typeof REMINDERS)[number];

/** The next Friday after a day; a week from it; no day at all. */
export function untilOf(reminder: Reminder, today: Day): Day | null {
  if (reminder === "news") return null;
  if (reminder === "week") return addDays(today, 7);
  const ahead = Array.from({ length: 7 }, (_, index) => addDays(today, index + 1));
  return ahead.find((day) => weekdayOf(day) === "fri") ?? null;
}

/** On a Friday the next one is a week away: one of the two says it. */
export function remindersOn(today: Day): readonly Reminder[] {
  return weekdayOf(today) === "fri" ? REMINDERS.filter((each) => each !== "friday") : REMINDERS;
}
