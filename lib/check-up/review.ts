import { type Answer, adherence } from "@/lib/adherence/adherence";
import type { Extra, Occurrence } from "@/lib/adherence/detail";
import { shareOn } from "@/lib/adherence/marks";
import { caseOf } from "@/lib/adherence/plan-case";
import { addDays, type Day, dayIn, eachDay } from "@/lib/day/day";
import type { PlanActivity, PlanDocument, PlanMorningReport, Reason } from "@/lib/session/plan";
import { type EffortDay, effortDays, type PainDay, painDays } from "./pain";
import { exercisesOf, type ReviewExercise, type Split, splitOf } from "./review-exercise";
import { type StandingEntry, standingEntries } from "./standing";
import { earlierOf, laterOf, type Window } from "./window";

export type WholeDay = { date: Day; share: number | null; paused: boolean };
export type Boundary = { number: number; effective: Day; reason: string };
export type PauseSpan = { from: Day; to: Day; name: string | null };
export type ReasonCount = { reason: Reason; count: number; names: string[] };
/** `name` is null for a note about the whole day. */
export type Note = { date: Day; name: string | null; note: string };
export type ExtraSession = { date: Day; name: string; outcome: "done" | "partly" };

/** Everything that a review shows: the same for the clinician, the patient and the record. */
export type Review = Split & {
  window: Window;
  today: Day;
  painLimit: number;
  answer: Answer;
  /** The drawn days: the window's last twelve weeks. */
  days: WholeDay[];
  exercises: ReviewExercise[];
  /** Revisions that come into force on a drawn day, and the one before them. */
  boundaries: Boundary[];
  before: Boundary | null;
  pauses: PauseSpan[];
  pain: PainDay[];
  effort: EffortDay[];
  /** What was said on mornings after much pain. */
  mornings: PlanMorningReport[];
  /** Beside the program, the latest first. */
  activities: PlanActivity[];
  reasons: ReasonCount[];
  notes: Note[];
  extras: ExtraSession[];
  occurrences: Occurrence[];
  standing: StandingEntry[];
  withdrawn: StandingEntry["earlier"];
};

/** More days than these can't be told apart on a screen; the figures cover the whole window all the same. */
const DRAWN_DAYS = 84;

/** The review of a window. Figures come from `adherence` alone; the rest is counted from the same entries. */
export function reviewOf(plan: PlanDocument, window: Window, now: Date): Review {
  const today = dayIn(plan.timeZone, now);
  const { occurrences, extras, ...answer } = adherence(caseOf(plan, window, now), { detail: true });
  const earliest = addDays(window.to, 1 - DRAWN_DAYS);
  const dates = eachDay(laterOf(window.from, earliest), window.to);
  const first = dates[0] ?? window.to;
  const nameOf = namesIn(plan, window);
  const { standing, withdrawn } = standingEntries(plan.entries, today);
  const inWindow = standing.filter((entry) => window.from <= entry.date && entry.date <= window.to);
  const boundaries = plan.revisions.map(({ number, effective, reason }) => ({ number, effective, reason }));
  const pauses = plan.pauses
    .map(({ from, to, lineage }) => ({ from, to: to ?? window.to, lineage }))
    .filter((pause) => pause.from <= window.to && pause.to >= first);

  return {
    ...splitOf(occurrences),
    window,
    today,
    painLimit: plan.painLimit,
    answer,
    days: dates.map((date) => ({
      date,
      share: shareOn(occurrences, date),
      paused: pauses.some((pause) => pause.lineage === null && pause.from <= date && date <= pause.to),
    })),
    exercises: exercisesOf(plan, window, {
      dates,
      byLineage: answer.byLineage,
      occurrences,
      entries: inWindow,
      nameOf,
    }),
    boundaries: boundaries.filter(({ effective }) => first < effective && effective <= window.to),
    before: boundaries.findLast(({ effective }) => effective <= first) ?? null,
    pauses: pauses.map(({ from, to, lineage }) => ({
      from: laterOf(from, first),
      to: earlierOf(to, window.to),
      name: lineage === null ? null : nameOf(lineage),
    })),
    pain: painDays({ ...window, today }, plan.dayReports, standing),
    effort: effortDays(
      window,
      inWindow.filter((entry) => entry.outcome !== "notDone"),
    ),
    mornings: plan.morningReports.filter(({ date }) => window.from <= date && date <= window.to),
    activities: plan.activities.filter(({ date }) => window.from <= date && date <= window.to).reverse(),
    reasons: reasonsOf(inWindow, nameOf),
    notes: notesOf(plan, window, inWindow, nameOf),
    extras: extrasOf(extras, inWindow, nameOf),
    occurrences,
    standing,
    withdrawn,
  };
}

/**
 * An exercise is called as in the last revision of the window that holds it: what is put in force for later, another exercise
 * perhaps, does not rename what was done before.
 */
function namesIn(plan: PlanDocument, window: Window): (lineage: string) => string {
  const texts = new Map(plan.exercises.map((exercise) => [exercise.versionId, exercise.text.name]));
  const names = new Map<string, string>();
  for (const { prescriptions, effective } of plan.revisions) {
    for (const { lineage, exerciseVersionId } of prescriptions) {
      if (effective <= window.to || !names.has(lineage)) names.set(lineage, texts.get(exerciseVersionId) ?? "");
    }
  }
  return (lineage) => names.get(lineage) ?? "";
}

function reasonsOf(entries: readonly StandingEntry[], nameOf: (lineage: string) => string): ReasonCount[] {
  const counts = new Map<Reason, { count: number; names: Set<string> }>();
  for (const { reason, lineage } of entries) {
    if (reason === null) continue;
    const known = counts.get(reason) ?? { count: 0, names: new Set() };
    known.count += 1;
    known.names.add(nameOf(lineage));
    counts.set(reason, known);
  }
  return [...counts]
    .map(([reason, { count, names }]) => ({ reason, count, names: [...names] }))
    .sort((a, b) => b.count - a.count);
}

/** What the patient wrote, newest first. */
function notesOf(
  plan: PlanDocument,
  { from, to }: Window,
  entries: readonly StandingEntry[],
  nameOf: (lineage: string) => string,
): Note[] {
  const written = [
    ...plan.dayReports.map(({ date, note }) => ({ date, name: null, note })),
    ...entries.map(({ date, lineage, note }) => ({ date, name: nameOf(lineage), note })),
  ];
  return written
    .filter(({ date, note }) => note !== "" && from <= date && date <= to)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

function extrasOf(
  extras: readonly Extra[],
  entries: readonly StandingEntry[],
  nameOf: (lineage: string) => string,
): ExtraSession[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return extras.flatMap(({ entryId, lineage, date }) => {
    const outcome = byId.get(entryId)?.outcome;
    return outcome === "done" || outcome === "partly" ? [{ date, name: nameOf(lineage), outcome }] : [];
  });
}
