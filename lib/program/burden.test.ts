import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WEEKDAYS } from "@/lib/day/day";
import type { Schedule } from "@/lib/schedule/schedule";
import { type Burdened, burdenOf, burdenWarnings, minutesPerWeek } from "./burden";

const walk = (schedule: Schedule, minutes = 40): Burdened => ({
  dose: { kind: "duration", seconds: minutes * 60 },
  schedule,
  kind: "activity",
});

const schedules: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({ kind: fc.constant("daily" as const), timesPerDay: fc.integer({ min: 1, max: 6 }) }),
  fc.record({
    kind: fc.constant("weekdays" as const),
    days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
    timesPerDay: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({ kind: fc.constant("everyNDays" as const), n: fc.integer({ min: 2, max: 14 }) }),
  fc.record({ kind: fc.constant("timesPerWeek" as const), n: fc.integer({ min: 1, max: 7 }) }),
  fc.constant({ kind: "asNeeded" as const }),
);

describe("the burden of a program", () => {
  it("adds up: the week is the sum of its days and of its lines, for every schedule", () => {
    fc.assert(
      fc.property(fc.array(schedules, { maxLength: 8 }), (all) => {
        const items = all.map((schedule) => walk(schedule));
        const burden = burdenOf(items);
        const lines = items.reduce((sum, item) => sum + minutesPerWeek(item), 0);
        expect(burden.minutesPerWeek).toBeCloseTo(lines, 9);
        expect(burden.averageMinutes * 7).toBeCloseTo(lines, 9);
        expect(burden.mostMinutes).toBeGreaterThanOrEqual(burden.averageMinutes - 1e-9);
      }),
    );
  });

  it("puts named days where they are and spreads what leaves the day open", () => {
    const named = burdenOf([walk({ kind: "weekdays", days: ["tue", "sat"], timesPerDay: 2 }, 10)]).byWeekday;
    expect([named.mon.minutes, named.tue.minutes, named.sat.minutes]).toEqual([0, 20, 20]);
    expect(named.tue.exercises).toBe(1);
    const open = burdenOf([walk({ kind: "everyNDays", n: 2 }, 14)]).byWeekday;
    for (const day of WEEKDAYS) expect(open[day].minutes).toBeCloseTo(7, 9);
  });

  it("asks nothing for what is done as needed", () => {
    expect(burdenOf([walk({ kind: "asNeeded" })])).toMatchObject({ minutesPerWeek: 0, mostExercises: 0 });
  });

  it("warns above the patient's time and above four exercises a day, not at them", () => {
    const daily = (minutes: number) => walk({ kind: "daily", timesPerDay: 1 }, minutes);
    const four = [5, 5, 5, 5].map(daily);
    expect(burdenWarnings(burdenOf(four), 20)).toEqual([]);
    expect(burdenWarnings(burdenOf(four), 19).map((each) => each.kind)).toEqual(["minutes"]);
    expect(burdenWarnings(burdenOf([...four, daily(1)]), 60).map((each) => each.kind)).toEqual(["exercises"]);
    expect(burdenWarnings(burdenOf(four), null)).toEqual([]);
  });
});
