import { amountSchema, doseSchema } from "@/lib/dose/schema";
import { scheduleSchema } from "@/lib/schedule/schema";
import type { PlanDocument, PlanEntry, PlanPrescription, PlanRevision } from "./plan";

type Unparsed<T, K extends keyof T> = Omit<T, K> & { [key in K]: unknown };

/** One row of the plan statement: what is jsonb in the database comes as it was stored. */
export type PlanRow = Omit<PlanDocument, "version" | "revisions" | "entries"> & {
  revisions: (Omit<PlanRevision, "prescriptions"> & {
    prescriptions: Unparsed<PlanPrescription, "dose" | "schedule">[];
  })[];
  entries: Unparsed<PlanEntry, "amount">[];
};

/** The plan behind a row. Throws a ZodError when a stored dose, schedule or amount is none. */
export function planOf(row: PlanRow): PlanDocument {
  return {
    ...row,
    version: 1,
    revisions: row.revisions.map((revision) => ({
      ...revision,
      prescriptions: revision.prescriptions.map((each) => ({
        ...each,
        dose: doseSchema.parse(each.dose),
        schedule: scheduleSchema.parse(each.schedule),
      })),
    })),
    entries: row.entries.map((entry) => ({
      ...entry,
      amount: entry.amount === null ? null : amountSchema.parse(entry.amount),
    })),
  };
}
