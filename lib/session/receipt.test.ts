import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { howOf, lastDate, recordingTimes } from "./receipt";

const now = new Date("2026-11-18T09:00:00Z");
const instants = fc.array(
  fc.integer({ min: -100_000, max: 100_000 }).map((ms) => new Date(now.getTime() + ms)),
  {
    maxLength: 20,
  },
);

describe("recording times", () => {
  const taken = (claimed: Date[]) =>
    recordingTimes(
      claimed.map((instant) => instant.toISOString()),
      now,
    ).map((time) => time.getTime());

  it("are never later than the receipt, nor than what the device says", () => {
    fc.assert(
      fc.property(instants, (claimed) => {
        taken(claimed).forEach((time, index) => {
          expect(time).toBeLessThanOrEqual(Math.min(now.getTime(), (claimed[index] as Date).getTime()));
        });
      }),
    );
  });

  it("keep the order in which things were recorded, whatever the clock said", () => {
    fc.assert(
      fc.property(instants, (claimed) => {
        const times = taken(claimed);
        for (const [a, first] of claimed.entries()) {
          for (const [b, second] of claimed.entries()) {
            const order = Math.sign(first.getTime() - second.getTime());
            expect(Math.sign((times[a] as number) - (times[b] as number))).toBe(order);
          }
        }
      }),
    );
  });

  it("change nothing where the clock is right", () => {
    expect(taken([new Date("2026-11-18T08:00:00Z"), new Date("2026-11-17T08:00:00Z")])).toEqual([
      Date.parse("2026-11-18T08:00:00Z"),
      Date.parse("2026-11-17T08:00:00Z"),
    ]);
  });
});

it("the last date is tomorrow where the day begins first", () => {
  expect(lastDate(new Date("2026-11-18T09:59:00Z"))).toBe("2026-11-19");
  expect(lastDate(new Date("2026-11-18T10:00:00Z"))).toBe("2026-11-20");
});

it("what was recorded on its own date, where the device was, is of the same day", () => {
  const of = (date: string, deviceZone: string, guided?: boolean) => howOf({ date, deviceZone, guided }, now);
  expect(of("2026-11-18", "Europe/Berlin")).toBe("sameDay");
  expect(of("2026-11-17", "Europe/Berlin")).toBe("later");
  // 22:00 on the day before, in American Samoa.
  expect(of("2026-11-17", "Pacific/Pago_Pago")).toBe("sameDay");
  expect(of("2026-11-17", "Europe/Berlin", true)).toBe("guided");
});
