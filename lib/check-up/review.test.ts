import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adherence } from "@/lib/adherence/adherence";
import { caseArbitrary } from "@/lib/adherence/generated-case";
import { caseOf } from "@/lib/adherence/plan-case";
import type { Day } from "@/lib/day/day";
import { dailyPlan, planOfCase } from "./generated-plan";
import { reviewOf } from "./review";
import { rowsOf } from "./rows";

const figuresOf = (given: Parameters<typeof planOfCase>[0]) => {
  const plan = planOfCase(given);
  const now = new Date(given.now);
  return { plan, now, review: reviewOf(plan, given.window, now) };
};

describe("a review", () => {
  test("shows the figures of the definition, and no others", () => {
    fc.assert(
      fc.property(caseArbitrary, (given) => {
        const { plan, now, review } = figuresOf(given);
        expect(review.answer).toEqual(adherence(caseOf(plan, given.window, now)));
        for (const { lineage, figures } of review.exercises) expect(figures).toEqual(review.answer.byLineage[lineage]);
      }),
      { endOnFailure: true },
    );
  });

  test("adds up: whole, part, not done and unreported sessions are what was due, in all and by exercise", () => {
    fc.assert(
      fc.property(caseArbitrary, (given) => {
        const { review } = figuresOf(given);
        expect(review.done + review.partly).toBeCloseTo(review.answer.performed, 9);
        for (const { done, partly, figures } of review.exercises) {
          expect(done + partly + figures.notDone + figures.notReported).toBeCloseTo(figures.due, 9);
        }
        const sum = (pick: (each: (typeof review.exercises)[number]) => number) =>
          review.exercises.reduce((all, each) => all + pick(each), 0);
        expect(sum((each) => each.done)).toBeCloseTo(review.done, 9);
        expect(sum((each) => each.figures.due)).toBeCloseTo(review.answer.due, 9);
      }),
      { endOnFailure: true },
    );
  });

  test("draws for a day's schedule exactly the sessions that it counts", () => {
    fc.assert(
      fc.property(caseArbitrary, (given) => {
        const { review } = figuresOf(given);
        for (const exercise of review.exercises) {
          const own = review.occurrences.filter((each) => each.lineage === exercise.lineage);
          if (!own.every((each) => each.kind === "day")) continue;
          const marks = exercise.days.flatMap((day) => day.marks);
          expect(marks.filter((mark) => mark === "done").length).toBe(exercise.done);
          expect(marks.filter((mark) => mark === "partly").length).toBe(exercise.partly);
          expect(marks.filter((mark) => mark === "notReported").length).toBe(exercise.figures.notReported);
        }
      }),
      { endOnFailure: true },
    );
  });

  test("names behind every number the rows that make it up", () => {
    fc.assert(
      fc.property(caseArbitrary, (given) => {
        const { review } = figuresOf(given);
        for (const { lineage, figures } of review.exercises) {
          const rows = rowsOf(review, lineage).filter((row) => row.occurrence.counts);
          expect(rows.reduce((sum, row) => sum + row.occurrence.performed, 0)).toBeCloseTo(figures.performed, 9);
          expect(rows.reduce((sum, row) => sum + row.occurrence.notReported, 0)).toBeCloseTo(figures.notReported, 9);
          for (const { occurrence, entries } of rows) {
            expect(entries.map((entry) => entry.id).sort()).toEqual([...occurrence.entryIds].sort());
          }
        }
      }),
      { endOnFailure: true },
    );
  });

  test("a day without a report has no pain, and one with a report has that", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { minLength: 28, maxLength: 28 }), (pains) => {
        const plan = dailyPlan("2026-10-21", Array(28).fill("done"), pains);
        const review = reviewOf(plan, { from: "2026-10-21", to: "2026-11-17" }, new Date("2026-11-18T08:00:00Z"));
        expect(review.pain.map((day) => day.worst)).toEqual(pains);
      }),
      { endOnFailure: true },
    );
  });

  test("the day's own report goes before what was said with an exercise, whose worst counts otherwise", () => {
    const plan = dailyPlan("2026-11-16", ["done", "done"], [5, null]);
    const entries = plan.entries.flatMap((entry) => [
      { ...entry, pain: 2 },
      { ...entry, id: `${entry.id}b`, slot: 2, pain: 7 },
    ]);
    const review = reviewOf(
      { ...plan, entries },
      { from: "2026-11-16", to: "2026-11-17" },
      new Date("2026-11-18T08:00:00Z"),
    );
    expect(review.pain.map((day) => day.worst)).toEqual([5, 7]);
  });

  test.each([
    [2, null],
    [7, 7],
  ])("pain %s with an exercise today, after 5 yesterday, is only the worst so far: %s", (pain, worst) => {
    const plan = dailyPlan("2026-11-17", [null, "done"], [5, null]);
    const entries = plan.entries.map((entry) => ({ ...entry, pain }));
    const window = { from: "2026-11-17", to: "2026-11-18" };
    const review = reviewOf({ ...plan, entries }, window, new Date("2026-11-18T12:00:00Z"));
    expect(review.pain.map((day) => day.worst)).toEqual([5, worst]);
  });

  test("keeps the trace of what was corrected, and counts it once", () => {
    const plan = dailyPlan("2026-11-16", ["notDone", "done"]);
    const [first] = plan.entries;
    if (!first) throw new Error("no entry");
    const corrected = { ...first, id: "later", outcome: "done" as const, recordedAt: "2026-11-17T09:00:00Z" };
    const review = reviewOf(
      { ...plan, entries: [corrected, ...plan.entries] },
      { from: "2026-11-16", to: "2026-11-17" },
      new Date("2026-11-18T08:00:00Z"),
    );
    expect(review.done).toBe(2);
    const row = rowsOf(review, "bridge").find((each) => each.occurrence.from === "2026-11-16");
    expect(row?.entries).toMatchObject([{ id: "later", earlier: [{ outcome: "notDone" }] }]);
  });

  test("an exercise that a later revision drops is shown as stopped, and blank from that day on", () => {
    const plan = dailyPlan("2026-11-02", Array(14).fill("done"));
    const [revision] = plan.revisions;
    if (!revision) throw new Error("no revision");
    const next = { ...revision, id: "2", number: 2, effective: "2026-11-09", prescriptions: [] };
    const review = reviewOf(
      { ...plan, revisions: [revision, next] },
      { from: "2026-11-02", to: "2026-11-15" },
      new Date("2026-11-16T08:00:00Z"),
    );
    expect(review.exercises).toMatchObject([{ state: "stopped", stopped: "2026-11-09", done: 7 }]);
    expect(review.exercises[0]?.days.map((day) => day.marks.length)).toEqual([
      1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0,
    ]);
    expect(review.boundaries.map((each) => each.number)).toEqual([2]);
    expect(review.answer.extra).toBe(7);
  });

  test("what is put in force for later does not rename what was done before", () => {
    const plan = dailyPlan("2026-11-02", Array(7).fill("done"));
    const [revision] = plan.revisions;
    const [exercise] = plan.exercises;
    const [line] = revision?.prescriptions ?? [];
    if (!revision || !exercise || !line) throw new Error("no revision");
    const other = { ...exercise, versionId: "other", text: { ...exercise.text, name: "Another exercise" } };
    const prescriptions = [{ ...line, exerciseVersionId: "other" }];
    const next = { ...revision, id: "2", number: 2, effective: "2026-11-09" as const, prescriptions };
    const later = { ...plan, revisions: [revision, next], exercises: [exercise, other] };
    const names = (to: Day) =>
      reviewOf(later, { from: "2026-11-02", to }, new Date("2026-11-09T08:00:00Z")).exercises.map(({ name }) => name);
    expect(names("2026-11-08")).toEqual([exercise.text.name]);
    expect(names("2026-11-09")).toEqual(["Another exercise"]);
  });
});
