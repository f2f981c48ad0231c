import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseArbitrary } from "@/lib/adherence/generated-case";
import { dailyPlan, planOfCase } from "./generated-plan";
import { groundOf, proposalFor } from "./proposal";
import { reviewOf } from "./review";

const FROM = "2026-10-21";
const NOW = new Date("2026-11-18T08:00:00Z");
const WINDOW = { from: FROM, to: "2026-11-17" };

type Outcome = Parameters<typeof dailyPlan>[1][number];
type Rating = { pain?: number | null; effort?: number | null; reason?: "pain" | null };

function proposed(outcomes: readonly Outcome[], rate: (index: number) => Rating = () => ({ pain: 2, effort: 3 })) {
  const plan = dailyPlan(FROM, outcomes);
  const entries = plan.entries.map((entry, index) => ({ ...entry, ...rate(index) }));
  const review = reviewOf({ ...plan, entries }, WINDOW, NOW);
  const [exercise] = review.exercises;
  if (!exercise) throw new Error("no exercise");
  return proposalFor(review, exercise);
}

const days = (count: number, outcome: Outcome): Outcome[] => Array(count).fill(outcome);

describe("a proposal", () => {
  test.each([
    ["all done, rated easy", days(28, "done"), { pain: 1, effort: 3 }, "harder", "easy"],
    ["all done, rated hard", days(28, "done"), { pain: 1, effort: 7 }, "keep", "steady"],
    ["all done, rated too hard", days(28, "done"), { pain: 1, effort: 9 }, "easier", "tooHard"],
    ["all done, some pain", days(28, "done"), { pain: 4, effort: 3 }, "keep", "steady"],
    ["all done, above the limit", days(28, "done"), { pain: 6, effort: 3 }, "easier", "painful"],
    ["all done, nobody said how", days(28, "done"), { pain: null, effort: null }, "keep", "unrated"],
    ["most skipped", [...days(8, "done"), ...days(20, "notDone")], { pain: 2, effort: 3 }, "easier", "little"],
    ["two thirds done", [...days(19, "done"), ...days(9, "notDone")], { pain: 2, effort: 3 }, "keep", "steady"],
    ["most not reported", [...days(10, "done"), ...days(18, null)], { pain: 2, effort: 3 }, "keep", "unknown"],
  ] as const)("%s", (_, outcomes, rating, decision, why) => {
    expect(proposed(outcomes, () => rating)).toMatchObject({ decision, why });
  });

  test("is to keep after four sessions, however easy", () => {
    const plan = dailyPlan("2026-11-14", days(4, "done"));
    const entries = plan.entries.map((entry) => ({ ...entry, pain: 0, effort: 1 }));
    const review = reviewOf({ ...plan, entries }, { from: "2026-11-14", to: "2026-11-17" }, NOW);
    const [exercise] = review.exercises;
    expect(exercise && proposalFor(review, exercise)).toMatchObject({ decision: "keep", why: "few" });
  });

  test("is easier once pain was the reason twice, not once", () => {
    const skipped =
      (times: number) =>
      (index: number): Rating =>
        index < times ? { pain: null, effort: null, reason: "pain" } : { pain: 2, effort: 3 };
    const outcomes = [...days(2, "notDone"), ...days(26, "done")];
    expect(proposed(outcomes, skipped(2))).toMatchObject({ decision: "easier", why: "painful" });
    expect(proposed(outcomes, skipped(1))).toMatchObject({ decision: "harder", why: "easy" });
  });

  test("looks only at the time since the dose is what it is", () => {
    const plan = dailyPlan(FROM, [...days(14, "notDone"), ...days(14, "done")]);
    const [first] = plan.revisions;
    if (!first) throw new Error("no revision");
    const second = {
      ...first,
      id: "2",
      number: 2,
      effective: "2026-11-04",
      prescriptions: first.prescriptions.map((each) => ({
        ...each,
        dose: { kind: "reps" as const, sets: 1, reps: 10 },
      })),
    };
    const entries = plan.entries.map((entry) => ({ ...entry, pain: 1, effort: 3 }));
    const review = reviewOf({ ...plan, revisions: [first, second], entries }, WINDOW, NOW);
    const [exercise] = review.exercises;
    expect(exercise && proposalFor(review, exercise)).toMatchObject({
      decision: "harder",
      ground: { since: "2026-11-04", performed: 14, due: 14 },
    });
  });

  test("counts what the figures count", () => {
    fc.assert(
      fc.property(caseArbitrary, (given) => {
        const review = reviewOf(planOfCase(given), given.window, new Date(given.now));
        for (const { lineage, figures } of review.exercises) {
          const ground = groundOf(review, { lineage, since: given.window.from });
          expect(ground.performed).toBeCloseTo(figures.performed, 9);
          expect(ground.due).toBeCloseTo(figures.due, 9);
          expect(ground.notReported).toBeCloseTo(figures.notReported, 9);
          expect(ground.share).toBeCloseTo((figures.dose ?? 0) * figures.due, 9);
        }
      }),
      { numRuns: 60 },
    );
  });
});
