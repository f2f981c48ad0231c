import { adherence } from "@/lib/adherence/adherence";
import { type DayMark, dayMarkOf } from "@/lib/adherence/day-mark";
import { recordsOf } from "@/lib/adherence/entry";
import { sessionsOf } from "@/lib/adherence/marks";
import { caseOf, type PlanFacts } from "@/lib/adherence/plan-case";
import { painDays } from "@/lib/check-up/pain";
import { type ClockTime, clockIn } from "@/lib/day/clock";
import { addDays, type Day, dayIn, eachDay, numberOf, yearsBetween } from "@/lib/day/day";
import { type NextStep, nextStepOf } from "@/lib/patient/next-step";
import { weekOf } from "@/lib/patient/record";
import type { PlanDayReport, PlanEntry } from "@/lib/session/plan";
import type { SetAsideReason } from "./aside";
import type { Reason } from "./attention";
import type { ClinicDay } from "./clinic-day";
import type { Group } from "./group";
import type { Condition, Placed } from "./order";
import { courseOf, type PainCourse } from "./pain-course";
import type { Segment, Shown } from "./schema";

/** What the database knows of a patient besides her facts. */
export type CaseloadPatient = {
  id: string;
  birthDate: Day;
  plan: Omit<PlanFacts, "entries"> & { entries: (PlanFacts["entries"][number] & Pick<PlanEntry, "pain">)[] };
  dayReports: Pick<PlanDayReport, "date" | "worstPain">[];
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
  group: Group;
  /** Why she needs somebody, the heaviest reason first; and what was seen and set aside. */
  reasons: Reason[];
  aside: SetAsideReason[];
  /** The whole program pauses today; its last day, null for an open end. */
  paused: { to: Day | null } | null;
  /** How pain went in the last 14 days. */
  course: PainCourse | null;
  /** The last seven days, today last. */
  days: { day: Day; mark: DayMark }[];
  /** Of those days: whole numbers to show, and the exact figures; null when nothing was due. */
  sessions: { performed: number; due: number; exact: { performed: number; due: number } } | null;
  /** Worst pain 0-10 of the last 14 days, today last; null where none was reported. */
  pain: (number | null)[];
  /** On the clinic's clock. */
  nextCheckUp: { day: Day; time: ClockTime } | null;
};

/** Somebody who is no longer in care. */
export type ArchivedRow = {
  id: string;
  name: string;
  age: number;
  condition: string;
  /** In the clinic's zone. */
  since: Day;
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
export function rowOf(
  { id, birthDate, plan, dayReports }: CaseloadPatient,
  { facts, group, live, aside, paused }: Placed,
  timeZone: string,
  now: Date,
): CaseloadRow {
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
  const pain = painDays({ from: addDays(today, 1 - PAIN_DAYS), to: today, today: home }, dayReports, rated);
  const { name, condition, started, ended, cleared, warned, joined, checkUps } = facts;
  const meeting = checkUps.next ?? checkUps.missed;
  return {
    ...{ id, name, condition, group, reasons: live, aside, paused },
    age: yearsBetween(birthDate, home),
    week: weekOf(started, ended, home),
    step: nextStepOf({ cleared, warned: warned !== null, published: started !== null, joined }),
    course: courseOf(pain),
    days: eachDay(window.from, window.to).map((day) => ({ day, mark: dayMarkOf(occurrences, day) })),
    sessions: due > 0 ? { ...sessionsOf({ performed, due }), exact: { performed, due } } : null,
    pain: pain.map(({ worst }) => worst),
    nextCheckUp: meeting ? clockIn(timeZone, new Date(meeting)) : null,
  };
}

export type CaseloadPage = {
  /** Attention first, then what was set aside, then everybody else by name. None of who was archived. */
  rows: CaseloadRow[];
  archived: ArchivedRow[];
  /** How many there are of what was asked for, in which groups. */
  total: number;
  groups: Record<Group, number>;
  show: Shown;
  only: Segment;
  condition: string;
  /** How many there are of each kind. */
  counts: Record<Shown, number>;
  /** Of who is shown and has that condition, whatever name is sought. */
  segments: Record<Segment, number>;
  conditions: Condition[];
  today: ClinicDay;
};
