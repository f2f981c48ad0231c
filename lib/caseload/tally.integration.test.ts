import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mergePatients } from "@/lib/patient/duplicate-commands";
import { getSides } from "@/lib/patient/duplicate-queries";
import type { Clinician } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { record } from "@/lib/session/commands";
import { aClinic, good } from "@/prisma/factories/clinic";
import { anEntry } from "@/prisma/factories/entry";
import { aTreatedPatient, type Treated } from "@/prisma/factories/treated";
import { connectAsAdmin } from "@/prisma/testing/admin";

const zone = "Europe/Berlin";
const started = new Date("2026-11-02T09:00:00Z");
const now = new Date("2026-11-18T12:00:00Z");
const days = ["2026-11-10", "2026-11-11", "2026-11-12"] as const;

let clinician: Clinician;
let admin: pg.Client;

beforeAll(async () => {
  clinician = (await aClinic(started, { timeZone: zone })).actor;
  admin = await connectAsAdmin();
});

afterAll(() => admin.end());

type Tally = Record<"date" | "reported" | "hurt" | "exercise_pain" | "day_pain" | "morning_pain", unknown>;

const tallies = (patientId: string) =>
  withScope(
    clinician.scope,
    (tx) =>
      tx.$queryRaw<Tally[]>`
        SELECT to_char(date, 'YYYY-MM-DD') AS date, reported, hurt, exercise_pain, day_pain, morning_pain FROM day_tally
         WHERE patient_id = ${patientId}::uuid ORDER BY date`,
  );

const sent = (date: string, minute = 0) => ({
  ...{ id: randomUUID(), date, note: "", deviceZone: zone },
  recordedAt: new Date(Date.parse(`${date}T08:00:00Z`) + minute * 60_000).toISOString(),
});

/** A day's words: an entry with or without pain, one that takes it back, a report of the day or of the morning. */
const words = fc.record({
  date: fc.constantFrom(...days),
  minute: fc.integer({ min: 0, max: 5 }),
  slot: fc.integer({ min: 1, max: 2 }),
  pain: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
  what: fc.constantFrom("done", "notDone", "withdrawn", "day", "morning"),
});
type Word = typeof words extends fc.Arbitrary<infer W> ? W : never;
type Words = ReturnType<typeof recordsOf>;

function recordsOf({ plan, lineage }: Treated, all: Word[]) {
  return {
    entries: all
      .filter(({ what }) => what !== "day" && what !== "morning")
      .map(({ date, minute, slot, pain, what }) => ({
        ...anEntry(plan, lineage, { date }),
        ...sent(date, minute),
        ...{ slot, outcome: what as "done" | "notDone" | "withdrawn" },
        ...(what === "notDone" ? { reason: "pain" as const, pain } : {}),
        ...(what === "done" ? { pain } : {}),
      })),
    dayReports: all
      .filter(({ what, pain }) => what === "day" && pain !== null)
      .map(({ date, minute, pain }) => ({ ...sent(date, minute), worstPain: pain })),
    morningReports: all
      .filter(({ what, pain }) => what === "morning" && pain !== null)
      .map(({ date, minute, pain }) => ({ ...sent(date, minute), pain: pain ?? 0 })),
  };
}

const sends = async ({ scope }: Treated, records: Words) => good(await record(scope, records, now));

test("what is kept day by day is what a rebuild makes, row for row, whatever came in which order", async () => {
  const helen = await aTreatedPatient(clinician, started);
  const { patientId } = helen.scope;
  for (const [turn, all] of fc
    .sample(fc.array(words, { minLength: 1, maxLength: 6 }), { seed: 7, numRuns: 25 })
    .entries()) {
    await sends(helen, recordsOf(helen, all));
    const kept = await tallies(patientId);
    await admin.query("SELECT rebuild_day_tally()");
    expect([turn, await tallies(patientId)]).toEqual([turn, kept]);
  }
  expect((await tallies(patientId)).length).toBe(days.length);
}, 60_000);

test("a correction replaces, what is taken back says nothing, and the latest report of a day counts", async () => {
  const helen = await aTreatedPatient(clinician, started);
  const [date] = days;
  const one = (change: Partial<Word>) =>
    sends(helen, recordsOf(helen, [{ date, minute: 0, slot: 1, pain: null, what: "done", ...change }]));
  const kept = async () => {
    const [tally] = await tallies(helen.scope.patientId);
    return tally ?? null;
  };
  await one({ pain: 7 });
  expect(await kept()).toEqual({
    ...{ date, reported: true, hurt: false, exercise_pain: 7, day_pain: null, morning_pain: null },
  });
  await one({ pain: 3, minute: 1 });
  await one({ what: "day", pain: 6 });
  await one({ what: "day", pain: 4, minute: 1 });
  expect(await kept()).toMatchObject({ exercise_pain: 3, day_pain: 4 });
  await one({ what: "notDone", minute: 2 });
  expect(await kept()).toMatchObject({ exercise_pain: null, hurt: true });
  await one({ what: "withdrawn", minute: 3 });
  expect(await kept()).toMatchObject({ exercise_pain: null, hurt: false, reported: true });
  const anna = await aTreatedPatient(clinician, started);
  await sends(anna, recordsOf(anna, [{ date, minute: 0, slot: 1, pain: 2, what: "done" }]));
  await sends(anna, recordsOf(anna, [{ date, minute: 1, slot: 1, pain: null, what: "withdrawn" }]));
  expect(await tallies(anna.scope.patientId)).toEqual([]);
});

test("of phones that send one day at once, none is forgotten", async () => {
  const helen = await aTreatedPatient(clinician, started);
  const all = Array.from({ length: 8 }, (_, n) => ({
    ...{ date: days[0], minute: 0, slot: n + 1, pain: n, what: "done" as const },
  }));
  await Promise.all(all.map((each) => sends(helen, recordsOf(helen, [each]))));
  expect(await tallies(helen.scope.patientId)).toMatchObject([{ exercise_pain: 7 }]);
});

test("two records that become one have one day of both", async () => {
  const [into, from] = [await aTreatedPatient(clinician, started), await aTreatedPatient(clinician, started)];
  await sends(into, recordsOf(into, [{ date: days[0], minute: 0, slot: 1, pain: 3, what: "done" }]));
  await sends(
    from,
    recordsOf(from, [
      { date: days[0], minute: 0, slot: 1, pain: 8, what: "done" },
      { date: days[1], minute: 0, slot: 1, pain: 2, what: "morning" },
    ]),
  );
  const { patientId } = into.scope;
  const sides = await getSides(clinician.scope, [patientId, from.scope.patientId], now);
  const versions = { into: sides[0].version, from: sides[1].version };
  good(await mergePatients(clinician.scope, patientId, { from: from.scope.patientId, versions, take: [] }, now));
  expect(await tallies(from.scope.patientId)).toEqual([]);
  expect(await tallies(patientId)).toMatchObject([{ exercise_pain: 8 }, { morning_pain: 2 }]);
});
