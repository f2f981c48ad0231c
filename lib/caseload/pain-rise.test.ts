import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/day/day";
import type { ToldDay } from "./facts";
import { LEAST_PAIN_DAYS, PAIN_SPAN, painRise } from "./pain-rise";

const today = "2026-11-18";

/** Worst pain of the days that end today; null where nothing was told. */
const told = (levels: readonly (number | null)[]): ToldDay[] =>
  levels.flatMap((day, index) =>
    day === null
      ? []
      : [{ date: addDays(today, index + 1 - levels.length), day, exercise: null, morning: null, hurt: false }],
  );

const quiet = [2, 3, 2, 2, 1, 2, 2, 3, 2, 2, 2, 2, 2, 2];

test("rises by two or more above the median of the two weeks before", () => {
  expect(painRise(told([...quiet, 2, 4, 4]), 2, today)).toEqual({ from: 2, to: 4, day: addDays(today, -1) });
  expect(painRise(told([...quiet, 2, 3, 3]), 2, today)).toBeNull();
  expect(painRise(told([...quiet, 2, 4, 4]), 3, today)).toBeNull();
});

test("has gone back when the last report is low again, and is too old after three days without one", () => {
  expect(painRise(told([...quiet, 5, 5, 2]), 2, today)).toBeNull();
  expect(painRise(told([...quiet, 5, null, null]), 2, today)).toMatchObject({ to: 5 });
  expect(painRise(told([...quiet.slice(1), 5, null, null, null]), 2, today)).toBeNull();
});

test("is said of nobody whose usual pain is not known", () => {
  const known = [...Array(9).fill(null), 2, 2, 2, 2, 2];
  expect(painRise(told([...known, null, null, 6]), 2, today)).toMatchObject({ from: 2, to: 6 });
  expect(painRise(told([...known.slice(0, -1), null, null, null, 6]), 2, today)).toBeNull();
});

test("what was said with an exercise today shows a rise, and never a fall", () => {
  const soFar = (exercise: number) => [
    ...told([...quiet, 5, 5]).map((each) => ({ ...each, date: addDays(each.date, -1) })),
    { date: today, day: null, exercise, morning: null, hurt: false },
  ];
  expect(painRise(soFar(6), 2, today)).toMatchObject({ to: 6 });
  expect(painRise(soFar(1), 2, today)).toMatchObject({ to: 5 });
});

const levels = fc.array(fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }), {
  minLength: PAIN_SPAN,
  maxLength: PAIN_SPAN,
});

test("is never said below its ground: enough days, a report of late, and the points", () => {
  fc.assert(
    fc.property(levels, fc.integer({ min: 1, max: 6 }), (all, points) => {
      const rise = painRise(told(all), points, today);
      const before = all.slice(0, -3).filter((level) => level !== null);
      if (!rise) return;
      expect(before.length).toBeGreaterThanOrEqual(LEAST_PAIN_DAYS);
      expect(rise.to - rise.from).toBeGreaterThanOrEqual(points);
      expect(all.slice(-3)).toContain(rise.to);
      expect(before.filter((level) => level <= rise.from).length * 2).toBeGreaterThanOrEqual(before.length);
    }),
  );
});

test("more pain on the last day never takes a rise away", () => {
  fc.assert(
    fc.property(levels, fc.integer({ min: 0, max: 9 }), (all, last) => {
      const now = painRise(told([...all.slice(0, -1), last]), 2, today);
      const worse = painRise(told([...all.slice(0, -1), last + 1]), 2, today);
      expect(now !== null && worse === null).toBe(false);
    }),
  );
});
