import fc from "fast-check";
import { expect, test } from "vitest";
import { loadChange } from "./load";

const walk = (minutes: number, days = 7) => [
  { dose: { kind: "duration" as const, seconds: minutes * 60 }, schedule: { kind: "timesPerWeek" as const, n: days } },
];
const asNeeded = [{ dose: { kind: "reps" as const, sets: 1, reps: 10 }, schedule: { kind: "asNeeded" as const } }];

test("24 minutes more than 168 is a rise of 14 percent", () => {
  expect(loadChange(walk(24), walk(64, 3), 20)).toEqual({ before: 168, now: 192, percent: 14, isAbove: false });
});

test("only beyond the limit a rise is above it, by the percent that is shown", () => {
  expect(loadChange(walk(100), walk(120), 20)).toMatchObject({ percent: 20, isAbove: false });
  // 20.4 % is shown as 20 %, and 20.6 % as 21 %.
  expect(loadChange(walk(250, 1), walk(301, 1), 20)).toMatchObject({ percent: 20, isAbove: false });
  expect(loadChange(walk(160, 1), walk(193, 1), 20)).toMatchObject({ percent: 21, isAbove: true });
  expect(loadChange(walk(100), walk(60), 5)).toMatchObject({ percent: -40, isAbove: false });
});

test("a first revision, and one after nothing that is due, has nothing to be compared with", () => {
  expect(loadChange(null, walk(600), 5)).toBeNull();
  expect(loadChange(asNeeded, walk(600), 5)).toMatchObject({ before: 0, percent: null, isAbove: false });
});

test("a higher limit never makes a rise above what a lower one allowed, and the order of the lines is nothing to it", () => {
  const minutes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      minutes,
      minutes,
      fc.integer({ min: 5, max: 100 }),
      fc.integer({ min: 0, max: 50 }),
      (a, b, limit, more) => {
        const [before, now] = [a, b].map((all) => all.flatMap((each) => walk(each)));
        if (!before || !now) return;
        const change = loadChange(before, now, limit);
        expect(loadChange(before.toReversed(), now.toReversed(), limit)).toEqual(change);
        if (!change?.isAbove) expect(loadChange(before, now, limit + more)?.isAbove).toBe(false);
        expect(loadChange(now, now, limit)).toMatchObject({ percent: 0, isAbove: false });
      },
    ),
  );
});

test("of ranges the larger rise counts, and a widened range is one", () => {
  const range = (minutes: number, most: number) =>
    walk(minutes).map((item) => ({ ...item, dose: { ...item.dose, secondsMax: most * 60 } }));
  expect(loadChange(walk(30), range(30, 120), 20)).toEqual({ before: 210, now: 840, percent: 300, isAbove: true });
  expect(loadChange(range(30, 60), range(45, 60), 20)).toEqual({ before: 210, now: 315, percent: 50, isAbove: true });
  expect(loadChange(range(30, 120), walk(30), 20)).toMatchObject({ percent: 0, isAbove: false });
});
