import { type Day, dayIn, daysBetween } from "@/lib/day/day";
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

/**
 * The case that a plan makes for a window. A pause without an end runs to the later of today and the window's end:
 * what is still paused is never due.
 */
export function caseOf(plan: PlanFacts, window: Window, now: Date): Case {
  const today = dayIn(plan.timeZone, now);
  const openEnd = daysBetween(today, window.to) > 0 ? window.to : today;
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
    pauses: plan.pauses
      .map(({ from, to, lineage }) => ({ from, to: to ?? openEnd, lineage }))
      // One that begins beyond both changes nothing yet, and would end before it begins.
      .filter((pause) => pause.from <= pause.to),
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
