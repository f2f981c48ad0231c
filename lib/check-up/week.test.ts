import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { Case } from "@/lib/adherence/case";
import { dayMarkOf } from "@/lib/adherence/day-mark";
import { caseArbitrary } from "@/lib/adherence/generated-case";
import { eachDay } from "@/lib/day/day";
import { dailyPlan, planOfCase } from "./generated-plan";
import { reviewOf } from "./review";
import { type WeekDay, weeksOf } from "./week";

// A hundred hard cases each, also beside other work.
vi.setConfig({ testTimeout: 30_000 });

const weeksIn = (given: Case) => {
  const plan = planOfCase(given);
  const now = new Date(given.now);
  const review = reviewOf(plan, given.window, now);
  return { review, weeks: weeksOf(plan, review, now) };
};

const linesOf = ({ lines }: WeekDay) => lines.map((line) => (line.entry ? line.entry.outcome : line.mark));

test("the weeks of a window add up to its figures", () => {
  fc.assert(
    fc.property(caseArbitrary, (given) => {
      const { review, weeks } = weeksIn(given);
      for (const count of ["due", "performed", "notDone", "notReported", "paused", "extra", "estimated"] as const) {
        const sum = weeks.reduce((all, { figures }) => all + figures[count], 0);
        expect([count, Math.abs(sum - review.answer[count]) < 1e-9]).toEqual([count, true]);
      }
    }),
    { endOnFailure: true },
  );
});

test("every day of the window has the mark that the clinic sees, no day before it any, and no week is left out", () => {
  fc.assert(
    fc.property(caseArbitrary, (given) => {
      const { review, weeks } = weeksIn(given);
      const { from, to } = given.window;
      const days = weeks.toReversed().flatMap((week) => week.days);
      expect(days.filter(({ date }) => date < from).every(({ mark }) => mark === null)).toBe(true);
      expect(days.flatMap(({ date, mark }) => (from <= date && date <= to ? [[date, mark]] : []))).toEqual(
        eachDay(from, to).map((date) => [date, dayMarkOf(review.occurrences, date)]),
      );
    }),
    { endOnFailure: true },
  );
});

test("every entry that stands in the window is told on its day, and nothing is told twice", () => {
  fc.assert(
    fc.property(caseArbitrary, (given) => {
      const { review, weeks } = weeksIn(given);
      const told = weeks.flatMap(({ days }) =>
        days.flatMap(({ date, lines }) => lines.flatMap(({ entry }) => (entry ? [`${date} ${entry.id}`] : []))),
      );
      const standing = review.standing.filter(({ date }) => given.window.from <= date && date <= given.window.to);
      expect(told.sort()).toEqual(standing.map(({ date, id }) => `${date} ${id}`).sort());
    }),
    { endOnFailure: true },
  );
});

test("the days of this week that are still to come are planned; a day without an entry says so", () => {
  const plan = dailyPlan("2026-11-16", ["done", null, "notDone"], [4, null, null]);
  const now = new Date("2026-11-19T08:00:00Z");
  const review = reviewOf(plan, { from: "2026-11-16", to: "2026-11-19" }, now);
  const [week, ...others] = weeksOf(plan, review, now);
  expect(others).toEqual([]);
  expect(week?.days.map(({ mark }) => mark)).toEqual([
    "done",
    "noEntry",
    "skipped",
    "planned",
    "planned",
    "planned",
    "planned",
  ]);
  expect(week?.days.map(({ pain }) => pain)).toEqual([4, null, null, null, null, null, null]);
  expect(week?.days.map(linesOf)).toEqual([["done"], ["notReported"], ["notDone"], ["open"], [], [], []]);
  expect(week?.figures).toMatchObject({ due: 3, performed: 1, notDone: 1, notReported: 1 });
});

test("of two sessions on a day, the one that nothing was told of is named too", () => {
  const plan = dailyPlan("2026-11-16", ["done", "notDone", null]);
  const revisions = plan.revisions.map((revision) => ({
    ...revision,
    prescriptions: revision.prescriptions.map((each) => ({
      ...each,
      schedule: { kind: "daily" as const, timesPerDay: 2 },
    })),
  }));
  const now = new Date("2026-11-19T08:00:00Z");
  const twice = { ...plan, revisions };
  const [week] = weeksOf(twice, reviewOf(twice, { from: "2026-11-16", to: "2026-11-18" }, now), now);
  expect(week?.days.slice(0, 3).map(linesOf)).toEqual([
    ["done", "notReported"],
    ["notDone", "notReported"],
    ["notReported"],
  ]);
  expect(week?.days[2]?.lines).toMatchObject([{ times: 2 }]);
});

test("before the first program there is no week", () => {
  const plan = { ...dailyPlan("2026-11-16", []), revisions: [] };
  const now = new Date("2026-11-19T08:00:00Z");
  expect(weeksOf(plan, reviewOf(plan, { from: "2026-11-19", to: "2026-11-19" }, now), now)).toEqual([]);
});
