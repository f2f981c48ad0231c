import { expect, test } from "vitest";
import type { PlanDocument } from "@/lib/session/plan";
import { dailyPlan } from "./generated-plan";
import { minutesIn } from "./minutes";
import { standingEntries } from "./standing";

const WINDOW = { from: "2026-11-16", to: "2026-11-22" };

/** Two sets of ten at 3 s: a minute a session. */
const told = (plan: PlanDocument) => ({ standing: standingEntries(plan.entries, WINDOW.to).standing, activities: [] });

test("an exercise counts as its dose takes, in part as far as it was done, and not at all when it was not; a quarter of a minute is not none", () => {
  const plan = dailyPlan(WINDOW.from, ["done", "done", "partly", "notDone", null]);
  expect(minutesIn(plan, told(plan), WINDOW).exercise).toBe(3);
  const half = plan.entries.map((entry) => ({
    ...entry,
    amount: entry.outcome === "partly" ? { sets: 1, reps: 5 } : null,
  }));
  const few = { ...plan, entries: half };
  expect(minutesIn(few, told(few), { from: "2026-11-18", to: "2026-11-18" }).exercise).toBe(1);
  expect(minutesIn(few, told(few), { from: "2026-11-19", to: "2026-11-20" }).exercise).toBe(0);
});

test("a new dose counts from its day on, and what is done beyond the plan as it last was prescribed", () => {
  const plan = dailyPlan(WINDOW.from, Array(6).fill("done"));
  const [revision] = plan.revisions;
  const [prescription] = revision?.prescriptions ?? [];
  if (!revision || !prescription) throw new Error("nothing is prescribed");
  const longer = { ...prescription, dose: { kind: "duration", seconds: 600 } as const };
  const second = { ...revision, number: 2, effective: "2026-11-18", prescriptions: [longer] };
  const third = { ...revision, number: 3, effective: "2026-11-20", prescriptions: [] };
  const revised = { ...plan, revisions: [revision, second, third] };
  // Two minutes, then ten for each of two days in force and two beyond.
  expect(minutesIn(revised, told(plan), WINDOW).exercise).toBe(2 + 4 * 10);
});

test("what was done besides stands apart; steps are no minutes", () => {
  const plan = dailyPlan(WINDOW.from, ["done"]);
  const activities = [
    { date: "2026-11-16", minutes: 30 },
    { date: "2026-11-17", minutes: null },
    { date: "2026-11-23", minutes: 45 },
  ];
  expect(minutesIn(plan, { ...told(plan), activities }, WINDOW)).toEqual({ exercise: 1, besides: 30 });
});
