import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day } from "@/lib/day/day";
import type { StandingPause } from "@/lib/patient/standing";
import { afterPause, isOver, leftBehind, overlaps, pausable, pauseRule, resumedOn, resumeRule } from "./pause";

const today = "2026-11-26";
const day = fc.integer({ min: -40, max: 40 }).map((by) => addDays(today, by));
const span = fc.record({ from: day, length: fc.option(fc.nat(30)) }).map(({ from, length }) => ({
  from,
  to: length === null ? null : addDays(from, length),
}));
const covers = ({ from, to }: { from: Day; to: Day | null }, on: Day) => from <= on && (to === null || on <= to);
const days = Array.from({ length: 140 }, (_, by) => addDays(today, by - 60));

describe("a pause begins", () => {
  test("two weeks ago at the earliest, and never before what was recorded", () => {
    expect(pauseRule(null, today).earliest).toBe("2026-11-12");
    expect(pauseRule("2026-11-01", today).earliest).toBe("2026-11-12");
    expect(pauseRule("2026-11-22", today).earliest).toBe("2026-11-23");
  });

  test("today whatever was recorded: a flare stops what is left of the day", () => {
    expect(pauseRule(today, today).earliest).toBe(today);
    expect(pauseRule("2026-11-27", today).earliest).toBe(today);
  });
});

describe("resuming", () => {
  test("changes no day before the one on which it is asked again", () => {
    fc.assert(
      fc.property(span, day, (pause, on) => {
        const resumed = resumedOn(pause, on);
        for (const each of days) {
          const before = covers(pause, each);
          const after = resumed !== null && covers(resumed, each);
          if (each < on && before) expect(after || pause.from >= on).toBe(true);
          if (each >= on) expect(after).toBe(false);
        }
      }),
    );
  });

  test("leaves nothing of a pause that has not begun", () => {
    expect(resumedOn({ from: "2026-11-30", to: null }, today)).toBeNull();
    expect(resumedOn({ from: today, to: null }, today)).toBeNull();
    expect(resumedOn({ from: "2026-11-23", to: null }, today)).toEqual({ from: "2026-11-23", to: "2026-11-25" });
  });

  test("is of today on; on the day of a slip also from its beginning", () => {
    const pause = { from: "2026-11-20", to: null };
    expect(resumeRule({ ...pause, entered: "2026-11-25" }, today).earliest).toBe(today);
    expect(resumeRule({ ...pause, entered: today }, today).earliest).toBe("2026-11-20");
  });
});

test("two spans overlap when a day is in both", () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      const shared = days.some((each) => covers(a, each) && covers(b, each));
      if (shared) expect(overlaps(a, b)).toBe(true);
      expect(overlaps(a, b)).toBe(overlaps(b, a));
      if (a.to !== null && b.to !== null) expect(overlaps(a, b)).toBe(shared);
    }),
  );
  expect(isOver({ from: "2026-11-01", to: "2026-11-25" }, today)).toBe(true);
  expect(isOver({ from: "2026-11-01", to: today }, today)).toBe(false);
});

test("what is in force can pause, then what is announced beside it", () => {
  const [dog, bridge, squat] = [{ lineage: "dog" }, { lineage: "bridge" }, { lineage: "squat" }];
  expect(pausable([dog, bridge], [squat, bridge])).toEqual([dog, bridge, squat]);
  expect(pausable([], [squat])).toEqual([squat]);
});

describe("a pause of the program before", () => {
  const ended = { title: "Garden", on: "2026-11-20", why: "other", followed: false };
  const pause = { id: "ill", from: "2026-11-15", to: "2026-12-03", kind: "illness" as const, exercise: null };
  const left = (pauses: StandingPause[], effective = today) =>
    leftBehind({ from: "2026-11-02", ended, pauses }, effective);

  test("is left behind while it would run or is to come, the first one first", () => {
    expect(left([pause])).toBe(pause);
    expect(left([pause], "2026-12-03")).toBe(pause);
    expect(left([pause], "2026-12-04")).toBeNull();
    expect(left([{ ...pause, to: null }], "2027-05-01")).toMatchObject({ to: null });
    const later = { ...pause, id: "trip", from: "2026-12-10", to: "2026-12-20" };
    expect(left([later, pause])).toBe(pause);
    expect(left([later, pause], "2026-12-04")).toBe(later);
  });

  test("is no matter where it is of one exercise, or where no other program follows", () => {
    expect(left([{ ...pause, exercise: "Bird dog" }])).toBeNull();
    expect(leftBehind({ from: "2026-11-02", ended: null, pauses: [pause] }, today)).toBeNull();
  });

  test("says from when the next one would run without it, within what can be chosen", () => {
    expect(afterPause(pause, "2027-05-25")).toBe("2026-12-04");
    expect(afterPause(pause, "2026-12-04")).toBe("2026-12-04");
    expect(afterPause(pause, "2026-12-03")).toBeNull();
    expect(afterPause({ from: today, to: null }, "2027-05-25")).toBeNull();
  });
});
