import { expect, test } from "vitest";
import { addDays, type Day } from "@/lib/day/day";
import type { PlanDocument } from "@/lib/session/plan";
import { dailyPlan } from "./generated-plan";
import { leadOf, progressOf } from "./progress";

const START = "2026-10-05";

const at = (plan: PlanDocument, today: Day, from: Day = START) =>
  progressOf(plan, [], { from, to: today }, new Date(`${today}T12:00:00Z`));

test("a week cut by the first day, of which less than a session was due, is not called 0 of 0", () => {
  const sunday = addDays(START, 6);
  const plan = dailyPlan(sunday, []);
  const revisions = plan.revisions.map((each) => ({
    ...each,
    prescriptions: each.prescriptions.map((one) => ({ ...one, schedule: { kind: "timesPerWeek" as const, n: 3 } })),
  }));
  const weekly = { ...plan, revisions };
  expect(leadOf(at(weekly, sunday, sunday))).toBe("firstDay");
  expect(leadOf(at(weekly, addDays(sunday, 1), sunday))).toBe("little");
  expect(leadOf(at(weekly, addDays(sunday, 8), sunday))).toBe("unsaid");
});

test("the first words follow what was told", () => {
  const second = addDays(START, 1);
  expect(leadOf(at(dailyPlan(START, ["partly"]), second))).toBe("did");
  expect(leadOf(at(dailyPlan(START, ["notDone"]), second))).toBe("didNone");
  expect(leadOf(at(dailyPlan(START, []), second))).toBe("unsaid");
  expect(leadOf(at(dailyPlan(second, []), START))).toBe("ahead");
  expect(leadOf(at({ ...dailyPlan(START, []), revisions: [] }, second))).toBe("noProgram");
});

test("a program that was called off before its first day does not start, nor has it ended", () => {
  const next = addDays(START, 3);
  const off = (ended: Day, today: Day) => {
    const plan = dailyPlan(next, []);
    return at({ ...plan, program: { id: "program", title: "", ended } }, today, today);
  };
  expect(leadOf(off(START, addDays(START, 1)))).toBe("never");
  expect(off(START, addDays(next, 5))).toMatchObject({ ended: null, calledOff: true });
  // Ended on its first day: she had it on that day.
  const had = off(addDays(next, -1), addDays(next, 5));
  expect([leadOf(had), had.ended]).toEqual(["over", next]);
  expect(off(addDays(next, 2), addDays(next, 5)).ended).toBe(addDays(next, 2));
});

test("what has no entry can be added for as long as it can be recorded", () => {
  const plan = dailyPlan(START, [null, ...Array(20).fill("done")]);
  expect(at(plan, addDays(START, 14)).addable).toBe(true);
  expect(at(plan, addDays(START, 15)).addable).toBe(false);
});
