import { WEEKDAYS, type Weekday } from "@/lib/day/day";
import { minutesOf } from "@/lib/dose/dose";
import { slotsOf } from "@/lib/schedule/schedule";
import type { PlanPrescription } from "@/lib/session/plan";

type Line = Pick<PlanPrescription, "lineage" | "schedule" | "dose">;

/** Days of the week that ask for the same, and what it takes on each of them. */
export type DayGroup<L extends Line> = { days: Weekday[]; lines: L[]; minutes: number };

export type UsualWeek<L extends Line> = {
  /** In the order of their first days. */
  groups: DayGroup<L>[];
  /** What leaves the day to her. */
  open: L[];
  /** The days that ask for nothing by themselves. */
  free: Weekday[];
};

/** A week as a revision asks for it, told as few groups of days as it takes. */
export function usualWeek<L extends Line>(lines: readonly L[]): UsualWeek<L> {
  const groups = new Map<string, DayGroup<L>>();
  const free: Weekday[] = [];
  for (const day of WEEKDAYS) {
    const due = lines.filter((line) => fallsOn(line, day));
    if (due.length === 0) {
      free.push(day);
      continue;
    }
    const key = due.map((line) => line.lineage).join(" ");
    const group = groups.get(key) ?? { days: [], lines: due, minutes: minutesOn(due) };
    groups.set(key, group);
    group.days.push(day);
  }
  const open = lines.filter(({ schedule }) => schedule.kind !== "daily" && schedule.kind !== "weekdays");
  return { groups: [...groups.values()], open, free };
}

function fallsOn({ schedule }: Line, day: Weekday): boolean {
  return schedule.kind === "daily" || (schedule.kind === "weekdays" && schedule.days.includes(day));
}

function minutesOn(lines: readonly Line[]): number {
  return Math.ceil(lines.reduce((sum, { dose, schedule }) => sum + minutesOf(dose) * slotsOf(schedule), 0));
}
