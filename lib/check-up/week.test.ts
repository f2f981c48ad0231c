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
  // What is not known, or not over, is no 0.
  expect(week?.days.map(({ share }) => share)).toEqual([1, null, 0, null, null, null, null]);
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

test("what was done is called as it was then, also where the line holds another exercise by now, or one stood in its place", () => {
  const plan = dailyPlan("2026-11-16", ["done", null, "done", "done"]);
  const [first] = plan.revisions;
  const [bridge] = plan.exercises;
  const [prescription] = first?.prescriptions ?? [];
  if (!first || !bridge || !prescription) throw new Error("nothing is prescribed");
  const called = (name: string) => ({ ...bridge, versionId: name, slug: name, text: { ...bridge.text, name } });
  const second = {
    ...first,
    number: 2,
    effective: "2026-11-18",
    prescriptions: [{ ...prescription, exerciseVersionId: "harder" }],
  };
  const swapped = {
    ...plan,
    revisions: [first, second],
    exercises: [bridge, called("harder"), called("instead")],
    entries: plan.entries.map((entry, index) => ({
      ...entry,
      exerciseVersionId: ["bridge", "harder", "instead"][index] ?? "",
    })),
  };
  const now = new Date("2026-11-20T08:00:00Z");
  const [week] = weeksOf(swapped, reviewOf(swapped, { from: "2026-11-16", to: "2026-11-20" }, now), now);
  const names = week?.days.map(({ lines }) => lines.map(({ name }) => name));
  expect(names?.slice(0, 5)).toEqual([["bridge"], ["bridge"], ["harder"], ["instead"], ["harder"]]);
});

test("before the first program there is no week", () => {
  const plan = { ...dailyPlan("2026-11-16", []), revisions: [] };
  const now = new Date("2026-11-19T08:00:00Z");
  expect(weeksOf(plan, reviewOf(plan, { from: "2026-11-19", to: "2026-11-19" }, now), now)).toEqual([]);
});
