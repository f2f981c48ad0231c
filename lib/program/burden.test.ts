import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WEEKDAYS, type Weekday } from "@/lib/day/day";
import type { Dose } from "@/lib/dose/dose";
import type { Schedule } from "@/lib/schedule/schedule";
import { type Burdened, burdenMeter, burdenOf, minutesPerWeek } from "./burden";

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
        for (const day of WEEKDAYS)
          expect(burden.fullest.minutes).toBeGreaterThanOrEqual(burden.byWeekday[day].minutes - 1e-9);
        expect(Number.isInteger(burden.fullest.exercises)).toBe(true);
        expect(burden.mostExercises).toBeGreaterThanOrEqual(burden.fullest.exercises);
      }),
    );
  });

  it("puts named days where they are and spreads what leaves the day open", () => {
    const named = burdenOf([walk({ kind: "weekdays", days: ["tue", "sat"], timesPerDay: 2 }, 10)]).byWeekday;
    expect([named.mon.minutes, named.tue.minutes, named.sat.minutes]).toEqual([0, 20, 20]);
    const open = burdenOf([walk({ kind: "everyNDays", n: 2 }, 14)]).byWeekday;
    for (const day of WEEKDAYS) expect(open[day].minutes).toBeCloseTo(7, 9);
  });

  it("asks nothing for what is done as needed", () => {
    expect(burdenOf([walk({ kind: "asNeeded" })])).toMatchObject({
      minutesPerWeek: 0,
      fullest: { minutes: 0, exercises: 0 },
      mostExercises: 0,
    });
  });

  it("holds what leaves the day open once and whole on the fullest day", () => {
    // Every day 2 × 5 min; a walk of 30 min three times a week; 12 min every third day: 10 + 30 + 12.
    const burden = burdenOf([
      walk({ kind: "daily", timesPerDay: 2 }, 5),
      walk({ kind: "timesPerWeek", n: 3 }, 30),
      walk({ kind: "everyNDays", n: 3 }, 12),
    ]);
    expect(burden.fullest).toEqual({ minutes: 52, exercises: 3 });
    expect(burden.minutesPerWeek).toBeCloseTo(70 + 90 + 28, 9);
    const { minutes } = burdenMeter(burden, { time: 30, mostExercises: 4 });
    expect(minutes).toEqual({ most: 52, limit: 30, over: [...WEEKDAYS] });
  });

  it("counts a range at its upper end on the fullest day, at its lower end in the week", () => {
    const ranged = (dose: Dose): Burdened => ({ dose, schedule: { kind: "daily", timesPerDay: 1 }, kind: "exercise" });
    // 2 × 10 to 15 at 3 s: 1 to 1.5 min. 2 × 30 to 60 s: 1 to 2 min. 20 to 30 min. 800 to 1600 m: 10 to 20. 500 to 1000: 5 to 10.
    const burden = burdenOf([
      ranged({ kind: "reps", sets: 2, reps: 10, repsMax: 15 }),
      ranged({ kind: "hold", sets: 2, holdSeconds: 30, holdSecondsMax: 60 }),
      ranged({ kind: "duration", seconds: 1200, secondsMax: 1800 }),
      ranged({ kind: "distance", metres: 800, metresMax: 1600 }),
      ranged({ kind: "steps", steps: 500, stepsMax: 1000 }),
    ]);
    expect(burden.averageMinutes).toBeCloseTo(37, 9);
    expect(burden.fullest.minutes).toBeCloseTo(63.5, 9);
  });

  it("names minutes and exercises of one and the same day", () => {
    // Tuesday: one walk of 40 min. Friday: three times 5 min. The fullest is Tuesday, the one with most exercises Friday.
    const on = (day: Weekday, minutes: number) => walk({ kind: "weekdays", days: [day], timesPerDay: 1 }, minutes);
    const burden = burdenOf([on("tue", 40), on("fri", 5), on("fri", 5), on("fri", 5)]);
    expect(burden.fullest).toEqual({ minutes: 40, exercises: 1 });
    expect(burden.mostExercises).toBe(3);
    // As many minutes on both days: the one with more exercises.
    expect(burdenOf([on("tue", 10), on("fri", 5), on("fri", 5)]).fullest).toEqual({ minutes: 10, exercises: 2 });
  });

  it("is above the patient's time and the practice's number only beyond them", () => {
    const daily = (minutes: number) => walk({ kind: "daily", timesPerDay: 1 }, minutes);
    const four = [5, 5, 5, 5].map(daily);
    const over = (items: Burdened[], time: number | null, mostExercises = 4) => {
      const { minutes, exercises } = burdenMeter(burdenOf(items), { time, mostExercises });
      return [minutes.over.length, exercises.over.length];
    };
    expect(over(four, 20)).toEqual([0, 0]);
    expect(over(four, 19)).toEqual([7, 0]);
    expect(over([...four, daily(1)], 60)).toEqual([0, 7]);
    expect(over(four, null, 3)).toEqual([0, 7]);
  });

  it("names the days that are too full: named ones where they are, open ones on each", () => {
    const on = (day: Weekday, minutes: number) => walk({ kind: "weekdays", days: [day], timesPerDay: 1 }, minutes);
    const limits = { time: 30, mostExercises: 1 };
    const named = burdenMeter(burdenOf([on("tue", 20), on("tue", 20), on("fri", 30)]), limits);
    expect([named.minutes.over, named.exercises.over]).toEqual([["tue"], ["tue"]]);
    const open = burdenMeter(burdenOf([on("sat", 20), walk({ kind: "everyNDays", n: 2 }, 20)]), limits);
    expect([open.minutes.over, open.exercises.over]).toEqual([["sat"], ["sat"]]);
    expect(burdenMeter(burdenOf([walk({ kind: "timesPerWeek", n: 1 }, 31)]), limits).minutes.over).toHaveLength(7);
  });
});
