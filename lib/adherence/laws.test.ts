import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, dayIn, daysBetween, mondayOf } from "@/lib/day/day";
import { adherence } from "./adherence";
import type { Case } from "./case";
import { within } from "./closeness";
import type { Figures } from "./figures";
import { caseArbitrary } from "./generated-case";

const SLACK = 1e-12;
const RUNS = { numRuns: 300 };
const slow = { timeout: 60_000 };

const todayOf = (theCase: Case): Day => dayIn(theCase.timeZone, new Date(theCase.now));
const over = (theCase: Case, from: Day, to: Day): Case => ({ ...theCase, window: { from, to } });

/** What adds up over windows; the dose as the sum of its shares. */
function countsOf(figures: Figures) {
  const { due, performed, notDone, notReported, paused, extra, estimated, dose, quality } = figures;
  return { due, performed, notDone, notReported, paused, extra, estimated, shares: (dose ?? 0) * due, ...quality };
}

describe("the laws of adherence", () => {
  test("1: the figures are in order and due is made of its parts", slow, () => {
    fc.assert(
      fc.property(caseArbitrary, (theCase) => {
        const { byLineage, ...total } = adherence(theCase);
        for (const each of [total, ...Object.values(byLineage)]) {
          expect(each.due).toBeCloseTo(each.performed + each.notDone + each.notReported, 9);
          if (each.due === 0) {
            expect([each.frequency, each.dose, each.reported, each.range]).toEqual([null, null, null, null]);
            continue;
          }
          const [low, high] = each.range ?? [Number.NaN, Number.NaN];
          expect(each.dose).toBeGreaterThanOrEqual(0);
          expect(each.dose).toBeLessThanOrEqual((each.frequency ?? 0) + SLACK);
          expect(low).toBe(each.frequency);
          expect(high).toBeGreaterThanOrEqual(low);
          expect(high).toBeLessThanOrEqual(1 + SLACK);
        }
      }),
      RUNS,
    );
  });

  test("2: publishing a revision effective today or later changes nothing that is closed", slow, () => {
    const revision = fc.record({ after: fc.integer({ min: 0, max: 10 }), like: caseArbitrary });
    fc.assert(
      fc.property(caseArbitrary, revision, (theCase, { after, like }) => {
        const today = todayOf(theCase);
        const latest = [today, ...theCase.revisions.map((each) => each.effective)].sort().at(-1) ?? today;
        const published: Case = {
          ...theCase,
          revisions: [
            ...theCase.revisions,
            {
              number: theCase.revisions.length + 1,
              effective: addDays(latest, after),
              prescriptions: like.revisions[0]?.prescriptions ?? [],
            },
          ],
        };
        const around = adherence(over(theCase, addDays(today, -20), addDays(today, 20)), { detail: true });
        const open = around.occurrences.filter(
          (each) => each.kind === "block" && each.from <= today && each.to >= today,
        );
        const first = [mondayOf(today), ...open.map((each) => each.from)].sort()[0] ?? today;
        const to = addDays(first, -1);
        for (const from of [addDays(to, -40), addDays(to, -6), to]) {
          const before = adherence(over(theCase, from, to));
          const { byLineage } = adherence(over(published, from, to));
          for (const [lineage, figures] of Object.entries(before.byLineage))
            expect(byLineage[lineage]).toEqual(figures);
        }
      }),
      RUNS,
    );
  });

  test("3: recording done for a closed, unreported day raises performed by one and leaves due", slow, () => {
    let tried = 0;
    fc.assert(
      fc.property(caseArbitrary, fc.nat(), (theCase, pick) => {
        const before = adherence(theCase, { detail: true });
        const rows = before.occurrences.filter((each) => each.kind === "day" && each.state === "notReported");
        const row = rows[pick % rows.length];
        if (!row) return;
        tried++;
        const { lineage, slot, from: date } = row;
        const recordedAt = "2029-01-01T00:00:00Z";
        const entry = { id: "new", lineage, date, slot, outcome: "done", how: "later", recordedAt } as const;
        const after = adherence({ ...theCase, entries: [...theCase.entries, entry] });
        expect(after.performed).toBeCloseTo(before.performed + 1, 9);
        expect(after.due).toBe(before.due);
      }),
      RUNS,
    );
    expect(tried).toBeGreaterThan(50);
  });

  test("4: for any split of a window all counts add up", slow, () => {
    fc.assert(
      fc.property(caseArbitrary, fc.nat(), (theCase, pick) => {
        const { from, to } = theCase.window;
        if (from === to) return;
        const cut = addDays(from, pick % daysBetween(from, to));
        const whole = countsOf(adherence(theCase));
        const left = countsOf(adherence(over(theCase, from, cut)));
        const right = countsOf(adherence(over(theCase, addDays(cut, 1), to)));
        const sum = Object.fromEntries(
          Object.keys(whole).map((key) => [key, left[key as keyof typeof left] + right[key as keyof typeof right]]),
        );
        expect(within(sum, whole)).toEqual(whole);
      }),
      RUNS,
    );
  });

  test("5: the order in which entries arrive, and how often each is delivered, changes nothing", slow, () => {
    const deliveries = caseArbitrary.chain((theCase) =>
      fc.tuple(
        fc.constant(theCase),
        fc.shuffledSubarray([...theCase.entries, ...theCase.entries], {
          minLength: theCase.entries.length,
        }),
      ),
    );
    fc.assert(
      fc.property(deliveries, ([theCase, some]) => {
        const missing = theCase.entries.filter((entry) => !some.includes(entry));
        const delivered = { ...theCase, entries: [...some, ...missing] };
        expect(adherence(delivered)).toEqual(adherence(theCase));
      }),
      RUNS,
    );
  });

  test("6: over closed occurrences a pause never raises due", slow, () => {
    fc.assert(
      fc.property(caseArbitrary, fc.nat(30), fc.nat(10), (generated, first, length) => {
        const theCase = { ...generated, now: "2029-06-01T12:00:00Z" };
        const from = addDays(theCase.window.from, first - 5);
        const paused = { ...theCase, pauses: [...theCase.pauses, { from, to: addDays(from, length) }] };
        expect(adherence(paused).due).toBeLessThanOrEqual(adherence(theCase).due);
      }),
      RUNS,
    );
  });

  test("6: only dates count: the same case any number of weeks later has the same figures", slow, () => {
    fc.assert(
      fc.property(caseArbitrary, fc.integer({ min: -100, max: 200 }), (generated, weeks) => {
        const later = (day: Day) => addDays(day, weeks * 7);
        const today = todayOf(generated);
        const theCase: Case = { ...generated, timeZone: "UTC", now: `${today}T12:00:00Z` };
        const moved: Case = {
          ...theCase,
          now: `${later(today)}T12:00:00Z`,
          window: { from: later(theCase.window.from), to: later(theCase.window.to) },
          ended: theCase.ended && later(theCase.ended),
          revisions: theCase.revisions.map((each) => ({ ...each, effective: later(each.effective) })),
          pauses: theCase.pauses.map((each) => ({ ...each, from: later(each.from), to: later(each.to) })),
          entries: theCase.entries.map((each) => ({ ...each, date: later(each.date) })),
        };
        expect(adherence(moved)).toEqual(adherence(theCase));
      }),
      RUNS,
    );
  });
});

test("the rows behind the figures add up to them", slow, () => {
  fc.assert(
    fc.property(caseArbitrary, (theCase) => {
      const answer = adherence(theCase, { detail: true });
      const rows = answer.occurrences.filter((each) => each.counts && each.state !== "paused");
      const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
      expect(sum((row) => row.performed)).toBeCloseTo(answer.performed, 9);
      expect(sum((row) => row.notDone)).toBeCloseTo(answer.notDone, 9);
      expect(sum((row) => row.notReported)).toBeCloseTo(answer.notReported, 9);
      expect(sum((row) => row.share)).toBeCloseTo((answer.dose ?? 0) * answer.due, 9);
      expect(answer.extras).toHaveLength(answer.extra);
    }),
    RUNS,
  );
});

test("the total can be made of any set of lineages", () => {
  fc.assert(
    fc.property(caseArbitrary, (theCase) => {
      const { byLineage, ...total } = adherence(theCase, { lineages: ["walk"] });
      const nothing = { due: 0, performed: 0, extra: 0, frequency: null };
      expect(total).toMatchObject(byLineage.walk ?? nothing);
    }),
    RUNS,
  );
});
