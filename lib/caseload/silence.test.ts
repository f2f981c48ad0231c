import fc from "fast-check";
import { expect, test } from "vitest";
import { caseArbitrary } from "@/lib/adherence/generated-case";
import { dailyPlan, planOfCase } from "@/lib/check-up/generated-plan";
import { addDays, type Day, dayIn } from "@/lib/day/day";
import { SILENCE_SPAN, silentDays } from "./silence";

const from = "2026-11-02";
const at = (day: Day) => new Date(`${day}T12:00:00Z`);
/** Done daily until the 10th, then nothing. */
const silent = dailyPlan(from, Array(9).fill("done"));
const heard = { last: addDays(from, 8), joinedOn: addDays(from, -1) };

test("counts the days since the last report on which something was due, without today", () => {
  expect(silentDays({ plan: silent, ...heard }, at("2026-11-11"))).toBe(0);
  expect(silentDays({ plan: silent, ...heard }, at("2026-11-15"))).toBe(4);
});

test("a pause is no silence, and neither is what is done as needed or comes before she joined", () => {
  const paused = { ...silent, pauses: [{ from: "2026-11-12", to: "2026-11-13", lineage: null }] };
  expect(silentDays({ plan: paused, ...heard }, at("2026-11-15"))).toBe(2);
  const asNeeded = planOfCase({
    version: 1,
    timeZone: "Europe/Berlin",
    now: `${from}T10:00:00Z`,
    window: { from, to: from },
    ended: null,
    pauses: [],
    revisions: [
      {
        number: 1,
        effective: from,
        prescriptions: [
          { lineage: "stretch", schedule: { kind: "asNeeded" }, dose: { kind: "reps", sets: 1, reps: 5 } },
        ],
      },
    ],
    entries: [],
  });
  expect(silentDays({ plan: asNeeded, last: null, joinedOn: from }, at("2026-11-25"))).toBe(0);
  expect(silentDays({ plan: silent, ...heard, joinedOn: "2026-11-12" }, at("2026-11-15"))).toBe(2);
  expect(silentDays({ plan: silent, ...heard, joinedOn: null }, at("2026-11-15"))).toBe(0);
});

test("a weekly target is silent once its week is over, on the days since the last report, never in its midst", () => {
  const weekly = {
    ...silent,
    revisions: silent.revisions.map((revision) => ({
      ...revision,
      prescriptions: revision.prescriptions.map((each) => ({
        ...each,
        schedule: { kind: "timesPerWeek" as const, n: 3 },
      })),
    })),
    entries: silent.entries.slice(0, 2),
  };
  const last = addDays(from, 1);
  expect(silentDays({ plan: weekly, last, joinedOn: from }, at("2026-11-08"))).toBe(0);
  expect(silentDays({ plan: weekly, last, joinedOn: from }, at("2026-11-09"))).toBe(5);
  expect(silentDays({ plan: weekly, last, joinedOn: from }, at("2026-11-14"))).toBe(5);
  expect(silentDays({ plan: weekly, last, joinedOn: from }, at("2026-11-16"))).toBe(12);
});

test("never more than the days that passed, and a report takes all of it away", () => {
  fc.assert(
    fc.property(caseArbitrary, (given) => {
      const now = new Date(given.now);
      const today = dayIn(given.timeZone, now);
      const plan = planOfCase({ ...given, entries: [] });
      const joinedOn = given.revisions[0]?.effective ?? today;
      const days = silentDays({ plan, last: null, joinedOn }, now);
      expect(days).toBeLessThanOrEqual(SILENCE_SPAN);
      expect(silentDays({ plan, last: today, joinedOn }, now)).toBe(0);
      expect(silentDays({ plan, last: addDays(today, -3), joinedOn: addDays(joinedOn, -60) }, now)).toBeLessThanOrEqual(
        2,
      );
      const whole = { ...plan, pauses: [{ from: addDays(today, -90), to: null, lineage: null }] };
      expect(silentDays({ plan: whole, last: null, joinedOn }, now)).toBe(0);
    }),
    { numRuns: 150 },
  );
});
