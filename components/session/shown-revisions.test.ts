import { expect, it } from "vitest";
import { aPlan } from "@/prisma/factories/plan";
import { shownRevisions } from "./shown-revisions";

/** In force from 2 November, then from 23 November. */
function told(ended: string | null, today: string) {
  const plan = aPlan({ squat: { kind: "daily", timesPerDay: 1 } });
  const [first] = plan.revisions;
  if (!first) throw new Error("a plan has a revision");
  const revisions = [first, { ...first, number: 2, effective: "2026-11-23" }];
  const program = { id: "program", title: "", ended };
  const { shown, announced, all } = shownRevisions({ ...plan, revisions, program }, today);
  return [shown?.number ?? null, announced?.number ?? null, all.length];
}

it("a program that goes on tells what is in force and what is to come", () => {
  expect(told(null, "2026-11-01")).toEqual([1, 2, 2]);
  expect(told(null, "2026-11-18")).toEqual([1, 2, 2]);
  expect(told(null, "2026-11-23")).toEqual([2, null, 2]);
});

it("nothing is told of what lies after the end", () => {
  expect(told("2026-11-22", "2026-11-18")).toEqual([1, null, 1]);
  expect(told("2026-11-23", "2026-11-18")).toEqual([1, 2, 2]);
  expect(told("2026-11-20", "2026-11-25")).toEqual([1, null, 1]);
  expect(told("2026-11-24", "2026-11-25")).toEqual([2, null, 2]);
});

it("what ended on its first day was hers, what was called off before never was", () => {
  // Ended on the 2nd, it counts up to the 1st.
  expect(told("2026-11-01", "2026-11-02")).toEqual([1, null, 1]);
  expect(told("2026-11-01", "2026-11-18")).toEqual([1, null, 1]);
  expect(told("2026-10-30", "2026-11-18")[0]).toBeNull();
});
