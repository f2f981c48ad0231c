import { dayIn } from "@/lib/day/day";
import { readOutcomes } from "@/lib/outcome/queries";
import type { PatientScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import type { PlanDocument } from "@/lib/session/plan";
import { readPlan } from "@/lib/session/queries";
import { waitingOn } from "@/lib/session/waiting";
import { type OwnWindow, type Progress, progressOf } from "./progress";
import { type PlannedCheckUp, plannedOf, readDates, toldOf } from "./queries";
import type { Told } from "./told";
import { entriesFrom, windowOf } from "./window";

export type OwnProgress = Progress & {
  calledBy: string;
  clinic: PlanDocument["clinic"];
  /** Questionnaires that wait for her answers. */
  waiting: number;
  /** She told of a warning sign that the practice has not answered: no advice to do more. */
  warned: boolean;
  planned: PlannedCheckUp | null;
  /** Null where the last check-up changed nothing by itself. */
  told: Told | null;
};

/** What a patient sees of her own program, in as many statements for a year as for a day. Audited as one reading. */
export async function getOwnProgress(scope: PatientScope, asked: OwnWindow, now: Date): Promise<OwnProgress> {
  return withScope(scope, async (tx) => {
    const { patientId } = scope;
    const dates = await readDates(tx, scope, patientId, now);
    const facts = { today: dayIn(dates.time_zone, now), start: dates.start, lastCheckUp: dates.last_to };
    const window = windowOf(asked, facts);
    // From the first day on, to tell what improved since; what lies before the window changes none of its figures.
    const whole = windowOf("start", facts);
    const plan = await readPlan(
      tx,
      scope,
      patientId,
      { entriesFrom: entriesFrom(whole.from), action: "progress.read" },
      now,
    );
    const series = await readOutcomes(tx, scope, patientId);
    return {
      ...progressOf(plan, series, window, now),
      calledBy: plan.calledBy,
      clinic: plan.clinic,
      waiting: waitingOn(plan, facts.today),
      warned: plan.warnings.some(({ answered }) => !answered),
      planned: plannedOf(dates),
      told: toldOf(dates),
    };
  });
}
