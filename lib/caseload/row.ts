import { adherence } from "@/lib/adherence/adherence";
import { type DayMark, dayMarkOf } from "@/lib/adherence/day-mark";
import { recordsOf } from "@/lib/adherence/entry";
import { sessionsOf } from "@/lib/adherence/marks";
import { caseOf, type PlanFacts } from "@/lib/adherence/plan-case";
import { painDays } from "@/lib/check-up/pain";
import { type ClockTime, clockIn } from "@/lib/day/clock";
import { addDays, type Day, dayIn, eachDay, numberOf, yearsBetween } from "@/lib/day/day";
import type { PainAbove } from "@/lib/patient/concern";
import { type NextStep, nextStepOf } from "@/lib/patient/next-step";
import { weekOf } from "@/lib/patient/record";
import type { PlanDayReport, PlanEntry } from "@/lib/session/plan";
import type { Shown } from "./schema";

/** What the database knows of a patient on the caseload. */
export type CaseloadPatient = {
  id: string;
  name: string;
  birthDate: Day;
  condition: string;
  /** The decision of the latest red-flag screen; null when there was none. */
  cleared: boolean | null;
  /** When she last told of a warning sign, if no screen was answered since. */
  warned: Day | null;
  painAbove: PainAbove | null;
  joined: boolean;
  started: Day | null;
  plan: Omit<PlanFacts, "entries"> & { entries: (PlanFacts["entries"][number] & Pick<PlanEntry, "pain">)[] };
  dayReports: Pick<PlanDayReport, "date" | "worstPain">[];
  /** ISO instant */
  nextCheckUp: string | null;
  /** ISO instant; null for who is in care. */
  archivedAt: string | null;
};

/** A patient as the caseload shows her. */
export type CaseloadRow = {
  id: string;
  name: string;
  age: number;
  condition: string;
  /** Week of the program, from 1; null while none is in force. */
  week: number | null;
  step: NextStep;
  /** The day of the warning sign behind the step. */
  warned: Day | null;
  painAbove: PainAbove | null;
  /** The last seven days, today last. */
  days: { day: Day; mark: DayMark }[];
  /** Of those days: whole numbers to show, and the exact figures; null when nothing was due. */
  sessions: { performed: number; due: number; exact: { performed: number; due: number } } | null;
  /** Worst pain 0-10 of the last 14 days, today last; null where none was reported. */
  pain: (number | null)[];
  /** On the clinic's clock. */
  nextCheckUp: { day: Day; time: ClockTime } | null;
  /** In the clinic's zone; null for who is in care. */
  archivedSince: Day | null;
};

const MARKED_DAYS = 7;
const PAIN_DAYS = 14;
/** A block begins at most 13 days before the day on which it is due. */
const LONGEST_BLOCK = 14;

/** The first day whose entries a row depends on: marks and sessions of a week, and the blocks that reach into it. */
export function entriesNeededFrom(today: Day): Day {
  return addDays(today, -(MARKED_DAYS + LONGEST_BLOCK));
}

/** The row of one patient. `timeZone` is the clinic's: its calendar heads the columns, and its clock shows check-ups. */
export function rowOf(patient: CaseloadPatient, timeZone: string, now: Date): CaseloadRow {
  const { plan } = patient;
  const today = dayIn(timeZone, now);
  const home = dayIn(plan.timeZone, now);
  const window = { from: addDays(today, 1 - MARKED_DAYS), to: today };
  const { occurrences, performed, due } = adherence(caseOf(plan, window, now), { detail: true });
  const standing = new Set(
    [...recordsOf(plan.entries, numberOf(home)).values()].flatMap((record) =>
      [...record.values()].map(({ entry }) => entry.id),
    ),
  );
  const rated = plan.entries.filter((entry) => standing.has(entry.id));
  const fortnight = { from: addDays(today, 1 - PAIN_DAYS), to: today, today: home };
  const { cleared, warned, painAbove, joined } = patient;
  return {
    id: patient.id,
    name: patient.name,
    age: yearsBetween(patient.birthDate, home),
    condition: patient.condition,
    week: weekOf(patient.started, plan.program?.ended ?? null, home),
    step: nextStepOf({ cleared, warned: warned !== null, published: plan.revisions.length > 0, joined }),
    warned,
    painAbove,
    days: eachDay(window.from, window.to).map((day) => ({ day, mark: dayMarkOf(occurrences, day) })),
    sessions: due > 0 ? { ...sessionsOf({ performed, due }), exact: { performed, due } } : null,
    pain: painDays(fortnight, patient.dayReports, rated).map(({ worst }) => worst),
    nextCheckUp: patient.nextCheckUp ? clockIn(timeZone, new Date(patient.nextCheckUp)) : null,
    archivedSince: patient.archivedAt ? dayIn(timeZone, new Date(patient.archivedAt)) : null,
  };
}

export type CaseloadPage = {
  /** Who needs a first step first, then by name. */
  rows: CaseloadRow[];
  /** How many there are of what was asked for, and how many of them need a first step. */
  total: number;
  waiting: number;
  show: Shown;
  /** How many there are of each kind, whatever name is sought. */
  counts: Record<Shown, number>;
};
