import fc from "fast-check";
import { addDays, WEEKDAYS } from "@/lib/day/day";
import type { Amount, Measure } from "@/lib/dose/dose";
import { inWeekOrder, type Schedule } from "@/lib/schedule/schedule";
import type { Case, CasePrescription, Entry } from "./case";

/** For tests: where calendars are known to trip. */
const STARTS = [
  "2026-03-16", // before the beginning of summer time in Europe
  "2026-10-12", // before its end
  "2026-12-14", // week 53 and the year's end
  "2028-02-14", // a leap day
  "2026-06-01",
];

const ZONES = ["Europe/Berlin", "America/New_York", "Pacific/Apia", "Asia/Kathmandu", "UTC"];

const SPAN = 42;

const scheduleArbitrary: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({ kind: fc.constant("daily" as const), timesPerDay: fc.integer({ min: 1, max: 3 }) }),
  fc.record({
    kind: fc.constant("weekdays" as const),
    days: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 7, size: "max" }).map(inWeekOrder),
    timesPerDay: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({ kind: fc.constant("everyNDays" as const), n: fc.constantFrom(2, 2, 3, 3, 5, 7, 14) }),
  fc.record({ kind: fc.constant("timesPerWeek" as const), n: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ kind: fc.constant("asNeeded" as const) }),
);

const doseArbitrary: fc.Arbitrary<Measure> = fc.oneof(
  fc.record({
    kind: fc.constant("reps" as const),
    sets: fc.integer({ min: 1, max: 4 }),
    reps: fc.constantFrom(5, 8, 10),
  }),
  fc.constant({ kind: "reps" as const, sets: 2, reps: 8, repsMax: 12, holdSeconds: 5 }),
  fc.record({
    kind: fc.constant("hold" as const),
    sets: fc.integer({ min: 1, max: 3 }),
    holdSeconds: fc.constantFrom(10, 20, 45),
  }),
  fc.record({ kind: fc.constant("duration" as const), seconds: fc.constantFrom(600, 1800) }),
  fc.record({ kind: fc.constant("distance" as const), metres: fc.constantFrom(800, 3000) }),
  fc.record({ kind: fc.constant("steps" as const), steps: fc.constantFrom(3000, 7000) }),
);

const amountArbitrary: fc.Arbitrary<Amount> = fc.record(
  {
    sets: fc.integer({ min: 0, max: 4 }),
    reps: fc.integer({ min: 0, max: 12 }),
    holdSeconds: fc.integer({ min: 0, max: 50 }),
    seconds: fc.integer({ min: 0, max: 2000 }),
    metres: fc.integer({ min: 0, max: 3500 }),
    steps: fc.integer({ min: 0, max: 8000 }),
  },
  { requiredKeys: [] },
);

const lineageArbitrary = fc.constantFrom("bridge", "plank", "walk");

const prescriptionsArbitrary: fc.Arbitrary<CasePrescription[]> = fc.uniqueArray(
  fc.record({ lineage: lineageArbitrary, schedule: scheduleArbitrary, dose: doseArbitrary }),
  { selector: (each) => each.lineage, minLength: 1, maxLength: 3, size: "max" },
);

const spanArbitrary = (start: string, from: number, to: number, length: number) =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 0, max: length }))
    .map(([first, more]) => ({ from: addDays(start, first), to: addDays(start, first + more) }));

const nothingArbitrary: fc.Arbitrary<CasePrescription[]> = fc.constant([]);

/** Later revisions often change only one thing, so that runs and weeks go on through them. */
function revised(before: CasePrescription[], next: CasePrescription[], keep: boolean): CasePrescription[] {
  if (!keep) return next;
  return next.map((each) => ({
    ...each,
    schedule: before.find((old) => old.lineage === each.lineage)?.schedule ?? each.schedule,
  }));
}

const entryArbitrary = (start: string): fc.Arbitrary<Omit<Entry, "id">> =>
  fc.record({
    lineage: fc.oneof({ weight: 20, arbitrary: lineageArbitrary }, { weight: 1, arbitrary: fc.constant("class") }),
    date: fc.integer({ min: -2, max: SPAN + 5 }).map((offset) => addDays(start, offset)),
    slot: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 4 }), fc.constant(undefined)),
    outcome: fc.constantFrom<Entry["outcome"][]>("done", "done", "partly", "partly", "notDone", "withdrawn"),
    amount: fc.option(amountArbitrary, { nil: undefined }),
    how: fc.constantFrom<NonNullable<Entry["how"]>[]>("guided", "sameDay", "later", "paper"),
    // Few instants, written with different offsets, so that ties and reversals happen.
    recordedAt: fc.constantFrom(
      "2026-11-01T10:00:00Z",
      "2026-11-01T11:00:00+01:00",
      "2026-11-01T09:30:00Z",
      "2026-11-01T12:00:00Z",
      "2026-11-01T08:00:00-05:00",
    ),
  });

/** Cases full of what is hard: changes on one date, overlapping pauses, cut blocks and weeks, ties, withdrawals. */
export const caseArbitrary: fc.Arbitrary<Case> = fc.noBias(
  fc.constantFrom(...STARTS).chain((start) =>
    fc
      .record({
        timeZone: fc.constantFrom(...ZONES),
        now: fc
          .tuple(fc.integer({ min: 3, max: SPAN + 20 }), fc.integer({ min: 0, max: 23 }))
          .map(([day, hour]) => `${addDays(start, day)}T${String(hour).padStart(2, "0")}:30:00Z`),
        window: spanArbitrary(start, -3, 20, 35),
        ended: fc.oneof(
          { weight: 4, arbitrary: fc.constant(null) },
          { weight: 1, arbitrary: fc.integer({ min: 3, max: SPAN }).map((day) => addDays(start, day)) },
        ),
        revisions: fc.array(
          fc.record({
            offset: fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: SPAN })),
            prescriptions: fc.oneof(
              { weight: 6, arbitrary: prescriptionsArbitrary },
              { weight: 1, arbitrary: nothingArbitrary },
            ),
            keep: fc.boolean(),
          }),
          { minLength: 1, maxLength: 5, size: "max" },
        ),
        pauses: fc.array(
          fc
            .tuple(spanArbitrary(start, -2, SPAN, 9), fc.option(lineageArbitrary, { nil: undefined }))
            .map(([span, lineage]) => ({ ...span, lineage })),
          { maxLength: 4 },
        ),
        // fast-check keeps arrays short by itself; a case is hard when its dates are crowded.
        entries: fc.array(entryArbitrary(start), { maxLength: 120, size: "max" }),
      })
      .map(({ revisions, entries, ...rest }) => {
        const inOrder = [...revisions].sort((a, b) => a.offset - b.offset);
        let before: CasePrescription[] = [];
        return {
          version: 1 as const,
          ...rest,
          revisions: inOrder.map(({ offset, prescriptions, keep }, index) => {
            before = revised(before, prescriptions, keep && index > 0);
            return { number: index + 1, effective: addDays(start, offset === 1 ? 0 : offset), prescriptions: before };
          }),
          entries: entries.map((entry, index) => ({ ...entry, id: `${(index * 50) % 121}` })),
        };
      }),
  ),
);
