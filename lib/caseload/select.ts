import type { Day } from "@/lib/day/day";
import { amountSchema, doseSchema } from "@/lib/dose/schema";
import { scheduleSchema } from "@/lib/schedule/schema";
import type { CaseloadPatient } from "./row";

type Plan = CaseloadPatient["plan"];
type Stored<T, K extends keyof T> = Omit<T, K> & { [key in K]: unknown };

/** One row of the caseload statement: what is jsonb in the database comes as it was stored. */
export type StoredPatient = Omit<CaseloadPatient, "plan"> & {
  timeZone: string;
  ended: Day | null;
  hasProgram: boolean;
  revisions: (Omit<Plan["revisions"][number], "prescriptions"> & {
    prescriptions: Stored<Plan["revisions"][number]["prescriptions"][number], "dose" | "schedule">[];
  })[];
  pauses: Plan["pauses"];
  entries: Stored<Plan["entries"][number], "amount">[];
  /** Of all that were asked for, not of this page. */
  total: number;
  waiting: number;
};

/** The patient behind a row. Throws a ZodError when a stored dose, schedule or amount is none. */
export function patientOf(row: StoredPatient): CaseloadPatient {
  const { id, name, birthDate, condition, cleared, warned, painAbove, joined, started } = row;
  const { dayReports, nextCheckUp, archivedAt } = row;
  return {
    ...{ id, name, birthDate, condition, cleared, warned, painAbove, joined, started },
    ...{ dayReports, nextCheckUp, archivedAt },
    plan: {
      timeZone: row.timeZone,
      program: row.hasProgram ? { ended: row.ended } : null,
      pauses: row.pauses,
      revisions: row.revisions.map((revision) => ({
        ...revision,
        prescriptions: revision.prescriptions.map(({ lineage, dose, schedule }) => ({
          lineage,
          dose: doseSchema.parse(dose),
          schedule: scheduleSchema.parse(schedule),
        })),
      })),
      entries: row.entries.map((entry) => ({
        ...entry,
        amount: entry.amount === null ? null : amountSchema.parse(entry.amount),
      })),
    },
  };
}
