import type { Day } from "@/lib/day/day";
import { amountSchema, doseSchema } from "@/lib/dose/schema";
import { scheduleSchema } from "@/lib/schedule/schema";
import type { CaseloadPatient } from "./row";

type Plan = CaseloadPatient["plan"];
type Stored<T, K extends keyof T> = Omit<T, K> & { [key in K]: unknown };

/** A plan as it comes: what is jsonb in the database as it was stored. */
export type StoredPlan = {
  revisions: (Omit<Plan["revisions"][number], "prescriptions"> & {
    prescriptions: Stored<Plan["revisions"][number]["prescriptions"][number], "dose" | "schedule">[];
  })[];
  entries: Stored<Plan["entries"][number], "amount">[];
};

/** One row of the caseload statement. */
export type StoredPatient = Omit<CaseloadPatient, "plan"> &
  StoredPlan & { timeZone: string; ended: Day | null; hasProgram: boolean; pauses: Plan["pauses"] };

/** Throws a ZodError when a stored dose, schedule or amount is none. */
export function planOf({ revisions, entries }: StoredPlan): Pick<Plan, "revisions" | "entries"> {
  return {
    revisions: revisions.map((revision) => ({
      ...revision,
      prescriptions: revision.prescriptions.map(({ lineage, dose, schedule }) => ({
        lineage,
        dose: doseSchema.parse(dose),
        schedule: scheduleSchema.parse(schedule),
      })),
    })),
    entries: entries.map((entry) => ({
      ...entry,
      amount: entry.amount === null ? null : amountSchema.parse(entry.amount),
    })),
  };
}

/** The patient behind a row. */
export function patientOf(row: StoredPatient): CaseloadPatient {
  const { id, birthDate, dayReports, timeZone, pauses, hasProgram, ended } = row;
  return {
    ...{ id, birthDate, dayReports },
    plan: { timeZone, pauses, program: hasProgram ? { ended } : null, ...planOf(row) },
  };
}
