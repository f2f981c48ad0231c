import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adherence } from "@/lib/adherence/adherence";
import { caseOf } from "@/lib/adherence/plan-case";
import { addDays } from "@/lib/day/day";
import { type Schedule, sessionsPerWeek } from "@/lib/schedule/schedule";
import type { Moment, PlanDocument, PlanExercise, PlanRevision } from "@/lib/session/plan";
import { type MomentOf, weekPlan } from "./week-plan";

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
    rows: rows.map(({ lineage, slot, cells }) => `${lineage} ${slot} ${cells ? drawn(cells) : "chosen"}`),
  }));
}

const drawn = (cells: string[]) => cells.map((cell) => ({ planned: "x", paused: "p", none: "." })[cell]).join("");

const daily = (timesPerDay: number): Schedule => ({ kind: "daily", timesPerDay });
const weekdays: Schedule = { kind: "weekdays", days: ["mon", "wed", "fri"], timesPerDay: 1 };

describe("the week at a glance", () => {
  it("shows past and coming days alike, and apart what has no days of its own", () => {
    const walk: Schedule = { kind: "everyNDays", n: 2 };
    const groups = week([revision(1, "2026-11-02", { squat: weekdays, walk, stretch: { kind: "asNeeded" } })]);
    expect(groups).toEqual([
      { name: "anytime", rows: ["squat 1 x.x.x.."] },
      { name: "flexible", rows: ["walk 1 chosen"] },
    ]);
  });

  it("puts each time of a day under its moment, in the order of the day", () => {
    const moments: Record<number, Moment> = { 1: "evening", 2: "morning" };
    const momentOf: MomentOf = (lineage, slot) => (lineage === "tilt" ? (moments[slot] ?? null) : null);
    expect(week([revision(1, "2026-11-02", { squat: daily(1), tilt: daily(2) })], {}, momentOf)).toEqual([
      { name: "morning", rows: ["tilt 2 xxxxxxx"] },
      { name: "evening", rows: ["tilt 1 xxxxxxx"] },
      { name: "anytime", rows: ["squat 1 xxxxxxx"] },
    ]);
  });

  it("changes over in the week in which a revision takes effect", () => {
    const groups = week([
      revision(1, "2026-11-02", { squat: daily(1), bridge: daily(1) }),
      revision(2, "2026-11-20", { squat: weekdays }),
    ]);
    expect(groups[0]?.rows).toEqual(["squat 1 xxxxx..", "bridge 1 xxxx..."]);
  });

  it("begins with the program, ends with it, and marks a break", () => {
    const program = { id: "", title: "", ended: "2026-11-21" };
    const pauses = [{ from: "2026-11-16", to: "2026-11-18", lineage: null }];
    expect(week([revision(1, "2026-11-17", { squat: daily(1) })], { program, pauses })[0]?.rows).toEqual([
      "squat 1 .ppxxx.",
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
        expect(rows.join("").match(/x/g)).toHaveLength(sessionsPerWeek(each));
      }),
    );
  });
});
