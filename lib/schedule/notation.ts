import type { Translate } from "@/lib/dose/measure";
import type { Schedule } from "./schedule";

/** The clinician's notation: "Mon Wed Fri", "2 × daily", "every 3 days"; `t` is the translator of the namespace "dose". */
export function scheduleLine(schedule: Schedule, t: Translate): string {
  switch (schedule.kind) {
    case "daily":
      return t("line.schedule.daily", { times: schedule.timesPerDay });
    case "weekdays": {
      const days = schedule.days
        .map((day) => t(`line.schedule.${day}`))
        .reduce((list, day) => t("line.schedule.listed", { days: list, day }));
      return t("line.schedule.weekdays", { days, times: schedule.timesPerDay });
    }
    case "everyNDays":
      return t("line.schedule.everyNDays", { n: schedule.n });
    case "timesPerWeek":
      return t("line.schedule.timesPerWeek", { n: schedule.n });
    case "asNeeded":
      return t("line.schedule.asNeeded");
  }
}
