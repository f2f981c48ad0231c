import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Answers } from "./answers";
import { changeOf, countsFrom } from "./change";
import type { Definition } from "./definition";
import { CURRENT, measureOf } from "./measures";
import { rounded, scoreOf } from "./score";
import { type Response, seriesOf } from "./series";

const measure = (id: string) => measureOf(id, 1) as Definition;
const total = (score: number) => ({ score, answers: { kind: "total", total: score } satisfies Answers as Answers });
const named = (values: Record<string, number | null>) => {
  const answers: Answers = {
    kind: "activities",
    activities: Object.entries(values).map(([name, value]) => ({ name, value })),
  };
  return { score: scoreOf(measure("psfs"), answers).score ?? Number.NaN, answers };
};

describe("Roland-Morris, lower is better, 30 % counts", () => {
  it("14 to 8 is 6 better, 43 %", () => {
    const change = changeOf(measure("rmdq"), total(14), total(8));
    expect(change).toMatchObject({ by: 6, towards: "better", counts: true, threshold: { percent: 30 } });
    expect(rounded(change?.percent ?? 0, 0)).toBe(43);
  });
  it("12 to 2 is 83 %, as in the published example", () => {
    expect(rounded(changeOf(measure("rmdq"), total(12), total(2))?.percent ?? 0, 0)).toBe(83);
  });
  it("10 to 7 is just enough, and 10 to 8 is not", () => {
    expect(changeOf(measure("rmdq"), total(10), total(7))?.counts).toBe(true);
    expect(changeOf(measure("rmdq"), total(10), total(8))?.counts).toBe(false);
  });
  it("a rise is worse; from nothing, points count", () => {
    expect(changeOf(measure("rmdq"), total(8), total(14))).toMatchObject({ by: 6, towards: "worse" });
    expect(changeOf(measure("rmdq"), total(0), total(5))).toMatchObject({
      percent: null,
      threshold: { points: 5 },
      counts: true,
    });
    expect(changeOf(measure("rmdq"), total(0), total(4))?.counts).toBe(false);
  });
});

describe("Patient-Specific Functional Scale, higher is better, 2 points count", () => {
  const before = named({ "Garden for an hour": 3, "Put on socks": 4, "Sit through a film": 2 });
  it("compares the mean", () => {
    const now = named({ "Garden for an hour": 6, "Put on socks": 7, "Sit through a film": 4 });
    const change = changeOf(measure("psfs"), before, now);
    expect(change).toMatchObject({ towards: "better", counts: true, threshold: { points: 2 }, percent: null });
    expect(rounded(change?.by ?? 0, 1)).toBe(2.7);
  });
  it("compares only what has a number both times", () => {
    const now = named({ "Garden for an hour": 4, "Put on socks": null, "Play the piano": 10 });
    expect(changeOf(measure("psfs"), before, now)).toMatchObject({ by: 1, counts: false });
    expect(changeOf(measure("psfs"), before, named({ "Play the piano": 10 }))).toBeNull();
  });
});

test("without a threshold nothing is said to count, and a comparison is not compared", () => {
  expect(changeOf(measure("worry"), total(8), total(3))).toMatchObject({ towards: "better", counts: null });
  expect(changeOf(measure("gpe"), total(-2), total(3))).toBeNull();
  expect(changeOf({ ...measure("worry"), better: null }, total(8), total(3))?.towards).toBe("lower");
});

test("there and back is the same way, the other way round", () => {
  const other = { better: "worse", worse: "better", higher: "lower", lower: "higher", same: "same" } as const;
  for (const definition of CURRENT.filter(({ comparison }) => !comparison)) {
    const score = fc.integer({ min: definition.range[0], max: definition.range[1] });
    fc.assert(
      fc.property(score, score, (a, b) => {
        const there = changeOf(definition, total(a), total(b));
        const back = changeOf(definition, total(b), total(a));
        expect(back?.by).toBe(there?.by);
        expect(back?.towards).toBe(there && other[there.towards]);
        expect(there?.towards === "same").toBe(a === b);
      }),
    );
  }
});

test("the drawn line is where a change begins to count", () => {
  expect(countsFrom(measure("rmdq"), 10)).toBe(7);
  expect(countsFrom(measure("psfs"), 3)).toBe(5);
  expect(countsFrom(measure("psfs"), 9)).toBeNull();
  expect(countsFrom(measure("worry"), 5)).toBeNull();
  for (const id of ["nprs", "rmdq", "psfs"]) {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: measure(id).range[1] }), (first) => {
        const at = countsFrom(measure(id), first);
        if (at !== null) expect(changeOf(measure(id), total(first), total(at))?.counts).toBe(true);
      }),
    );
  }
});

describe("a measure over time", () => {
  const response = (day: string, score: number | null, definition = measure("rmdq")): Response => ({
    id: day,
    definition,
    day,
    score,
    answers: total(score ?? 0).answers,
    how: "phone",
    by: null,
  });
  it("compares the last with the first that has a score", () => {
    const [series] = seriesOf([
      response("2026-10-01", null),
      response("2026-10-07", 14),
      response("2026-11-04", 11),
      response("2026-11-18", 8),
    ]);
    expect(series?.points.map(({ score }) => score)).toEqual([14, 11, 8]);
    expect(series?.change).toMatchObject({ by: 6, towards: "better" });
    expect(series?.responses.map(({ day }) => day)).toEqual(["2026-11-18", "2026-11-04", "2026-10-07", "2026-10-01"]);
  });
  it("says nothing of a change after one answer, or between two versions", () => {
    expect(seriesOf([response("2026-10-07", 14)])[0]?.change).toBeNull();
    const second = { ...measure("rmdq"), version: 2 };
    const [series] = seriesOf([response("2026-10-07", 14), response("2026-11-18", 8, second)]);
    expect(series?.change).toBeNull();
    expect(series?.points.map(({ score }) => score)).toEqual([8]);
    expect(series?.responses).toHaveLength(2);
  });
});
