import type { useFormatter } from "next-intl";
import type { Day } from "@/lib/day/day";

/** "4 Nov": where a weekday would take too much room. */
export function shortDay(format: ReturnType<typeof useFormatter>, day: Day): string {
  return format.dateTime(new Date(`${day}T00:00:00Z`), { day: "numeric", month: "short", timeZone: "UTC" });
}
