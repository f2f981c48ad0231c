import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Dose, minutesOf } from "./dose";
import { doseSchema } from "./schema";
import { lessOf, moreOf } from "./step";

const reps = (sets: number, count: number): Dose => ({ kind: "reps", sets, reps: count });
const walk = (minutes: number): Dose => ({ kind: "duration", seconds: minutes * 60 });

describe("a step of a dose", () => {
  test("is a set up to three, then two repetitions", () => {
    expect(moreOf(reps(2, 10))).toEqual([reps(3, 10), reps(2, 12)]);
    expect(moreOf(reps(3, 10))).toEqual([reps(3, 12)]);
    expect(moreOf(reps(3, 15))).toEqual([]);
    expect(lessOf(reps(2, 8))).toEqual([reps(1, 8), reps(2, 6)]);
    expect(lessOf(reps(1, 4))).toEqual([]);
  });

  test("is five minutes of a long walk, one of a short one", () => {
    expect(moreOf(walk(35))).toEqual([walk(40)]);
    expect(moreOf(walk(10))).toEqual([walk(11)]);
    expect(lessOf(walk(35))).toEqual([walk(30)]);
  });

  test("moves a range whole", () => {
    const range: Dose = { kind: "duration", seconds: 1800, secondsMax: 2400, effort: { from: 3, to: 5 } };
    expect(moreOf(range)).toEqual([{ ...range, seconds: 2100, secondsMax: 2700 }]);
    expect(lessOf({ kind: "reps", sets: 1, reps: 8, repsMax: 12 })).toEqual([
      { kind: "reps", sets: 1, reps: 6, repsMax: 10 },
    ]);
  });

  const doses = fc.oneof(
    fc.record({
      kind: fc.constant("reps" as const),
      sets: fc.integer({ min: 1, max: 20 }),
      reps: fc.integer({ min: 1, max: 200 }),
    }),
    fc.record({
      kind: fc.constant("hold" as const),
      sets: fc.integer({ min: 1, max: 20 }),
      holdSeconds: fc.integer({ min: 1, max: 600 }),
    }),
    fc.record({ kind: fc.constant("duration" as const), seconds: fc.integer({ min: 10, max: 14_400 }) }),
    fc.record({ kind: fc.constant("distance" as const), metres: fc.integer({ min: 10, max: 50_000 }) }),
    fc.record({ kind: fc.constant("steps" as const), steps: fc.integer({ min: 50, max: 50_000 }) }),
  );

  test("always asks for more, or for less, and can be prescribed", () => {
    fc.assert(
      fc.property(doses, (dose) => {
        for (const more of moreOf(dose)) {
          expect(minutesOf(more)).toBeGreaterThan(minutesOf(dose));
          expect(doseSchema.safeParse(more).success).toBe(true);
        }
        for (const less of lessOf(dose)) {
          expect(minutesOf(less)).toBeLessThan(minutesOf(dose));
          expect(doseSchema.safeParse(less).success).toBe(true);
        }
      }),
    );
  });
});
