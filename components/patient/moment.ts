import { clockIn } from "@/lib/day/clock";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";

/** "Wed 18 Nov, 10:30" of an ISO instant, on the clock of a zone. */
export function momentIn(timeZone: string, instant: string): string {
  const { day, time } = clockIn(timeZone, new Date(instant));
  return `${formatDay(day, LOCALE, "short")}, ${time}`;
}
