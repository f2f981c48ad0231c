import { instantAt } from "@/lib/day/clock";
import { addDays, dayIn } from "@/lib/day/day";

/** The hours at which Today looks different although nothing happened: a new day, another greeting, another moment. */
const CHANGES = ["00:00", "04:00", "11:00", "12:00", "17:00", "18:00"];

/** An instant, in milliseconds, and the one at which it is over. */
export type PartOfDay = { from: number; until: number };

/** The parts of the day in a zone from an instant on, up to the end of the next day. They follow one another without a gap. */
export function partsAhead(timeZone: string, now: number): PartOfDay[] {
  const today = dayIn(timeZone, new Date(now));
  const at = (days: number, time: string) => instantAt(timeZone, addDays(today, days), time).getTime();
  const changes = [...[0, 1].flatMap((days) => CHANGES.map((time) => at(days, time))), at(2, "00:00")];
  // A day that a zone skips begins when the one after it does.
  const ahead = [...new Set(changes)].filter((each) => now < each).sort((a, b) => a - b);
  return ahead.map((until, index) => ({ from: ahead[index - 1] ?? now, until }));
}
