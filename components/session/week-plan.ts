import type { Occurrence } from "@/lib/adherence/detail";
import { addDays, type Day, eachDay } from "@/lib/day/day";
import { slotsOf } from "@/lib/schedule/schedule";
import { MOMENTS, type Moment, type PlanDocument, type PlanExercise, type PlanPrescription } from "@/lib/session/plan";
import { prescribedOn } from "./prescribed";

/** How many times on a day; or what a break takes. */
export type WeekCell = number | "paused";

/** One exercise at one moment of the day, over the seven days from Monday on. */
export type WeekRow = {
  lineage: string;
  exercise: PlanExercise;
  prescription: PlanPrescription;
  moment: Moment | null;
  /** Null where the patient chooses the days. */
  cells: WeekCell[] | null;
};

export type WeekGroup = { name: Moment | "anytime" | "flexible"; rows: WeekRow[] };

/** When in the day one of the times of an exercise is done; null at any time. */
export type MomentOf = (lineage: string, slot: number, timesPerDay: number) => Moment | null;

/**
 * What is planned in a week, by the moments of the day, in the order of the plan: only what is planned, not what was
 * done. `occurrences` hold the week.
 */
export function weekPlan(
  plan: PlanDocument,
  occurrences: readonly Occurrence[],
  monday: Day,
  momentOf: MomentOf,
): WeekGroup[] {
  const week = eachDay(monday, addDays(monday, 6));
  const rows = new Map<string, WeekRow>();
  for (const { lineage, kind, slot, dates, state } of occurrences) {
    const inside = dates.filter((date) => week.includes(date));
    const prescribed = inside[0] && prescribedOn(plan, lineage, inside[0]);
    if (!prescribed) continue;
    const moment = momentOf(lineage, slot, slotsOf(prescribed.prescription.schedule));
    const key = `${lineage} ${kind === "day"} ${moment}`;
    const cells = kind === "day" ? Array<WeekCell>(7).fill(0) : null;
    const row = rows.get(key) ?? { lineage, ...prescribed, moment, cells };
    rows.set(key, row);
    for (const index of inside.map((date) => week.indexOf(date))) {
      if (row.cells) row.cells[index] = state === "paused" ? "paused" : Number(row.cells[index]) + 1;
    }
  }
  const ordered = [...rows.values()].sort((a, b) => a.prescription.position - b.prescription.position);
  return [...MOMENTS, "anytime" as const, "flexible" as const].flatMap((name) => {
    const inside = ordered.filter((row) => name === (row.cells ? (row.moment ?? "anytime") : "flexible"));
    return inside.length > 0 ? [{ name, rows: inside }] : [];
  });
}
