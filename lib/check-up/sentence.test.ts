import { describe, expect, test } from "vitest";
import { dailyPlan } from "./generated-plan";
import { reviewOf } from "./review";
import { summaryOf } from "./sentence";

const FROM = "2026-10-21";
const NOW = new Date("2026-11-18T08:00:00Z");
const WINDOW = { from: FROM, to: "2026-11-17" };

type Outcomes = Parameters<typeof dailyPlan>[1];

function said(outcomes: Outcomes, pains: readonly (number | null)[] = []) {
  return summaryOf(reviewOf(dailyPlan(FROM, outcomes, pains), WINDOW, NOW));
}

const days = <T>(count: number, value: T): T[] => Array(count).fill(value);

describe("the sentence", () => {
  test.each([
    ["all", days(28, "done" as const)],
    ["nearlyAll", [...days(26, "done" as const), ...days(2, "notDone" as const)]],
    ["most", [...days(20, "done" as const), ...days(8, "notDone" as const)]],
    ["half", [...days(13, "done" as const), ...days(15, "notDone" as const)]],
    ["less", [...days(5, "done" as const), ...days(23, "notDone" as const)]],
    ["none", days(28, "notDone" as const)],
  ])("of what was reported: %s", (key, outcomes) => {
    expect(said(outcomes).adherence).toEqual({ key });
  });

  test("says the count alone where most was not reported", () => {
    expect(said([...days(10, "done" as const), ...days(18, null)]).adherence).toEqual({
      key: "unknown",
      performed: 10,
      due: 28,
    });
  });

  test("says the count alone of less than five sessions", () => {
    const plan = dailyPlan("2026-11-14", days(4, "done" as const));
    expect(summaryOf(reviewOf(plan, { from: "2026-11-14", to: "2026-11-17" }, NOW)).adherence).toEqual({
      key: "few",
      performed: 4,
      due: 4,
    });
  });

  test("tells Helen's story: from 6 to 2, then 5 on Monday", () => {
    const pains = [6, 6, 5, 6, 5, 5, 5, 4, 5, 4, 4, 4, 5, 4, 4, 4, 3, 4, 3, 3, 3, 3, 2, 3, 2, 2, 5, 5];
    expect(said(days(28, "done" as const), pains).pain).toEqual({
      key: "painFellThenRose",
      from: 6,
      low: 2,
      to: 5,
      day: "2026-11-16",
    });
  });

  test.each([
    ["no trend from four reports", [6, 5, 4, 2], { key: "painFew", days: 4 }],
    ["a fall", [6, 6, 6, ...days(22, null), 3, 3, 3], { key: "painFell", from: 6, to: 3 }],
    ["a rise long ago", [2, 2, 2, 6, 6, 6], { key: "painRose", from: 2, to: 6 }],
    ["one bad day is no trend", [3, 3, 3, 7, 3, 3, 3], { key: "painVaried", least: 3, worst: 7 }],
    ["steady", [3, 4, 3, 4, 3], { key: "painSteady", level: 3 }],
    ["nothing", [], { key: "painUnreported" }],
    ["a rise that went back", [...days(20, 3), 6, 3, 3], { key: "painVaried", least: 3, worst: 6 }],
    ["a rise on the last day", [...days(27, 2), 4], { key: "painRoseOn", from: 2, to: 4, day: "2026-11-17" }],
  ])("pain: %s", (_, pains, clause) => {
    expect(said(days(28, "done" as const), pains).pain).toEqual(clause);
  });

  test("names no exercise when little was done in all", () => {
    expect(said(days(28, "notDone" as const)).hard).toEqual([]);
  });

  test("without a program in force there is nothing to say", () => {
    const plan = { ...dailyPlan(FROM, []), revisions: [] };
    expect(summaryOf(reviewOf(plan, WINDOW, NOW))).toEqual({ adherence: { key: "noProgram" }, pain: null, hard: [] });
  });
});
