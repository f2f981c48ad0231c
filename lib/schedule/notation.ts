import type { Weekday } from "@/lib/day/day";
import type { Schedule } from "./schedule";

const SHORT: Record<Weekday, string> = {
  mon: "Mon",
  tue: "Tue",
  wed: "Wed",
  thu: "Thu",
  fri: "Fri",
  sat: "Sat",
  sun: "Sun",
};

/** The clinician's notation: "Mon Wed Fri", "2 × daily", "every 3 days". */
export function scheduleLine(schedule: Schedule): string {
  switch (schedule.kind) {
    case "daily":
      return schedule.timesPerDay === 1 ? "daily" : `${schedule.timesPerDay} × daily`;
    case "weekdays": {
      const days = schedule.days.map((day) => SHORT[day]).join(" ");
      return schedule.timesPerDay === 1 ? days : `${days}, ${schedule.timesPerDay} × a day`;
    }
    case "everyNDays":
      return `every ${schedule.n} days`;
    case "timesPerWeek":
      return `${schedule.n} × a week`;
    case "asNeeded":
      return "as needed";
  }
}
