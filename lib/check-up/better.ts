import { adherence } from "@/lib/adherence/adherence";
import type { Occurrence } from "@/lib/adherence/detail";
import { caseOf, type Window } from "@/lib/adherence/plan-case";
import { addDays, type Day } from "@/lib/day/day";
import { amountFieldsOf, type Dose } from "@/lib/dose/dose";
import type { FromTo } from "@/lib/outcome/change";
import type { Definition } from "@/lib/outcome/definition";
import type { Series } from "@/lib/outcome/series";
import { same } from "@/lib/program/difference";
import { inForce } from "@/lib/program/revision";
import type { PlanDocument, PlanRevision } from "@/lib/session/plan";
import { FEWEST_SESSIONS } from "./aftermath";
import { median, painDays, reportedPain } from "./pain";
import { LEAST_PAIN_DAYS, REAL_CHANGE } from "./sentence";
import { type StandingEntry, standingEntries } from "./standing";
import { earlierOf } from "./window";

/** Something that went up, or down, for the better; each with what it rests on. */
export type Better =
  /** Usual worst pain of the first two weeks and of the last two, and on how many days it was told. */
  | { kind: "pain"; from: number; to: number; daysBefore: number; daysNow: number }
  /** Whole sessions a week. */
  | { kind: "sessions"; from: number; to: number }
  | { kind: "dose"; lineage: string; name: string; from: Dose; to: Dose; times: number }
  | { kind: "measure"; definition: Definition; from: number; to: number; since: Day };

const FIRST_DAYS = 14;
/** So often a new dose was done whole before it is called reached. */
const LEAST_TIMES = 3;
/** So many days that she told last must be lower too. */
const LATEST_DAYS = 3;

/**
 * What improved since the program began, by rules: each compares her first two weeks with the last two, which must not overlap, or the
 * first dose of an exercise with the one that she now does. Too little told on either side says nothing.
 */
export function betterOf(plan: PlanDocument, series: readonly Series[], today: Day, now: Date): Better[] {
  const [begin] = plan.revisions;
  if (!begin || begin.effective > today) return measured(series);
  const last = earlierOf(today, plan.program?.ended ?? today);
  const { standing } = standingEntries(plan.entries, today);
  const sides = { first: daysFrom(begin.effective), last: daysUntil(last) };
  const closed = { first: sides.first, last: daysUntil(earlierOf(last, addDays(today, -1))) };
  return [
    ...(sides.last.from > sides.first.to ? painFell(plan, standing, sides, today) : []),
    ...measured(series),
    ...(closed.last.from > closed.first.to ? moreSessions(plan, closed, now) : []),
    ...moreOfOne(plan, standing, last),
  ];
}

type Sides = { first: Window; last: Window };

const daysFrom = (from: Day): Window => ({ from, to: addDays(from, FIRST_DAYS - 1) });
const daysUntil = (to: Day): Window => ({ from: addDays(to, 1 - FIRST_DAYS), to });

/** Lower by 2 points of 10 or more, with five days told on both sides. */
function painFell(plan: PlanDocument, standing: readonly StandingEntry[], sides: Sides, today: Day): Better[] {
  const levels = (window: Window) =>
    reportedPain(painDays({ ...window, today }, plan.dayReports, standing)).map(({ worst }) => worst);
  const [before, after] = [levels(sides.first), levels(sides.last)];
  if (before.length < LEAST_PAIN_DAYS || after.length < LEAST_PAIN_DAYS) return [];
  // Against her: the lower half before, the upper half now.
  const [from, to] = [Math.floor(median(before) ?? 0), Math.ceil(median(after) ?? 0)];
  // Who has just told more pain again is not to be told that it is lower.
  const latest = Math.max(...after.slice(-LATEST_DAYS));
  return from - Math.max(to, latest) >= REAL_CHANGE
    ? [{ kind: "pain", from, to, daysBefore: before.length, daysNow: after.length }]
    : [];
}

/** At least one more a week. A pause in the first weeks, or weeks that she told little of, are nothing to compare with. */
function moreSessions(plan: PlanDocument, sides: Sides, now: Date): Better[] {
  const [before, after] = [sides.first, sides.last].map((window) => {
    const { occurrences, due, paused, reported } = adherence(caseOf(plan, window, now), { detail: true });
    return { due, paused, reported, done: doneIn(occurrences, window) };
  });
  if (!before || !after || before.due < FEWEST_SESSIONS || after.due < FEWEST_SESSIONS) return [];
  if (before.paused > 0 || (before.reported ?? 0) < 0.5) return [];
  if (after.done - before.done < 2 - HAIR) return [];
  const weekly = (done: number) => Math.floor((done + HAIR) / 2);
  return [{ kind: "sessions", from: weekly(before.done), to: weekly(after.done) }];
}

/** Sums of sevenths may lie a hair below. */
const HAIR = 1e-9;

/**
 * What was performed on the dates themselves. A figure counts a week that is over whole, by its Sunday, and one that is not as far as
 * it is done, so that a fortnight can hold three weeks of it.
 */
function doneIn(occurrences: readonly Occurrence[], { from, to }: Window): number {
  return occurrences
    .flatMap(({ sessions }) => sessions)
    .filter(({ date }) => from <= date && date <= to)
    .reduce((sum, { part }) => sum + part, 0);
}

/** Exercises that are still the same, with longer holds or more repetitions than at first, done whole three times. */
function moreOfOne(plan: PlanDocument, standing: readonly StandingEntry[], last: Day): Better[] {
  const exercises = new Map(plan.exercises.map((each) => [each.versionId, each]));
  const slugOf = (versionId: string) => exercises.get(versionId)?.slug;
  const revisions = plan.revisions.filter(({ effective }) => effective <= last);
  return (inForce(revisions, last)?.prescriptions ?? []).flatMap(({ lineage, exerciseVersionId, dose }): Better[] => {
    const slug = slugOf(exerciseVersionId);
    const held = (revision: PlanRevision) =>
      revision.prescriptions.find((one) => one.lineage === lineage && slugOf(one.exerciseVersionId) === slug);
    const first = revisions.flatMap((revision) => held(revision) ?? [])[0];
    if (!slug || !first || !isMore(first.dose, dose)) return [];
    const before = revisions.findLastIndex((revision) => !same(held(revision)?.dose, dose));
    const since = revisions[before + 1]?.effective ?? last;
    const done = standing.filter(
      (entry) =>
        entry.lineage === lineage &&
        entry.outcome === "done" &&
        slugOf(entry.exerciseVersionId) === slug &&
        since <= entry.date &&
        entry.date <= last,
    );
    if (done.length < LEAST_TIMES) return [];
    // More of what hurts beyond her limit is nothing that got better.
    const pain = median(done.flatMap((entry) => entry.pain ?? []));
    if (pain !== null && pain > plan.painLimit) return [];
    const name = exercises.get(exerciseVersionId)?.text.name ?? "";
    return [{ kind: "dose", lineage, name, from: first.dose, to: dose, times: done.length }];
  });
}

/** More of one thing and less of none: sets, repetitions, holds, time, way, weight. */
export function isMore(before: Dose, now: Dose): boolean {
  if (before.kind !== now.kind || before.side !== now.side) return false;
  const amounts = (dose: Dose): Record<string, number | undefined> => ({
    ...Object.fromEntries(amountFieldsOf(dose.kind).map((field) => [field, (dose as Record<string, unknown>)[field]])),
    ...(dose.kind === "reps" ? { holdSeconds: dose.holdSeconds ?? 0 } : {}),
    ...(dose.load?.kind === "kg" ? { kg: dose.load.kg } : {}),
  });
  const [was, is] = [amounts(before), amounts(now)];
  const steps = Object.keys(is).map((field) => (is[field] ?? 0) - (was[field] ?? 0));
  return !isLighter(before, now) && steps.every((step) => step >= 0) && steps.some((step) => step > 0);
}

function isLighter({ load: before }: Dose, { load: now }: Dose): boolean {
  if (!before) return false;
  if (before.kind === "kg") return now?.kind !== "kg" || now.kg < before.kg;
  return !same(before, now);
}

/** Of questionnaires only what is better by as much as is known to count. */
function measured(series: readonly Series[]): Better[] {
  return series.flatMap(({ definition, points, change, activities }): Better[] => {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last || change?.towards !== "better" || change.counts !== true) return [];
    // The change is that of the activities which both times have a number; so are the numbers.
    const [from, to] = activities.length > 0 ? meansOf(activities) : [first.score, last.score];
    return [{ kind: "measure", definition, from, to, since: first.day }];
  });
}

function meansOf(activities: readonly FromTo[]): [number, number] {
  const sum = activities.reduce((all, { from, to }) => ({ from: all.from + from, to: all.to + to }), {
    from: 0,
    to: 0,
  });
  return [sum.from / activities.length, sum.to / activities.length];
}
