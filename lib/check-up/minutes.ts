import type { Window } from "@/lib/adherence/plan-case";
import type { Day } from "@/lib/day/day";
import { type Dose, minutesOf, share } from "@/lib/dose/dose";
import { inForce } from "@/lib/program/revision";
import type { PlanActivity, PlanDocument } from "@/lib/session/plan";
import type { StandingEntry } from "./standing";

/** Minutes of exercise, as its dose is estimated to take, and of what was done beside the program; never added up. */
export type Minutes = { exercise: number; besides: number };

type Told = { standing: readonly StandingEntry[]; activities: readonly Pick<PlanActivity, "date" | "minutes">[] };

/** What was done on the dates of a window, in whole minutes: of an exercise done in part, that part. Less than one is one, not none. */
export function minutesIn(plan: Pick<PlanDocument, "revisions">, told: Told, { from, to }: Window): Minutes {
  const isWithin = ({ date }: { date: Day }) => from <= date && date <= to;
  let exercise = 0;
  for (const entry of told.standing.filter(isWithin)) {
    const dose = doseOn(plan, entry.lineage, entry.date);
    if (!dose) continue;
    if (entry.outcome === "done") exercise += minutesOf(dose);
    if (entry.outcome === "partly") exercise += minutesOf(dose) * share(dose, entry.amount).share;
  }
  const besides = told.activities.filter(isWithin).reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return { exercise: exercise > 0 ? Math.max(1, Math.round(exercise)) : 0, besides };
}

/** As prescribed on the date; of what was done beyond the plan, as it last was before. */
function doseOn({ revisions }: Pick<PlanDocument, "revisions">, lineage: string, date: Day): Dose | null {
  const doseIn = (revision: PlanDocument["revisions"][number] | null | undefined) =>
    revision?.prescriptions.find((each) => each.lineage === lineage)?.dose;
  const last = revisions.findLast((each) => each.effective <= date && doseIn(each) !== undefined);
  return doseIn(inForce(revisions, date)) ?? doseIn(last) ?? null;
}
