import { adherence } from "@/lib/adherence/adherence";
import type { Occurrence } from "@/lib/adherence/detail";
import { caseOf } from "@/lib/adherence/plan-case";
import { addDays, type Day, eachDay, mondayOf } from "@/lib/day/day";
import { SECTIONS } from "@/lib/program/draft";
import { type Effective, inForce, standing } from "@/lib/program/revision";
import type { PlanDocument, PlanExercise, PlanPrescription, PlanRevision } from "@/lib/session/plan";

/** What a program on paper is made of. */
export type Handout = {
  plan: PlanDocument;
  /** The patient's whole name. */
  name: string;
  /** The clinic's; may be empty. */
  address: string;
  /** Whether the patient has an account of her own. */
  joined: boolean;
};

/** A sheet is good for so many days. */
export const SHEET_DAYS = 14;

/** What stands at a day: so many boxes, one that she may choose, a break, or nothing. */
export type Cell = number | "free" | "break";

export type HandoutRow = {
  prescription: PlanPrescription;
  exercise: PlanExercise;
  /** From Monday on, one for each day of the sheet. */
  cells: Cell[];
  /** Of each of the two weeks, how often it is to be done; null where the days are given. */
  often: [number, number] | null;
};

/** A sheet of what ends sooner is hardly worth its paper. */
const SOON_DAYS = 7;

/** The revision that goes on paper: the asked one, else one that begins soon, else that of today. Null when there is none. */
export function handoutRevision<R extends Effective>(
  revisions: readonly R[],
  asked: number | null,
  today: Day,
): R | null {
  const kept = standing(revisions);
  if (asked !== null) return kept.find((each) => each.number === asked) ?? null;
  const next = kept.find(({ effective }) => effective > today && effective <= addDays(today, SOON_DAYS));
  return next ?? inForce(kept, today) ?? kept[0] ?? null;
}

/** The Monday from which a sheet counts: of the asked day; else of this week, or of the one in which the revision begins. */
export function handoutMonday(revision: Effective, asked: Day | null, today: Day): Day {
  return mondayOf(asked ?? (revision.effective > today ? revision.effective : today));
}

/** The days of a sheet on which the revision is in force. */
function ownDays(plan: PlanDocument, revision: PlanRevision, monday: Day): Day[] {
  const ended = plan.program?.ended ?? null;
  return eachDay(monday, addDays(monday, SHEET_DAYS - 1)).filter(
    (day) => inForce(plan.revisions, day)?.number === revision.number && (ended === null || day <= ended),
  );
}

/** The first day of the sheet on which another revision has taken its place; null when it holds throughout. */
export function handoutReplaced(plan: PlanDocument, revision: PlanRevision, monday: Day): Day | null {
  const next = standing(plan.revisions).find((each) => each.effective > revision.effective)?.effective ?? null;
  return next !== null && next < addDays(monday, SHEET_DAYS) ? next : null;
}

/**
 * What is to be ticked, in the order of the program: only what is planned, whatever is done by now. A day gets its boxes
 * from the revision that is in force on it, so that two sheets never ask for the same.
 */
export function handoutRows(plan: PlanDocument, revision: PlanRevision, monday: Day, now: Date): HandoutRow[] {
  const days = eachDay(monday, addDays(monday, SHEET_DAYS - 1));
  const own = new Set(ownDays(plan, revision, monday));
  const window = { from: monday, to: addDays(monday, SHEET_DAYS - 1) };
  const { occurrences } = adherence(caseOf({ ...plan, entries: [] }, window, now), { detail: true });
  return SECTIONS.flatMap((section) => revision.prescriptions.filter((each) => each.section === section)).flatMap(
    (prescription) => {
      const exercise = plan.exercises.find((each) => each.versionId === prescription.exerciseVersionId);
      if (!exercise) return [];
      const due = occurrences.filter((each) => each.lineage === prescription.lineage);
      const cells = days.map((day) => (own.has(day) ? cellOn(due, day) : 0));
      return [{ prescription, exercise, cells, often: oftenIn(prescription, cells) }];
    },
  );
}

function cellOn(due: readonly Occurrence[], day: Day): Cell {
  let boxes = 0;
  for (const { kind, state, dates } of due) {
    if (kind === "week" ? !dates.includes(day) : dates[0] !== day) continue;
    if (state === "paused") return "break";
    if (kind === "week") return "free";
    boxes += 1;
  }
  return boxes;
}

/** A week that another revision or a break shortens asks for its part; what is left of a session is a whole one to her. */
function oftenIn({ schedule }: PlanPrescription, cells: readonly Cell[]): [number, number] | null {
  if (schedule.kind !== "timesPerWeek") return null;
  const inWeek = (week: readonly Cell[]) => Math.ceil((schedule.n * week.filter((cell) => cell === "free").length) / 7);
  return [inWeek(cells.slice(0, 7)), inWeek(cells.slice(7))];
}
