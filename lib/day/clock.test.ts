import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockIn, instantAt } from "./clock";

const zones = fc.constantFrom(
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "Australia/Lord_Howe",
  "UTC",
);

describe("the clock", () => {
  test("what a clock shows leads back to the same minute", () => {
    fc.assert(
      fc.property(
        zones,
        fc.date({ min: new Date("2024-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
        (zone, date) => {
          const { day, time } = clockIn(zone, date);
          expect(clockIn(zone, instantAt(zone, day, time))).toEqual({ day, time });
        },
      ),
    );
  });

  test.each([
    ["2026-12-02", "10:30", "2026-12-02T09:30:00.000Z"],
    ["2026-07-02", "00:05", "2026-07-01T22:05:00.000Z"],
    // 02:30 is skipped on this day, and comes twice on the next.
    ["2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
    ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
  ])("%s %s in Berlin", (day, time, instant) => {
    expect(instantAt("Europe/Berlin", day, time).toISOString()).toBe(instant);
  });
});
