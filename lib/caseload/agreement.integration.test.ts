import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { adherence } from "@/lib/adherence/adherence";
import type { Case } from "@/lib/adherence/case";
import { dayMarkOf } from "@/lib/adherence/day-mark";
import { caseArbitrary } from "@/lib/adherence/generated-case";
import { sessionsOf } from "@/lib/adherence/marks";
import { getOwnProgress } from "@/lib/check-up/progress-queries";
import { getReview } from "@/lib/check-up/queries";
import { addDays, dayIn, eachDay } from "@/lib/day/day";
import type { Clinician } from "@/lib/platform/auth/scope";
import { aClinic } from "@/prisma/factories/clinic";
import { theShelf } from "@/prisma/factories/program";
import { aStoredCase } from "@/prisma/factories/stored-case";
import { getCaseload } from "./queries";

/** Printed when something disagrees; another one makes other clinics. */
const SEED = Number(process.env.PRAXIS_SEED ?? 20261127);
const PATIENTS = 6;

/** In each clinic the clocks of its zone change while its patients exercise: forward in one, back in the other. */
const CLINICS = [
  { seed: SEED, zone: "Europe/Berlin", start: "2026-03-16", change: "2026-03-29T01:00:00Z", monday: 21 },
  { seed: SEED + 1, zone: "America/New_York", start: "2026-10-12", change: "2026-11-01T06:00:00Z", monday: 23 },
];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** When windows begin within the program, so that blocks of days reach into them. */
const LATER = [16, 19, 22, 25, 42].map((days) => days * 24 * HOUR);

/** A minute before and after the clocks change, and around the midnight to Monday, so many hours later; then on. */
const nowsOf = (change: string, monday: number) =>
  [-MINUTE, MINUTE, monday * HOUR - MINUTE, monday * HOUR, ...LATER].map((by) => new Date(Date.parse(change) + by));

/** Within the eight weeks of a case they are all that can differ. */
const COMPARED = ["4w", "start"] as const;

/** Of somebody who was prescribed anything from the first day on, and of some of them something every few days. */
const casesFrom = (start: string, hasBlocks: boolean) =>
  caseArbitrary.filter(({ revisions: [first] }) => {
    const schedules = first?.prescriptions.map(({ schedule }) => schedule) ?? [];
    const isLong = schedules.some((each) => each.kind === "everyNDays" && each.n >= 5);
    return first?.effective === start && schedules.length > 0 && (isLong || !hasBlocks);
  });

describe.each(CLINICS)("a clinic in $zone, generated from seed $seed", ({ seed, zone, start, change, monday }) => {
  const patients = new Map<string, Awaited<ReturnType<typeof aStoredCase>>>();
  let clinician: Clinician;

  beforeAll(async () => {
    const founded = new Date(`${addDays(start, -30)}T09:00:00Z`);
    clinician = (await aClinic(founded, { timeZone: zone })).actor;
    const shelf = await theShelf(clinician);
    const cases = [false, true].flatMap((hasBlocks) =>
      fc.sample(casesFrom(start, hasBlocks), { seed, numRuns: PATIENTS / 2 }),
    );
    for (const [n, given] of cases.entries()) {
      const name = `Patient ${n}`;
      patients.set(name, await aStoredCase(clinician, shelf, { given, name, founded }));
    }
  }, 120_000);

  test("its caseload, its reviews and its patients' progress say what the adherence function says, without a write", async () => {
    let compared = 0;
    for (const now of nowsOf(change, monday)) {
      const { rows } = await getCaseload(clinician.scope, { show: "all", name: "", page: 0 }, zone, now);
      expect(rows).toHaveLength(PATIENTS);
      for (const row of rows) {
        const { stored, scope } = patients.get(row.name) as Awaited<ReturnType<typeof aStoredCase>>;
        const said = `seed ${seed}, ${row.name}, ${now.toISOString()}`;
        const asOf = (window: Case["window"]) =>
          adherence({ ...stored, now: now.toISOString(), window }, { detail: true });

        const today = dayIn(zone, now);
        const week = { from: addDays(today, -6), to: today };
        const { performed, due, occurrences } = asOf(week);
        const exact = due > 0 ? { ...sessionsOf({ performed, due }), exact: { performed, due } } : null;
        expect([said, row.sessions]).toEqual([said, exact]);
        const ofCaseload = eachDay(week.from, week.to).map((day) => dayMarkOf(occurrences, day));
        expect([said, row.days.map(({ mark }) => mark)]).toEqual([said, ofCaseload]);

        for (const name of COMPARED) {
          const { review } = await getReview(clinician.scope, row.id, name, now);
          const progress = await getOwnProgress(scope, name, now);
          const { occurrences: all, extras: _, ...answer } = asOf(review.window);
          const where = `${said}, ${name}`;
          expect([where, review.window.to]).toEqual([where, dayIn(stored.timeZone, now)]);
          expect([where, review.answer]).toEqual([where, answer]);
          expect([where, progress.review.window, progress.review.answer]).toEqual([
            where,
            review.window,
            review.answer,
          ]);
          const marks = new Map(progress.weeks.flatMap(({ days }) => days.map(({ date, mark }) => [date, mark])));
          for (const { date } of review.days) {
            expect([where, date, marks.get(date)]).toEqual([where, date, dayMarkOf(all, date)]);
          }
          for (const { day, mark } of row.days) {
            if (review.window.from <= day && day <= review.window.to)
              expect([where, day, marks.get(day)]).toEqual([where, day, mark]);
          }
          for (const { window, figures } of progress.weeks) {
            const { byLineage: _, occurrences: __, extras: ___, ...exactly } = asOf(window);
            expect([where, window, figures]).toEqual([where, window, exactly]);
          }
          compared += answer.due > 0 ? 1 : 0;
        }
      }
    }
    expect(compared).toBeGreaterThan(PATIENTS);
  }, 180_000);
});
