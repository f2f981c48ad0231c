import { expect, test } from "vitest";
import { adherence } from "@/lib/adherence/adherence";
import type { Case, Entry } from "@/lib/adherence/case";
import { type DayMark, dayMarkOf } from "./day-mark";

const today = "2026-11-18";

/** The mark of today for two daily exercises, the second only on Wednesdays. */
function markOf(entries: Partial<Entry>[], traits: Partial<Case> = {}, day = today): DayMark {
  const dose = { kind: "reps", sets: 2, reps: 10 } as const;
  const { occurrences } = adherence(
    {
      version: 1,
      timeZone: "Europe/Berlin",
      now: "2026-11-18T12:00:00Z",
      window: { from: "2026-11-12", to: today },
      ended: null,
      revisions: [
        {
          number: 1,
          effective: "2026-11-01",
          prescriptions: [
            { lineage: "a", schedule: { kind: "weekdays", days: ["mon", "wed", "sun"], timesPerDay: 1 }, dose },
            { lineage: "b", schedule: { kind: "weekdays", days: ["wed"], timesPerDay: 1 }, dose },
          ],
        },
      ],
      pauses: [],
      entries: entries.map((entry, index) => ({
        ...{ id: String(index), lineage: "a", date: day, outcome: "done", recordedAt: "2026-11-18T10:00:00Z" },
        ...entry,
      })),
      ...traits,
    },
    { detail: true },
  );
  return dayMarkOf(occurrences, day);
}

test("a day that is not over is planned until something was done", () => {
  expect(markOf([])).toBe("planned");
  expect(markOf([{ outcome: "notDone" }])).toBe("planned");
  expect(markOf([{ outcome: "notDone" }, { lineage: "b", outcome: "notDone" }])).toBe("skipped");
  expect(markOf([{}])).toBe("partly");
  expect(markOf([{}, { lineage: "b" }])).toBe("done");
});

test("a day that is over was done, partly done, skipped, or has no entry", () => {
  expect(markOf([], {}, "2026-11-16")).toBe("noEntry");
  expect(markOf([{ outcome: "notDone" }], {}, "2026-11-16")).toBe("skipped");
  expect(markOf([{ outcome: "partly", amount: { sets: 1, reps: 1 } }], {}, "2026-11-16")).toBe("partly");
  expect(markOf([{}], {}, "2026-11-16")).toBe("done");
});

test("days without anything prescribed are rest, also when the rest is a pause", () => {
  expect(markOf([], {}, "2026-11-17")).toBe("rest");
  expect(markOf([], { pauses: [{ from: "2026-11-15", to: today }] }, "2026-11-16")).toBe("paused");
});
