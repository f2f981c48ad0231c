import { describe, expect, test } from "vitest";
import { addDays, eachDay, weekdayOf } from "@/lib/day/day";
import type { Dose } from "@/lib/dose/dose";
import { measureOf } from "@/lib/outcome/measures";
import { type Response, type Series, seriesOf } from "@/lib/outcome/series";
import type { PlanDocument } from "@/lib/session/plan";
import { betterOf, isMore } from "./better";
import { dailyPlan } from "./generated-plan";

const START = "2026-10-05";
const TODAY = addDays(START, 34);
const NOW = new Date(`${TODAY}T12:00:00Z`);

const better = (plan: PlanDocument, series: Series[] = []) => betterOf(plan, series, TODAY, NOW);
const kinds = (plan: PlanDocument) => better(plan).map(({ kind }) => kind);
/** 14 days, those between, and the last 14. */
const course = <T>(before: T[], between: T, after: T[]) => [...before, ...Array<T>(7).fill(between), ...after];

describe("pain", () => {
  const withPain = (before: (number | null)[], after: (number | null)[]) =>
    dailyPlan(START, [], course(before, null, after));

  test("is lower when the usual of the last two weeks is by 2 below that of the first two", () => {
    expect(better(withPain(Array(14).fill(6), Array(14).fill(4)))).toEqual([
      { kind: "pain", from: 6, to: 4, daysBefore: 14, daysNow: 14 },
    ]);
    expect(kinds(withPain(Array(14).fill(6), Array(14).fill(5)))).toEqual([]);
    expect(kinds(withPain(Array(14).fill(4), Array(14).fill(6)))).toEqual([]);
  });

  test("is compared from five reported days on, on either side; a day without a report is no 0", () => {
    const few = (days: number, level: number) => [...Array(days).fill(level), ...Array(14 - days).fill(null)];
    expect(kinds(withPain(few(5, 6), few(5, 3)))).toEqual(["pain"]);
    expect(kinds(withPain(few(4, 6), few(5, 3)))).toEqual([]);
    expect(kinds(withPain(few(5, 6), few(4, 3)))).toEqual([]);
  });

  test("is rounded against the claim: 5.5 to 3.5 is no 2 points", () => {
    const mixed = (a: number, b: number) => [...Array(7).fill(a), ...Array(7).fill(b)];
    expect(kinds(withPain(mixed(5, 6), mixed(3, 4)))).toEqual([]);
  });

  test("is not called lower when one of the last three told days is high again", () => {
    expect(kinds(withPain(Array(14).fill(6), [...Array(11).fill(2), 2, 4, 4]))).toEqual(["pain"]);
    expect(kinds(withPain(Array(14).fill(6), [...Array(11).fill(2), 7, 2, 2]))).toEqual([]);
    expect(kinds(withPain(Array(14).fill(6), [...Array(10).fill(2), 5, null, 2, null]))).toEqual([]);
  });

  test("is not compared before the first two weeks and the last two are apart", () => {
    const plan = dailyPlan(START, [], [...Array(14).fill(8), ...Array(13).fill(2)]);
    const at = (days: number) => {
      const today = addDays(START, days - 1);
      return betterOf(plan, [], today, new Date(`${today}T12:00:00Z`)).map(({ kind }) => kind);
    };
    expect(at(27)).toEqual([]);
    expect(at(28)).toEqual(["pain"]);
  });
});

describe("sessions", () => {
  const done = (before: number, after: number, missing: "notDone" | null = "notDone") => {
    const side = (count: number) => [...Array(count).fill("done"), ...Array(14 - count).fill(missing)];
    // The last of 35 days is today, which is not over.
    return dailyPlan(START, [...side(before), ...Array(6).fill("notDone"), ...side(after)]);
  };

  test("are more from one a week on", () => {
    expect(better(done(8, 10))).toEqual([{ kind: "sessions", from: 4, to: 5 }]);
    expect(kinds(done(8, 9))).toEqual([]);
    expect(kinds(done(9, 10))).toEqual([]);
    expect(better(done(9, 11))).toEqual([{ kind: "sessions", from: 4, to: 5 }]);
    expect(kinds(done(10, 8))).toEqual([]);
  });

  test("of a weekly target are the same when every week is, whatever weekday it is", () => {
    const weekly = (start: string, today: string) => {
      const days = eachDay(start, today).map((day) => (["mon", "wed", "fri"].includes(weekdayOf(day)) ? "done" : null));
      const plan = dailyPlan(start, days);
      const revisions = plan.revisions.map((each) => ({
        ...each,
        prescriptions: each.prescriptions.map((one) => ({ ...one, schedule: { kind: "timesPerWeek" as const, n: 3 } })),
      }));
      return betterOf({ ...plan, revisions }, [], today, new Date(`${today}T12:00:00Z`));
    };
    for (const from of [0, 1, 2, 3, 4, 5, 6]) {
      for (const to of [34, 35, 36, 37, 38, 39, 40]) {
        const [start, today] = [addDays(START, from), addDays(START, to)];
        expect([start, today, weekly(start, today)]).toEqual([start, today, []]);
      }
    }
  });

  test("say nothing after first weeks that were mostly not told, or paused", () => {
    expect(kinds(done(4, 12, null))).toEqual([]);
    const paused = { ...done(8, 10), pauses: [{ from: START, to: START, lineage: null }] };
    expect(kinds(paused)).toEqual([]);
  });
});

describe("the dose of an exercise", () => {
  const grown = (dose: Dose, times: number) => {
    const plan = dailyPlan(START, [...Array(20).fill("done"), ...Array(times).fill("done")]);
    const [revision] = plan.revisions;
    const [prescription] = revision?.prescriptions ?? [];
    if (!revision || !prescription) throw new Error("nothing is prescribed");
    const next = { ...revision, number: 2, effective: addDays(START, 20), prescriptions: [{ ...prescription, dose }] };
    return { ...plan, revisions: [revision, next] };
  };
  const before = { kind: "reps", sets: 2, reps: 10 } as const;
  const more = { kind: "reps", sets: 3, reps: 10 } as const;

  test("is more once the new one was done whole three times", () => {
    const found = better(grown(more, 3)).filter(({ kind }) => kind === "dose");
    expect(found).toEqual([{ kind: "dose", lineage: "bridge", name: "bridge", from: before, to: more, times: 3 }]);
    expect(kinds(grown(more, 2))).not.toContain("dose");
    expect(kinds(grown({ kind: "reps", sets: 1, reps: 10 }, 5))).not.toContain("dose");
  });

  test("is nothing better while it hurts beyond her limit", () => {
    const plan = grown(more, 3);
    const hurting = (pain: number) => plan.entries.map((entry) => ({ ...entry, pain }));
    expect(kinds({ ...plan, entries: hurting(plan.painLimit) })).toContain("dose");
    expect(kinds({ ...plan, entries: hurting(plan.painLimit + 1) })).not.toContain("dose");
  });

  test("of another exercise on the same line is nothing to compare with", () => {
    const plan = grown(more, 5);
    const [bridge] = plan.exercises;
    if (!bridge) throw new Error("no exercise");
    const harder = { ...bridge, versionId: "harder", slug: "harder" };
    const revisions = plan.revisions.map((revision, index) => ({
      ...revision,
      prescriptions: revision.prescriptions.map((each) =>
        index === 1 ? { ...each, exerciseVersionId: "harder" } : each,
      ),
    }));
    expect(kinds({ ...plan, exercises: [bridge, harder], revisions })).not.toContain("dose");
  });

  test.each<[string, Dose, Dose, boolean]>([
    ["a longer hold", { kind: "hold", sets: 2, holdSeconds: 10 }, { kind: "hold", sets: 2, holdSeconds: 15 }, true],
    ["a hold with repetitions", before, { ...before, holdSeconds: 5 }, true],
    ["longer and fewer", { kind: "hold", sets: 3, holdSeconds: 10 }, { kind: "hold", sets: 2, holdSeconds: 20 }, false],
    ["another kind", before, { kind: "duration", seconds: 600 }, false],
    ["one side instead of both", { ...more, side: "each" }, { ...more, reps: 12, side: "left" }, false],
    ["less weight", { ...before, load: { kind: "kg", kg: 5 } }, { ...more, load: { kind: "kg", kg: 4 } }, false],
    ["more weight too", { ...before, load: { kind: "kg", kg: 5 } }, { ...more, load: { kind: "kg", kg: 6 } }, true],
    ["more weight alone", { ...before, load: { kind: "kg", kg: 5 } }, { ...before, load: { kind: "kg", kg: 6 } }, true],
    ["the first weight", before, { ...before, load: { kind: "kg", kg: 2 } }, true],
    ["more times without the weight", { ...before, load: { kind: "kg", kg: 5 } }, more, false],
    ["the same", before, before, false],
  ])("%s", (_, was, is, expected) => {
    expect(isMore(was, is)).toBe(expected);
  });
});

test("a measure of activities names the two numbers that its change lies between", () => {
  const definition = measureOf("psfs", 1);
  if (!definition) throw new Error("no such measure");
  const answered = (day: string, values: Record<string, number>): Response => {
    const activities = Object.entries(values).map(([name, value]) => ({ name, value }));
    const score = activities.reduce((sum, { value }) => sum + value, 0) / activities.length;
    return { id: day, definition, day, score, answers: { kind: "activities", activities }, how: "phone", by: null };
  };
  // Socks went from 2 to 6; what is new, and what is no longer asked, says nothing of a change.
  const series = seriesOf([answered(START, { Socks: 2, Garden: 8 }), answered(TODAY, { Socks: 6, Stairs: 0 })]);
  expect(better(dailyPlan(START, []), series)).toEqual([{ kind: "measure", definition, from: 2, to: 6, since: START }]);
});

test("nothing recorded claims nothing, nor does a program that has not begun", () => {
  expect(better(dailyPlan(START, []))).toEqual([]);
  expect(better(dailyPlan(addDays(TODAY, 1), []))).toEqual([]);
});
