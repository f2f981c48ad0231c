import type { Day } from "@/lib/day/day";
import type { PlanDocument, PlanEntry, PlanPrescription, PlanRevision } from "@/lib/session/plan";
import type { Case } from "./case";

/** The dates of a figure, both included. */
export type Window = { from: Day; to: Day };

/** What of a plan the figures depend on. */
export type PlanFacts = Pick<PlanDocument, "timeZone" | "pauses"> & {
  program: Pick<NonNullable<PlanDocument["program"]>, "ended"> | null;
  revisions: (Pick<PlanRevision, "number" | "effective"> & {
    prescriptions: Pick<PlanPrescription, "lineage" | "schedule" | "dose">[];
  })[];
  entries: Pick<PlanEntry, "id" | "lineage" | "date" | "slot" | "outcome" | "amount" | "how" | "recordedAt">[];
};

/** Where a pause without an end ends: beyond every block and week that a window can reach into. */
const OPEN_END: Day = "9999-12-31";

/** The case that a plan makes for a window. What is still paused is never due. */
export function caseOf(plan: PlanFacts, window: Window, now: Date): Case {
  return {
    version: 1,
    timeZone: plan.timeZone,
    now: now.toISOString(),
    window,
    ended: plan.program?.ended ?? null,
    revisions: plan.revisions.map(({ number, effective, prescriptions }) => ({
      number,
      effective,
      prescriptions: prescriptions.map(({ lineage, schedule, dose }) => ({ lineage, schedule, dose })),
    })),
    pauses: plan.pauses.map(({ from, to, lineage }) => ({ from, to: to ?? OPEN_END, lineage })),
    entries: plan.entries.map(({ id, lineage, date, slot, outcome, amount, how, recordedAt }) => ({
      id,
      lineage,
      date,
      slot,
      outcome,
      amount,
      how,
      recordedAt,
    })),
  };
}
