import type { Answer } from "@/lib/adherence/adherence";
import type { Occurrence } from "@/lib/adherence/detail";
import type { Figures } from "@/lib/adherence/figures";
import { type Mark, marksOn } from "@/lib/adherence/marks";
import { addDays, type Day } from "@/lib/day/day";
import type { Dose } from "@/lib/dose/dose";
import type { DrawnFigure } from "@/lib/exercise/drawn-figure";
import { same } from "@/lib/program/difference";
import { inForce } from "@/lib/program/revision";
import type { Schedule } from "@/lib/schedule/schedule";
import type { PlanDocument, PlanRevision } from "@/lib/session/plan";
import { median } from "./pain";
import type { StandingEntry } from "./standing";
import { laterOf, type Window } from "./window";

type Prescription = PlanRevision["prescriptions"][number];

/** Sessions performed, apart: wholly done, and done in part. They add up to `performed`. */
export type Split = { done: number; partly: number };

/** A date of one exercise: its marks in the order of slots; none where it was not in force. */
export type GridDay = { date: Day; marks: Mark[] };

export type ReviewExercise = Split & {
  lineage: string;
  name: string;
  /** As it was last prescribed; null for what nobody has drawn. */
  figure: DrawnFigure | null;
  /** As in force at the window's end, else as it last was. */
  dose: Dose;
  schedule: Schedule;
  state: "inForce" | "stopped";
  /** The first date without it. */
  stopped: Day | null;
  /** From when on it is prescribed as it is, within the window. */
  since: Day;
  figures: Figures;
  days: GridDay[];
  /** Medians of what was reported with its sessions, 0-10; null when nothing was. */
  pain: number | null;
  effort: number | null;
  ratings: number;
};

type Counted = {
  dates: readonly Day[];
  byLineage: Answer["byLineage"];
  occurrences: readonly Occurrence[];
  /** Those of the window. */
  entries: readonly StandingEntry[];
  nameOf: (lineage: string) => string;
};

/** Every exercise that a window meets: those in force at its end in their order, then those that were stopped. */
export function exercisesOf(
  plan: PlanDocument,
  window: Window,
  { dates, byLineage, occurrences, entries, nameOf }: Counted,
): ReviewExercise[] {
  const onDate = new Map(dates.map((date) => [date, revisionOn(plan, date)]));
  const inWindow = plan.revisions.filter(({ effective }) => effective <= window.to);
  const last = revisionOn(plan, window.to);
  const exercises = [...new Set(inWindow.toReversed().flatMap((each) => each.prescriptions.map((one) => one.lineage)))];
  return exercises.flatMap((lineage) => {
    const revision = inWindow.findLast((each) => each.prescriptions.some((one) => one.lineage === lineage));
    const prescription = revision?.prescriptions.find((one) => one.lineage === lineage);
    const figures = byLineage[lineage];
    if (!revision || !prescription || !figures) return [];
    const prescribed = plan.exercises.find(({ versionId }) => versionId === prescription.exerciseVersionId);
    const stopped = revision === last ? null : stoppedOn(plan, revision);
    const own = occurrences.filter((occurrence) => occurrence.lineage === lineage);
    // What had been stopped before the window, and left no trace in it, is history.
    if (stopped !== null && stopped <= window.from && own.length === 0 && figures.extra === 0) return [];
    const sessions = entries.filter((entry) => entry.lineage === lineage && entry.outcome !== "notDone");
    const pain = sessions.flatMap((entry) => (entry.pain === null ? [] : [entry.pain]));
    const effort = sessions.flatMap((entry) => (entry.effort === null ? [] : [entry.effort]));
    return [
      {
        ...splitOf(own),
        lineage,
        name: nameOf(lineage),
        figure: prescribed?.figure ?? null,
        dose: prescription.dose,
        schedule: prescription.schedule,
        state: stopped === null ? ("inForce" as const) : ("stopped" as const),
        stopped,
        since: laterOf(unchangedSince(inWindow, revision, prescription), window.from),
        figures,
        days: dates.map((date) => ({
          date,
          marks: prescribes(onDate.get(date), lineage) ? marksOn(own, lineage, date) : marksOutside(own, lineage, date),
        })),
        pain: median(pain),
        effort: median(effort),
        ratings: pain.length,
      },
    ];
  });
}

/** The day on which the latest run of revisions began that prescribe it in the same version, dose and schedule. */
function unchangedSince(revisions: readonly PlanRevision[], last: PlanRevision, as: Prescription): Day {
  let since = last.effective;
  for (const revision of revisions.slice(0, revisions.indexOf(last)).reverse()) {
    const before = revision.prescriptions.find((one) => one.lineage === as.lineage);
    const isSame =
      before?.exerciseVersionId === as.exerciseVersionId &&
      same(before.dose, as.dose) &&
      same(before.schedule, as.schedule);
    if (!isSame) break;
    since = revision.effective;
  }
  return since;
}

/** A block or week can end, or be marked, after the last date in force. */
function marksOutside(own: readonly Occurrence[], lineage: string, date: Day): Mark[] {
  return marksOn(own, lineage, date).filter((mark) => mark !== "rest");
}

function prescribes(revision: PlanRevision | null | undefined, lineage: string): boolean {
  return revision?.prescriptions.some((each) => each.lineage === lineage) ?? false;
}

function revisionOn(plan: PlanDocument, date: Day): PlanRevision | null {
  const ended = plan.program?.ended ?? null;
  return ended !== null && ended < date ? null : inForce(plan.revisions, date);
}

/** The first date on which the revision that last held an exercise is in force no more; null while it is. */
function stoppedOn(plan: PlanDocument, revision: PlanRevision): Day | null {
  const next = plan.revisions.find((each) => each.effective > revision.effective);
  if (next) return next.effective;
  const ended = plan.program?.ended ?? null;
  return ended === null ? null : addDays(ended, 1);
}

/** Whole and part sessions among the occurrences that the figures hold. */
export function splitOf(occurrences: readonly Occurrence[]): Split {
  const split = { done: 0, partly: 0 };
  for (const occurrence of occurrences) {
    if (!occurrence.counts) continue;
    for (const { outcome, part } of occurrence.sessions) split[outcome] += part;
  }
  return split;
}
