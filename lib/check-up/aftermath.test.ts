import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adherence } from "@/lib/adherence/adherence";
import { caseArbitrary } from "@/lib/adherence/generated-case";
import { caseOf } from "@/lib/adherence/plan-case";
import { addDays, type Day, dayIn, daysBetween } from "@/lib/day/day";
import type { PlanDocument } from "@/lib/session/plan";
import { aftermathOf, FEWEST_SESSIONS, MOST_DAYS } from "./aftermath";
import { dailyPlan, planOfCase } from "./generated-plan";

const start: Day = "2026-10-05";
const noonOf = (day: Day) => new Date(`${day}T12:00:00Z`);

/** The daily bridge, revised on a day: what is prescribed stays the same. */
function revisedOn(plan: PlanDocument, ...days: Day[]): PlanDocument {
  const [first] = plan.revisions;
  if (!first) throw new Error("nothing is prescribed");
  const later = days.map((effective, index) => ({ ...first, number: index + 2, effective }));
  return { ...plan, revisions: [first, ...later] };
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe("what was before and after a change", () => {
  // Ten days of which six were done, then ten of which nine were; pain 4, later 2.
  const plan = revisedOn(
    dailyPlan(
      start,
      [...times(6, "done" as const), ...times(4, null), ...times(9, "done" as const), null],
      [...times(10, 4), ...times(10, 2)],
    ),
    addDays(start, 10),
  );

  test("is counted by the definition, over as many days on both sides", () => {
    const found = aftermathOf(plan, 2, noonOf(addDays(start, 20)));
    expect(found?.days).toBe(10);
    expect(found?.before).toMatchObject({
      window: { from: start, to: addDays(start, 9) },
      sessions: { performed: 6, due: 10, frequency: 0.6, isFew: false },
      pain: { median: 4, days: 10, isFew: false },
    });
    expect(found?.after).toMatchObject({
      window: { from: addDays(start, 10), to: addDays(start, 19) },
      sessions: { performed: 9, due: 10, frequency: 0.9 },
      pain: { median: 2, days: 10 },
    });
  });

  test("grows day by day with what is over, and says when it is too few", () => {
    const since = (days: number) => aftermathOf(plan, 2, noonOf(addDays(start, 10 + days)));
    expect(since(0)).toBeNull();
    expect(since(2)).toMatchObject({
      days: 2,
      after: { sessions: { due: 2, isFew: true }, pain: { days: 2, isFew: true } },
    });
    expect(since(3)).toMatchObject({ after: { sessions: { isFew: true }, pain: { days: 3, isFew: false } } });
    expect(since(FEWEST_SESSIONS)).toMatchObject({ after: { sessions: { due: FEWEST_SESSIONS, isFew: false } } });
  });

  test("is nothing for the first revision, for one that has not begun, and for one that does not stand", () => {
    const now = noonOf(addDays(start, 8));
    expect([1, 2, 7].map((number) => aftermathOf(plan, number, now))).toEqual([null, null, null]);
  });

  test("a day on which nothing was rated is not a day without pain", () => {
    const silent = { ...plan, dayReports: [] };
    expect(aftermathOf(silent, 2, noonOf(addDays(start, 20)))?.after.pain).toEqual({
      median: null,
      days: 0,
      isFew: true,
    });
  });

  test("paused days ask for nothing on either side", () => {
    const pauses = [{ from: addDays(start, 6), to: addDays(start, 9), lineage: null }];
    const found = aftermathOf({ ...plan, pauses }, 2, noonOf(addDays(start, 20)));
    expect(found?.before.sessions).toMatchObject({ performed: 6, due: 6, frequency: 1 });
    expect(found?.after.sessions).toMatchObject({ performed: 9, due: 10 });
  });
});

test("its windows never reach across another revision, past the program or into today, and meet at the change", () => {
  fc.assert(
    fc.property(caseArbitrary, (given) => {
      const plan = planOfCase(given);
      const now = new Date(given.now);
      const today = dayIn(plan.timeZone, now);
      plan.revisions.forEach(({ number, effective }, index) => {
        const found = aftermathOf(plan, number, now);
        if (!found) return;
        const { before, after, days } = found;
        expect(days).toBeLessThanOrEqual(MOST_DAYS);
        for (const { window } of [before, after]) expect(daysBetween(window.from, window.to) + 1).toBe(days);
        expect([after.window.from, addDays(before.window.to, 1)]).toEqual([effective, effective]);
        expect(before.window.from >= (plan.revisions[index - 1]?.effective ?? "")).toBe(true);
        expect(after.window.to < (plan.revisions[index + 1]?.effective ?? "9999")).toBe(true);
        expect(after.window.to < today).toBe(true);
        if (plan.program?.ended) expect(after.window.to <= plan.program.ended).toBe(true);
      });
    }),
    { endOnFailure: true, numRuns: 40 },
  );
});

test("its figures are those of the definition, whatever the order of entries", () => {
  fc.assert(
    fc.property(caseArbitrary, (given) => {
      const plan = planOfCase(given);
      const now = new Date(given.now);
      const shuffled = { ...plan, entries: plan.entries.toReversed() };
      for (const { number } of plan.revisions) {
        const found = aftermathOf(plan, number, now);
        expect(aftermathOf(shuffled, number, now)).toEqual(found);
        for (const side of found ? [found.before, found.after] : []) {
          expect(adherence(caseOf(plan, side.window, now))).toMatchObject({
            due: side.sessions.due,
            dose: side.sessions.dose,
          });
          expect(side.sessions.isFew).toBe(side.sessions.due < FEWEST_SESSIONS);
        }
      }
    }),
    { endOnFailure: true, numRuns: 40 },
  );
});
