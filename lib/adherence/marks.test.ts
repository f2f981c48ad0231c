import { expect, test } from "vitest";
import { adherence } from "./adherence";
import type { Case, Entry } from "./case";
import { lastDateOf, marksOn, sessionsOf, shareOn } from "./marks";

const reps = { kind: "reps", sets: 2, reps: 10 } as const;

const entry = (lineage: string, date: string, outcome: Entry["outcome"], more: Partial<Entry> = {}): Entry => ({
  id: `${lineage} ${date} ${more.slot ?? 1}`,
  lineage,
  date,
  outcome,
  how: "sameDay",
  recordedAt: `${date}T18:00:00Z`,
  ...more,
});

// Today is Thursday of the second week; the first week is closed.
const theCase: Case = {
  version: 1,
  timeZone: "Europe/Berlin",
  now: "2026-11-12T09:00:00Z",
  window: { from: "2026-11-02", to: "2026-11-15" },
  ended: null,
  revisions: [
    {
      number: 1,
      effective: "2026-11-02",
      prescriptions: [
        { lineage: "plank", schedule: { kind: "daily", timesPerDay: 2 }, dose: reps },
        { lineage: "bridge", schedule: { kind: "weekdays", days: ["mon", "thu"], timesPerDay: 1 }, dose: reps },
        { lineage: "walk", schedule: { kind: "everyNDays", n: 3 }, dose: { kind: "duration", seconds: 1200 } },
        { lineage: "class", schedule: { kind: "timesPerWeek", n: 3 }, dose: { kind: "duration", seconds: 3600 } },
      ],
    },
  ],
  pauses: [{ from: "2026-11-06", to: "2026-11-06" }],
  entries: [
    entry("plank", "2026-11-02", "done"),
    entry("plank", "2026-11-02", "partly", { slot: 2, amount: { sets: 1, reps: 10 } }),
    entry("bridge", "2026-11-02", "notDone"),
    entry("walk", "2026-11-03", "done"),
    entry("class", "2026-11-04", "partly"),
    entry("class", "2026-11-05", "notDone"),
    entry("plank", "2026-11-12", "notDone"),
    entry("class", "2026-11-10", "done"),
  ],
};
const { occurrences, ...figures } = adherence(theCase, { detail: true });

test("each slot of a day has its mark", () => {
  expect(marksOn(occurrences, "plank", "2026-11-02")).toEqual(["done", "partly"]);
  expect(marksOn(occurrences, "plank", "2026-11-03")).toEqual(["notReported", "notReported"]);
  expect(marksOn(occurrences, "plank", "2026-11-06")).toEqual(["paused", "paused"]);
  expect(marksOn(occurrences, "plank", "2026-11-12")).toEqual(["notDone", "open"]);
  expect(marksOn(occurrences, "bridge", "2026-11-02")).toEqual(["notDone"]);
  expect(marksOn(occurrences, "bridge", "2026-11-03")).toEqual(["rest"]);
});

test("a block is marked where it was performed, an unperformed one on its nominal end", () => {
  expect(marksOn(occurrences, "walk", "2026-11-03")).toEqual(["done"]);
  expect(marksOn(occurrences, "walk", "2026-11-04")).toEqual(["rest"]);
  expect(marksOn(occurrences, "walk", "2026-11-07")).toEqual(["notReported"]);
  expect(marksOn(occurrences, "walk", "2026-11-13")).toEqual(["open"]);
});

test("a weekly session is marked on its date, the shortfall on Sunday", () => {
  expect(marksOn(occurrences, "class", "2026-11-04")).toEqual(["partly"]);
  expect(marksOn(occurrences, "class", "2026-11-05")).toEqual(["rest"]);
  expect(marksOn(occurrences, "class", "2026-11-06")).toEqual(["paused"]);
  expect(marksOn(occurrences, "class", "2026-11-08")).toEqual(["notReported"]);
  expect(marksOn(occurrences, "class", "2026-11-15")).toEqual(["open"]);
});

test("a block or week can be performed until the last of its dates", () => {
  const lastOf = (lineage: string) =>
    occurrences.filter((each) => each.lineage === lineage && each.dates.includes("2026-11-12")).map(lastDateOf);
  expect(lastOf("walk")).toEqual(["2026-11-13"]);
  expect(lastOf("class")).toEqual(["2026-11-15"]);
  expect(lastOf("bridge")).toEqual(["2026-11-12"]);
});

test("the day's share: what was performed of that and of what ended unperformed", () => {
  // Plank 1 and 0.5, and bridge not done.
  expect(shareOn(occurrences, "2026-11-02")).toBeCloseTo(1.5 / 3, 12);
  // Walk done, and plank twice without an entry.
  expect(shareOn(occurrences, "2026-11-03")).toBeCloseTo(1 / 3, 12);
  // A pause leaves nothing on either side.
  expect(shareOn(occurrences, "2026-11-06")).toBeNull();
  // Sunday: plank twice, and what is missing of 18/7 in the week: 11/7.
  expect(shareOn(occurrences, "2026-11-08")).toBe(0);
});

test("an open week is due as far as it is performed; sessions are shown whole", () => {
  expect(figures.byLineage.class?.due).toBeCloseTo(18 / 7 + 1, 12);
  expect(sessionsOf(figures.byLineage.class ?? figures)).toEqual({ performed: 2, due: 3 });
});

test("an occurrence names the entries that decided it", () => {
  const week = occurrences.find(
    (each) => each.lineage === "class" && each.to === "2026-11-08" && each.state !== "paused",
  );
  expect(week).toMatchObject({
    state: "partly",
    from: "2026-11-02",
    share: 0.5,
    entryIds: ["class 2026-11-04 1", "class 2026-11-05 1"],
    counts: true,
  });
});
