import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adherence } from "@/lib/adherence/adherence";
import { caseArbitrary } from "@/lib/adherence/generated-case";
import { caseOf } from "@/lib/adherence/plan-case";
import { planOfCase } from "@/lib/check-up/generated-plan";
import { addDays, dayIn, mondayOf } from "@/lib/day/day";
import type { Schedule } from "@/lib/schedule/schedule";
import type { PlanDocument, PlanPause } from "@/lib/session/plan";
import { type Cell, handoutMonday, handoutReplaced, handoutRevision, handoutRows, SHEET_DAYS } from "./handout";

const MONDAY = "2026-11-16";
const now = new Date("2026-11-18T09:00:00Z");

type Revised = { effective: string; lines: Record<string, Schedule> };

function planOf(
  revisions: Revised[],
  { pauses = [] as PlanPause[], ended = null as string | null } = {},
): PlanDocument {
  const plan = planOfCase({
    version: 1,
    timeZone: "Europe/Berlin",
    now: now.toISOString(),
    window: { from: MONDAY, to: MONDAY },
    ended,
    pauses: [],
    entries: [],
    revisions: revisions.map(({ effective, lines }, index) => ({
      number: index + 1,
      effective,
      prescriptions: Object.entries(lines).map(([lineage, schedule]) => ({
        lineage,
        schedule,
        dose: { kind: "reps" as const, sets: 2, reps: 10 },
      })),
    })),
  });
  return { ...plan, pauses };
}

const SIGNS: Partial<Record<Cell, string>> = { 0: ".", free: "f", break: "-" };

/** A sheet as two words a line: ".1.1..." are boxes on Tuesday and Thursday. */
function sheet(plan: PlanDocument, number = 1, monday = MONDAY): Record<string, string> {
  const revision = plan.revisions.find((each) => each.number === number);
  if (!revision) throw new Error("no such revision");
  return Object.fromEntries(
    handoutRows(plan, revision, monday, now).map(({ prescription, cells, often }) => {
      const signs = cells.map((cell) => SIGNS[cell] ?? String(cell)).join("");
      return [prescription.lineage, [signs.slice(0, 7), signs.slice(7), ...(often ?? [])].join(" ")];
    }),
  );
}

const LONG_AGO = "2026-10-05";

describe("what is to be ticked", () => {
  test("stands on the planned days only, once for each time of the day", () => {
    const lines = {
      named: { kind: "weekdays", days: ["mon", "wed", "fri"], timesPerDay: 1 },
      often: { kind: "daily", timesPerDay: 3 },
      needed: { kind: "asNeeded" },
    } satisfies Record<string, Schedule>;
    expect(sheet(planOf([{ effective: LONG_AGO, lines }]))).toEqual({
      named: "1.1.1.. 1.1.1..",
      often: "3333333 3333333",
      needed: "....... .......",
    });
  });

  test("follows a rhythm of days from the day on which it began", () => {
    const lines = { walk: { kind: "everyNDays", n: 3 } } satisfies Record<string, Schedule>;
    // Counted from Wednesday 7 October, the first days of its blocks here are 18, 21, 24 and 27 November.
    expect(sheet(planOf([{ effective: "2026-10-07", lines }]))).toEqual({ walk: "..1..1. .1..1.." });
    expect(sheet(planOf([{ effective: "2026-11-16", lines }]))).toEqual({ walk: "1..1..1 ..1..1." });
  });

  test("lets her choose the days of a weekly target, and asks less of a week that is cut short", () => {
    const lines = { walk: { kind: "timesPerWeek", n: 3 } } satisfies Record<string, Schedule>;
    expect(sheet(planOf([{ effective: LONG_AGO, lines }]))).toEqual({ walk: "fffffff fffffff 3 3" });
    expect(sheet(planOf([{ effective: "2026-11-20", lines }]))).toEqual({ walk: "....fff fffffff 2 3" });
  });

  test("leaves out a break and what comes after the end of the program", () => {
    const lines = {
      bridge: { kind: "daily", timesPerDay: 1 },
      walk: { kind: "timesPerWeek", n: 7 },
      tilt: { kind: "daily", timesPerDay: 2 },
    } satisfies Record<string, Schedule>;
    const pauses = [
      { from: "2026-11-17", to: "2026-11-18", lineage: null },
      { from: "2026-11-28", to: null, lineage: "tilt" },
    ];
    expect(sheet(planOf([{ effective: LONG_AGO, lines }], { pauses, ended: "2026-11-28" }))).toEqual({
      bridge: "1--1111 111111.",
      walk: "f--ffff ffffff. 5 6",
      tilt: "2--2222 22222-.",
    });
  });

  test("does not ask what another revision asks", () => {
    const daily = { kind: "daily", timesPerDay: 1 } as const;
    const walk = { kind: "timesPerWeek", n: 3 } as const;
    const plan = planOf([
      { effective: LONG_AGO, lines: { bridge: daily, tilt: daily, walk } },
      { effective: "2026-11-25", lines: { bridge: { kind: "daily", timesPerDay: 2 }, walk } },
    ]);
    expect(sheet(plan, 1)).toEqual({
      bridge: "1111111 11.....",
      tilt: "1111111 11.....",
      walk: "fffffff ff..... 3 1",
    });
    expect(sheet(plan, 2)).toEqual({ bridge: "....... ..22222", walk: "....... ..fffff 0 3" });
    const [first, second] = plan.revisions;
    if (!first || !second) throw new Error("two were prescribed");
    expect(handoutReplaced(plan, first, MONDAY)).toBe("2026-11-25");
    expect(handoutReplaced(plan, first, addDays(MONDAY, -7))).toBeNull();
    expect(handoutReplaced(plan, second, MONDAY)).toBeNull();
  });

  test("is on all sheets together exactly what adherence will ask for", () => {
    fc.assert(
      fc.property(caseArbitrary, (given) => {
        const plan = planOfCase(given);
        const monday = mondayOf(given.window.from);
        const window = { from: monday, to: addDays(monday, SHEET_DAYS - 1) };
        const asked = adherence(caseOf({ ...plan, entries: [] }, window, now), { detail: true }).occurrences;
        const boxes = new Map<string, number>();
        for (const revision of plan.revisions)
          for (const { prescription, cells } of handoutRows(plan, revision, monday, now))
            for (const [index, cell] of cells.entries())
              if (typeof cell === "number" && cell > 0)
                boxes.set(`${prescription.lineage} ${addDays(monday, index)}`, cell);
        const due = new Map<string, number>();
        for (const { lineage, kind, state, dates } of asked) {
          const [first = ""] = dates;
          if (kind === "week" || state === "paused" || first < window.from || first > window.to) continue;
          due.set(`${lineage} ${first}`, (due.get(`${lineage} ${first}`) ?? 0) + 1);
        }
        expect([...boxes].sort()).toEqual([...due].sort());
      }),
    );
  });
});

describe("which revision goes on paper", () => {
  const revisions = [
    { number: 1, effective: "2026-11-02" },
    { number: 2, effective: "2026-12-01" },
    { number: 3, effective: "2026-11-25" },
  ];

  test("is that of today, one that begins within a week, or the one to come before the first", () => {
    expect(handoutRevision(revisions, null, "2026-11-17")?.number).toBe(1);
    expect(handoutRevision(revisions, null, "2026-11-18")?.number).toBe(3);
    expect(handoutRevision(revisions, null, "2026-11-25")?.number).toBe(3);
    expect(handoutRevision(revisions, null, "2026-10-01")?.number).toBe(1);
    expect(handoutRevision([], null, "2026-10-01")).toBeNull();
  });

  test("is the asked one, as long as it stands", () => {
    expect(handoutRevision(revisions, 3, "2026-11-18")?.number).toBe(3);
    expect(handoutRevision(revisions, 2, "2026-11-18")).toBeNull();
    expect(handoutRevision(revisions, 9, "2026-11-18")).toBeNull();
  });

  test("begins with the week of today, or of its own first day", () => {
    const today = dayIn("Europe/Berlin", now);
    expect(handoutMonday({ number: 1, effective: "2026-11-02" }, null, today)).toBe(MONDAY);
    expect(handoutMonday({ number: 3, effective: "2026-11-25" }, null, today)).toBe("2026-11-23");
    expect(handoutMonday({ number: 1, effective: "2026-11-02" }, "2026-12-03", today)).toBe("2026-11-30");
  });
});
