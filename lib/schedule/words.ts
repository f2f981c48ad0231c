import type { Weekday } from "@/lib/day/day";
import type { Translate } from "@/lib/dose/measure";
import type { Schedule } from "./schedule";

/** The schedule in the patient's words, "Monday, Wednesday and Friday"; `t` is the translator of the namespace "dose". */
export function scheduleWords(schedule: Schedule, t: Translate): string {
  switch (schedule.kind) {
    case "daily":
      return t("schedule.daily", { times: schedule.timesPerDay });
    case "weekdays":
      return schedule.days.length === 7
        ? t("schedule.daily", { times: schedule.timesPerDay })
        : t("schedule.weekdays", { days: listed(schedule.days, t), times: schedule.timesPerDay });
    case "everyNDays":
      return t("schedule.everyNDays", { n: schedule.n });
    case "timesPerWeek":
      return t("schedule.timesPerWeek", { n: schedule.n });
    case "asNeeded":
      return t("schedule.asNeeded");
  }
}

function listed(days: readonly Weekday[], t: Translate): string {
  return days
    .map((day) => t(`schedule.${day}`))
    .reduce((list, day, index) =>
      t(index === days.length - 1 ? "schedule.last" : "schedule.listed", { days: list, day }),
    );
}
