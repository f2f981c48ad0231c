import fc from "fast-check";
import { expect, test } from "vitest";
import { clockIn } from "@/lib/day/clock";
import { partsAhead } from "./part-of-day";

const ZONES = ["Europe/Berlin", "America/New_York", "Pacific/Apia", "Asia/Kathmandu"];

test("an evening has itself, and the parts of the next day", () => {
  const now = Date.parse("2026-11-26T19:10:00Z");
  const told = partsAhead("Europe/Berlin", now).map(({ from }) => {
    const { day, time } = clockIn("Europe/Berlin", new Date(from));
    return `${day} ${time}`;
  });
  expect(told).toEqual(
    ["26 20:10", "27 00:00", "27 04:00", "27 11:00", "27 12:00", "27 17:00", "27 18:00"].map(
      (each) => `2026-11-${each}`,
    ),
  );
});

test("they begin now, follow one another without a gap and end with the next day", () => {
  const instants = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), instants, (zone, date) => {
      const now = date.getTime();
      const parts = partsAhead(zone, now);
      expect(parts[0]?.from).toBe(now);
      for (const [index, { from, until }] of parts.entries()) {
        expect(from).toBeLessThan(until);
        if (index > 0) expect(parts[index - 1]?.until).toBe(from);
      }
      const end = clockIn(zone, new Date((parts.at(-1)?.until ?? 0) - 1));
      expect(end.time).toBe("23:59");
    }),
    { numRuns: 25 },
  );
});
