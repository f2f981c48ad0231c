import { expect, test } from "vitest";
import type { Dose } from "@/lib/dose/dose";
import type { PlanExercise, PlanPrescription, PlanRevision } from "./plan";
import { changeOf, isVisible, newsOf } from "./revision-change";

const twice: Dose = { kind: "reps", sets: 2, reps: 10 };
const thrice: Dose = { kind: "reps", sets: 3, reps: 10 };

function prescribed(lineage: string, exerciseVersionId: string, dose: Dose, position: number): PlanPrescription {
  const schedule = { kind: "daily", timesPerDay: 1 } as const;
  return { lineage, exerciseVersionId, section: "strength", moment: "", dose, schedule, cue: "", position, swaps: [] };
}

function revision(number: number, effective: string, prescriptions: PlanPrescription[]): PlanRevision {
  const said = { title: "Program", reason: "", author: "Jonas", publishedAt: `${effective}T08:00:00.000Z` };
  return { id: String(number), number, effective, ...said, prescriptions };
}

const exercise = (versionId: string, slug: string) => ({ versionId, slug, exerciseClinicId: "c" }) as PlanExercise;
const exercises = [exercise("bug-1", "dead-bug"), exercise("bug-2", "dead-bug"), exercise("squat-1", "squat")];

const first = revision(1, "2026-11-02", [prescribed("a", "bug-1", twice, 0), prescribed("b", "squat-1", twice, 1)]);

test("the first revision changed nothing", () => {
  expect(changeOf({ revisions: [first], exercises }, first)).toBeNull();
});

test("a dose that rose is a change, a newer version of the same exercise is none, and what is gone is left out", () => {
  const second = revision(2, "2026-11-16", [prescribed("a", "bug-2", thrice, 0)]);
  const change = changeOf({ revisions: [first, second], exercises }, second);
  expect(change?.changes).toMatchObject([
    { kind: "changed", item: { lineage: "a" }, parts: [{ part: "dose", from: twice, to: thrice }] },
    { kind: "removed", item: { lineage: "b" } },
  ]);
});

test("a step along a ladder is another exercise in the same place", () => {
  const second = revision(2, "2026-11-16", [
    prescribed("a", "squat-1", twice, 0),
    prescribed("b", "squat-1", twice, 1),
  ]);
  const change = changeOf({ revisions: [first, second], exercises }, second);
  expect(change?.changes).toMatchObject([{ kind: "changed", parts: [{ part: "exercise", from: "bug-1" }] }]);
});

test("a revision is compared with the one that it followed in force, not with one that it superseded", () => {
  const announced = revision(2, "2026-11-20", [prescribed("a", "bug-1", thrice, 0)]);
  const earlier = revision(3, "2026-11-18", [prescribed("a", "bug-1", twice, 0)]);
  const change = changeOf({ revisions: [first, announced, earlier], exercises }, earlier);
  expect(change?.changes).toMatchObject([{ kind: "removed", item: { lineage: "b" } }]);
});

test("a revision that grants swaps alone shows her no change, and what she has not seen before it is told instead", () => {
  const swapped = { ...prescribed("a", "bug-1", thrice, 0), swaps: ["squat-1"] };
  const second = revision(2, "2026-11-16", [prescribed("a", "bug-1", thrice, 0), prescribed("b", "squat-1", twice, 1)]);
  const third = revision(3, "2026-11-23", [swapped, prescribed("b", "squat-1", twice, 1)]);
  const plan = { revisions: [first, second, third], exercises };
  expect(isVisible(changeOf(plan, second))).toBe(true);
  expect(isVisible(changeOf(plan, third))).toBe(false);
  const today = "2026-11-23";
  expect(newsOf(plan, third, 1, today)).toBe(second);
  expect(newsOf(plan, third, 2, today)).toBeNull();
  expect(newsOf(plan, second, 1, today)).toBe(second);
  // On a new phone, what is older than a week is no news.
  expect(newsOf(plan, third, null, today)).toBeNull();
  expect(newsOf(plan, third, null, "2026-11-22")).toBe(second);
});
