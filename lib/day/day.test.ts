import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  addDays,
  addYears,
  dayAt,
  dayIn,
  daysBetween,
  eachDay,
  formatDay,
  isDay,
  isTimeZone,
  mondayOf,
  numberOf,
  weekdayOf,
  yearsBetween,
} from "./day";
import { daySchema } from "./schema";

const dayArbitrary = fc.integer({ min: -40_000, max: 100_000 }).map(dayAt);

describe("days", () => {
  test("exist or do not", () => {
    expect(["2028-02-29", "2026-12-31", "2000-02-29", "1900-01-01"].every(isDay)).toBe(true);
    expect(
      ["2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-1-2", "2026-11-02T00:00", "", "0050-01-01"].some(
        isDay,
      ),
    ).toBe(false);
    expect(() => numberOf("2026-02-30")).toThrow(RangeError);
  });

  test("have their like in another year", () => {
    expect(addYears("2026-11-18", 10)).toBe("2036-11-18");
    expect(addYears("2028-02-29", 4)).toBe("2032-02-29");
    expect(addYears("2028-02-29", 1)).toBe("2029-02-28");
    expect(addYears("2026-11-18", 0)).toBe("2026-11-18");
  });

  test("are counted forth and back", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
    expect(daysBetween("2026-11-02", "2026-11-22")).toBe(20);
    expect(eachDay("2026-02-27", "2026-03-02")).toEqual(["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"]);
    expect(eachDay("2026-03-02", "2026-03-01")).toEqual([]);
    fc.assert(
      fc.property(dayArbitrary, fc.integer({ min: -1000, max: 1000 }), (day, by) => {
        expect(daysBetween(day, addDays(day, by))).toBe(by);
        expect(isDay(day)).toBe(true);
      }),
    );
  });

  test("lie in weeks from Monday to Sunday", () => {
    expect(weekdayOf("2026-11-22")).toBe("sun");
    expect(mondayOf("2026-11-22")).toBe("2026-11-16");
    expect(mondayOf("2027-01-03")).toBe("2026-12-28");
    fc.assert(
      fc.property(dayArbitrary, (day) => {
        expect(weekdayOf(mondayOf(day))).toBe("mon");
        expect([0, 1, 2, 3, 4, 5, 6]).toContain(daysBetween(mondayOf(day), day));
      }),
    );
  });

  test("make years of age", () => {
    expect(yearsBetween("1958-11-23", "2026-11-22")).toBe(67);
    expect(yearsBetween("1958-11-22", "2026-11-22")).toBe(68);
    expect(yearsBetween("2004-02-29", "2026-02-28")).toBe(21);
    expect(yearsBetween("2004-02-29", "2026-03-01")).toBe(22);
  });

  test("depend on the zone of the one who looks", () => {
    const instant = new Date("2026-11-22T23:30:00Z");
    expect(dayIn("Europe/London", instant)).toBe("2026-11-22");
    expect(dayIn("Europe/Berlin", instant)).toBe("2026-11-23");
    expect(dayIn("America/Los_Angeles", instant)).toBe("2026-11-22");
    expect(dayIn("Pacific/Apia", instant)).toBe("2026-11-23");
    // The hour that comes twice, when summer time ends.
    expect(dayIn("Europe/Berlin", new Date("2026-10-24T22:30:00Z"))).toBe("2026-10-25");
    expect(isTimeZone("Europe/Berlin")).toBe(true);
    expect(isTimeZone("Europe/Lindenhof")).toBe(false);
    expect(isTimeZone("")).toBe(false);
  });

  test("in a zone that is spelt in many ways need one calendar: a device's spelling must not fill the memory", () => {
    const made = vi.spyOn(Intl, "DateTimeFormat");
    for (const zone of ["Africa/Ouagadougou", "africa/ouagadougou", "AFRICA/ouagaDOUGOU"]) isTimeZone(zone);
    expect(made).toHaveBeenCalledTimes(1);
    made.mockRestore();
  });

  test("are written as the house writes them", () => {
    expect(formatDay("2026-11-12", "en")).toBe("Thu 12 Nov");
    expect(formatDay("2026-11-18", "en", "long")).toBe("Wednesday 18 November");
    expect(formatDay("2026-11-18", "en", "long", { year: true })).toBe("Wednesday 18 November 2026");
  });

  test("of people and plans lie in the years 1900 to 2200", () => {
    expect(daySchema.safeParse("1900-01-01").success).toBe(true);
    expect(daySchema.safeParse("1899-12-31").success).toBe(false);
    expect(daySchema.safeParse("2201-01-01").success).toBe(false);
    expect(daySchema.safeParse("2026-02-29").success).toBe(false);
  });
});
