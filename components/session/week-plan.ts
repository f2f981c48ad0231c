import type { Occurrence } from "@/lib/adherence/detail";
import { addDays, type Day, eachDay } from "@/lib/day/day";
import { slotsOf } from "@/lib/schedule/schedule";
import { MOMENTS, type Moment, type PlanDocument, type PlanExercise, type PlanPrescription } from "@/lib/session/plan";
import { prescribedOn } from "./prescribed";

export type WeekCell = "planned" | "paused" | "none";

/** One time of one exercise over the seven days from Monday on. */
export type WeekRow = {
  lineage: string;
  slot: number;
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
  const sunday = addDays(monday, 6);
  const rows = new Map<string, WeekRow>();
  for (const each of occurrences) {
    if (!each.dates.some((date) => monday <= date && date <= sunday)) continue;
    const key = `${each.lineage} ${each.kind === "day"} ${each.slot}`;
    const row = rows.get(key) ?? emptyRow(plan, each, sunday, momentOf);
    if (!row) continue;
    rows.set(key, row);
    for (const date of each.dates) {
      const index = week.indexOf(date);
      if (row.cells && index >= 0) row.cells[index] = each.state === "paused" ? "paused" : "planned";
    }
  }
  const ordered = [...rows.values()].sort((a, b) => a.prescription.position - b.prescription.position);
  return [...MOMENTS, "anytime" as const, "flexible" as const].flatMap((name) => {
    const inside = ordered.filter((row) => name === (row.cells ? (row.moment ?? "anytime") : "flexible"));
    return inside.length > 0 ? [{ name, rows: inside }] : [];
  });
}

function emptyRow(plan: PlanDocument, { lineage, kind, slot }: Occurrence, sunday: Day, momentOf: MomentOf) {
  const prescribed = prescribedOn(plan, lineage, sunday);
  const cells = kind === "day" ? Array<WeekCell>(7).fill("none") : null;
  if (!prescribed) return null;
  const moment = momentOf(lineage, slot, slotsOf(prescribed.prescription.schedule));
  return { lineage, slot, ...prescribed, moment, cells };
}
