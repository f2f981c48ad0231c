import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adherence } from "@/lib/adherence/adherence";
import { caseOf } from "@/lib/adherence/plan-case";
import { addDays } from "@/lib/day/day";
import { type Schedule, sessionsPerWeek } from "@/lib/schedule/schedule";
import type { Moment, PlanDocument, PlanExercise, PlanRevision } from "@/lib/session/plan";
import { type MomentOf, type WeekCell, weekPlan } from "./week-plan";

const MONDAY = "2026-11-16";
const NOW = new Date("2026-11-18T09:00:00Z");
const UNSAID: MomentOf = () => null;

function revision(number: number, effective: string, schedules: Record<string, Schedule>): PlanRevision {
  const prescriptions = Object.entries(schedules).map(([lineage, schedule], position) => ({
    lineage,
    exerciseVersionId: lineage,
    section: "strength" as const,
    moment: "",
    dose: { kind: "duration" as const, seconds: 300 },
    schedule,
    cue: "",
    position,
    swaps: [],
  }));
  const said = { title: "", reason: "", author: "", publishedAt: "2026-11-01T09:00:00.000Z" };
  return { id: String(number), number, effective, ...said, prescriptions };
}

function week(revisions: PlanRevision[], changes: Partial<PlanDocument> = {}, momentOf = UNSAID) {
  const lineages = revisions.flatMap((each) => each.prescriptions.map(({ lineage }) => lineage));
  const exercises = [...new Set(lineages)].map((versionId) => ({ versionId }) as PlanExercise);
  const plan = { timeZone: "Europe/Berlin", program: { ended: null }, revisions, exercises, pauses: [], entries: [] };
  const whole = { ...plan, ...changes } as unknown as PlanDocument;
  const { occurrences } = adherence(caseOf(whole, { from: MONDAY, to: addDays(MONDAY, 6) }, NOW), { detail: true });
  return weekPlan(whole, occurrences, MONDAY, momentOf).map(({ name, rows }) => ({
    name,
    rows: rows.map(({ lineage, cells }) => `${lineage} ${cells ? drawn(cells) : "chosen"}`),
  }));
}

const drawn = (cells: WeekCell[]) => cells.map((cell) => (cell === "paused" ? "p" : cell || ".")).join("");

const daily = (timesPerDay: number): Schedule => ({ kind: "daily", timesPerDay });
const weekdays: Schedule = { kind: "weekdays", days: ["mon", "wed", "fri"], timesPerDay: 1 };

describe("the week at a glance", () => {
  it("shows past and coming days alike, and apart what has no days of its own", () => {
    const walk: Schedule = { kind: "everyNDays", n: 2 };
    const groups = week([revision(1, "2026-11-02", { squat: weekdays, walk, stretch: { kind: "asNeeded" } })]);
    expect(groups).toEqual([
      { name: "anytime", rows: ["squat 1.1.1.."] },
      { name: "flexible", rows: ["walk chosen"] },
    ]);
  });

  it("puts each time of a day under its moment, in the order of the day", () => {
    const moments: Record<number, Moment> = { 1: "evening", 2: "morning" };
    const momentOf: MomentOf = (lineage, slot) => (lineage === "tilt" ? (moments[slot] ?? null) : null);
    expect(week([revision(1, "2026-11-02", { squat: daily(1), tilt: daily(2) })], {}, momentOf)).toEqual([
      { name: "morning", rows: ["tilt 1111111"] },
      { name: "evening", rows: ["tilt 1111111"] },
      { name: "anytime", rows: ["squat 1111111"] },
    ]);
  });

  it("changes over in the week in which a revision takes effect", () => {
    const groups = week([
      revision(1, "2026-11-02", { squat: daily(1), bridge: daily(1) }),
      revision(2, "2026-11-20", { squat: weekdays }),
    ]);
    expect(groups[0]?.rows).toEqual(["squat 11111..", "bridge 1111..."]);
  });

  it("goes by what each day's own revision says", () => {
    const natural: MomentOf = (_, slot, timesPerDay) =>
      timesPerDay > 1 ? (["morning", "evening"][slot - 1] as Moment) : null;
    const groups = week(
      [revision(1, "2026-11-02", { tilt: daily(2) }), revision(2, "2026-11-20", { tilt: daily(1) })],
      {},
      natural,
    );
    expect(groups).toEqual([
      { name: "morning", rows: ["tilt 1111..."] },
      { name: "evening", rows: ["tilt 1111..."] },
      { name: "anytime", rows: ["tilt ....111"] },
    ]);
  });

  it("counts the times of a day that have no moment of their own", () => {
    expect(week([revision(1, "2026-11-02", { tilt: daily(4) })])).toEqual([
      { name: "anytime", rows: ["tilt 4444444"] },
    ]);
  });

  it("begins with the program, ends with it, and marks a break", () => {
    const program = { id: "", title: "", ended: "2026-11-21" };
    const pauses = [{ from: "2026-11-16", to: "2026-11-18", lineage: null }];
    expect(week([revision(1, "2026-11-17", { squat: daily(1) })], { program, pauses })[0]?.rows).toEqual([
      "squat .pp111.",
    ]);
  });

  it("plans in a whole week as many sessions as the schedule says", () => {
    const schedule = fc.oneof(
      fc.record({ kind: fc.constant("daily" as const), timesPerDay: fc.integer({ min: 1, max: 4 }) }),
      fc.record({
        kind: fc.constant("weekdays" as const),
        days: fc.subarray(["mon", "tue", "thu", "sun"] as const, { minLength: 1 }).map((days) => [...days]),
        timesPerDay: fc.integer({ min: 1, max: 3 }),
      }),
    );
    fc.assert(
      fc.property(schedule, (each) => {
        const rows = week([revision(1, "2026-11-02", { squat: each })]).flatMap((group) => group.rows);
        const times = rows.join("").match(/[1-9]/g)?.map(Number) ?? [];
        expect(times.reduce((sum, count) => sum + count, 0)).toBe(sessionsPerWeek(each));
      }),
    );
  });
});
