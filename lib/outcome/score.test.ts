import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Answers, emptyAnswers, fits, trimmed } from "./answers";
import { hasWords, worded } from "./definition";
import { CURRENT, MEASURES, measureOf } from "./measures";
import { definitionOfOwn, type Questionnaire } from "./questionnaire";
import { rounded, scoreOf } from "./score";

const measure = (id: string) => {
  const found = measureOf(id, 1);
  if (!found) throw new Error(`no measure ${id}`);
  return found;
};
const ticks = (count: number): Answers => ({
  kind: "ticks",
  ticked: Array.from({ length: count }, (_, index) => String(index + 1)),
});
const activities = (...values: (number | null)[]): Answers => ({
  kind: "activities",
  activities: values.map((value, index) => ({ name: `activity ${index + 1}`, value })),
});

test("seven measures ship, each once, with their words but for the sentences of Roland and Morris", () => {
  expect(CURRENT.map(({ id }) => id)).toEqual(["nprs", "rmdq", "psfs", "gpe", "confidence", "worry", "evs"]);
  expect(new Set(MEASURES.map(({ id, version }) => `${id} ${version}`)).size).toBe(MEASURES.length);
  expect(CURRENT.filter((each) => each.id !== "psfs" && !hasWords(each)).map(({ id }) => id)).toEqual(["rmdq"]);
  expect(measure("rmdq").items).toHaveLength(24);
  expect(measure("rmdq").items.every(({ text }) => text === null)).toBe(true);
});

test("a clinic's sentences are shown only when it has all of them", () => {
  const sentences = Array.from({ length: 24 }, (_, index) => `Sentence ${index + 1}`);
  expect(hasWords(worded(measure("rmdq"), sentences))).toBe(true);
  expect(worded(measure("rmdq"), sentences).items[23]?.text).toBe("Sentence 24");
  expect(hasWords(worded(measure("rmdq"), sentences.slice(1)))).toBe(false);
  expect(hasWords(worded(measure("rmdq"), undefined))).toBe(false);
});

describe("Roland-Morris", () => {
  it("counts the sentences that are true; what is not ticked is not true", () => {
    expect(scoreOf(measure("rmdq"), ticks(12))).toEqual({ score: 12, missing: 0 });
    expect(scoreOf(measure("rmdq"), ticks(0))).toEqual({ score: 0, missing: 0 });
    expect(scoreOf(measure("rmdq"), ticks(24)).score).toBe(24);
  });
  it("takes a total from paper", () => {
    expect(fits(measure("rmdq"), { kind: "total", total: 14 })).toBe(true);
    expect(fits(measure("rmdq"), { kind: "total", total: 25 })).toBe(false);
    expect(fits(measure("nprs"), { kind: "total", total: 4 })).toBe(false);
    expect(scoreOf(measure("rmdq"), { kind: "total", total: 14 }).score).toBe(14);
  });
});

describe("Patient-Specific Functional Scale", () => {
  it("divides the sum of the numbers by how many activities have one (Stratford 1995)", () => {
    expect(scoreOf(measure("psfs"), activities(3, 4, 2)).score).toBe(3);
    expect(rounded(scoreOf(measure("psfs"), activities(6, 7, 4)).score ?? 0, 1)).toBe(5.7);
    expect(scoreOf(measure("psfs"), activities(6, null, 4))).toEqual({ score: 5, missing: 1 });
    expect(scoreOf(measure("psfs"), activities(null, null))).toEqual({ score: null, missing: 2 });
  });
  it("takes one to five activities, each once", () => {
    expect(fits(measure("psfs"), activities(1, 2, 3, 4, 5))).toBe(true);
    expect(fits(measure("psfs"), activities(1, 2, 3, 4, 5, 6))).toBe(false);
    expect(fits(measure("psfs"), activities())).toBe(false);
    const twice = { name: "Garden", value: 3 };
    expect(fits(measure("psfs"), { kind: "activities", activities: [twice, twice] })).toBe(false);
  });
  it("asks the same activities the next time, and forgets fields that nobody filled", () => {
    expect(emptyAnswers(measure("psfs"), ["Garden"])).toEqual({
      kind: "activities",
      activities: [{ name: "Garden", value: null }],
    });
    const typed: Answers = {
      kind: "activities",
      activities: [
        { name: " Garden ", value: 3 },
        { name: " ", value: null },
      ],
    };
    expect(trimmed(typed)).toEqual({ kind: "activities", activities: [{ name: "Garden", value: 3 }] });
  });
});

describe("exercise vital sign", () => {
  const evs = (days: number | null, minutes: number | null) =>
    scoreOf(measure("evs"), { kind: "numbers", values: { days, minutes } }).score;
  it("multiplies days by minutes", () => {
    expect(evs(5, 30)).toBe(150);
    expect(evs(3, null)).toBeNull();
    expect(evs(null, 30)).toBeNull();
  });
  it("needs no minutes where there is no day", () => expect(evs(0, null)).toBe(0));
});

test("a single number is its own score, and left out there is none", () => {
  for (const id of ["nprs", "gpe", "confidence", "worry"]) {
    const item = measure(id).items[0]?.id ?? "";
    expect(scoreOf(measure(id), { kind: "numbers", values: { [item]: 4 } })).toEqual({ score: 4, missing: 0 });
    expect(scoreOf(measure(id), { kind: "numbers", values: { [item]: null } })).toEqual({ score: null, missing: 1 });
  }
});

const own: Questionnaire = {
  name: "Stairs",
  ask: "How are the stairs?",
  items: ["Up", "Down", "With shopping"],
  min: 0,
  max: 4,
  low: "No trouble",
  high: "Can’t",
  scoring: "mean",
  missing: "rest",
  better: "lower",
  licence: "Ours",
};
const values = (...given: (number | null)[]): Answers => ({
  kind: "numbers",
  values: Object.fromEntries(given.map((value, index) => [String(index + 1), value])),
});

test("a clinic's own is a mean or a sum; what may be missing is its owner's to say", () => {
  const mean = definitionOfOwn("x", 1, own);
  expect(scoreOf(mean, values(4, null, 1))).toEqual({ score: 2.5, missing: 1 });
  expect(scoreOf(mean, values(null, null, null)).score).toBeNull();
  expect(scoreOf({ ...mean, missing: "noScore" }, values(4, null, 1)).score).toBeNull();
  const sum = definitionOfOwn("x", 1, { ...own, scoring: "sum", missing: "noScore" });
  expect(sum.range).toEqual([0, 12]);
  expect(scoreOf(sum, values(4, 4, 1)).score).toBe(9);
  expect(scoreOf(sum, values(4, null, 1)).score).toBeNull();
});

test("no answers but those to its own items, within their scale", () => {
  const mean = definitionOfOwn("x", 1, own);
  expect(fits(mean, values(0, 4, null))).toBe(true);
  for (const wrong of [values(0, 5, 1), values(0, 1.5, 1), values(1, 1), values(1, 1, 1, 1), ticks(2)]) {
    expect(fits(mean, wrong)).toBe(false);
  }
  expect(fits(measure("rmdq"), { kind: "ticks", ticked: ["25"] })).toBe(false);
  expect(fits(measure("rmdq"), { kind: "ticks", ticked: ["1", "1"] })).toBe(false);
});

test("whatever fits has a score within the range, or none", () => {
  const value = ({ min, max }: { min: number; max: number }) =>
    fc.option(fc.integer({ min, max }), { nil: null, freq: 4 });
  for (const definition of CURRENT) {
    const first = definition.items[0] ?? { min: 0, max: 0 };
    const answered: fc.Arbitrary<Answers> = {
      ticks: fc.subarray(definition.items.map(({ id }) => id)).map((ticked): Answers => ({ kind: "ticks", ticked })),
      activities: fc.array(value(first), { minLength: 1, maxLength: 5 }).map((all) => activities(...all)),
      numbers: fc.tuple(...definition.items.map(value)).map(
        (all): Answers => ({
          kind: "numbers",
          values: Object.fromEntries(definition.items.map(({ id }, index) => [id, all[index] ?? null])),
        }),
      ),
    }[definition.form];
    fc.assert(
      fc.property(answered, (answers) => {
        expect(fits(definition, answers)).toBe(true);
        const { score } = scoreOf(definition, answers);
        if (score === null) return;
        expect(score).toBeGreaterThanOrEqual(definition.range[0]);
        expect(score).toBeLessThanOrEqual(definition.range[1]);
      }),
    );
  }
});

test("numbers are rounded as on paper", () => {
  expect(rounded(17 / 3, 1)).toBe(5.7);
  expect(rounded(0.45, 1)).toBe(0.5);
  expect(rounded(2.5, 0)).toBe(3);
  expect(rounded(-2.5, 0)).toBe(-3);
});
