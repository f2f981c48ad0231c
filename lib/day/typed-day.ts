import { type Day, isDay } from "./day";

/**
 * A date as people type it: "1964-04-03", or with points and the day first, "3.4.1964". Null for what is no date, for a year of two
 * digits, and for strokes, which put the month first for one and the day for the next.
 */
export function typedDay(text: string): Day | null {
  const typed = text.trim();
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(typed) ?? [];
  const iso = year === "" ? typed : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? iso : null;
}
