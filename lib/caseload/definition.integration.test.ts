import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { adherence } from "@/lib/adherence/adherence";
import type { Case } from "@/lib/adherence/case";
import { dayMarkOf } from "@/lib/adherence/day-mark";
import { caseArbitrary } from "@/lib/adherence/generated-case";
import { sessionsOf } from "@/lib/adherence/marks";
import { planOfCase } from "@/lib/check-up/generated-plan";
import { addDays, type Day, dayIn, eachDay } from "@/lib/day/day";
import type { Clinician } from "@/lib/platform/auth/scope";
import { aClinic } from "@/prisma/factories/clinic";
import { theShelf } from "@/prisma/factories/program";
import { aStoredCase } from "@/prisma/factories/stored-case";
import { getCaseload } from "./queries";
import { silentDays } from "./silence";

const CLINICS = 2;
const PATIENTS = 8;
/** Printed when something disagrees; another one makes other clinics. */
const SEED = Number(process.env.PRAXIS_SEED ?? 20261126);

/** Of somebody who was prescribed anything. */
const prescribed = caseArbitrary.filter(({ revisions }) => revisions.some((each) => each.prescriptions.length > 0));

/** Around the Sunday on which clocks change in Berlin, and its Monday; then on, to where nothing is recorded any more. */
const nowsOf = (start: Day) =>
  [
    [12, "22:30"],
    [12, "23:30"],
    [13, "00:30"],
    [13, "22:30"],
    [30, "12:00"],
    [52, "12:00"],
    [55, "23:30"],
  ].map(([days, time]) => new Date(`${addDays(start, days as number)}T${time}:00Z`));

/** The Monday on which a case begins, at the latest. */
const startOf = ({ revisions }: Case) => revisions[0]?.effective ?? "2026-06-01";

describe.each(Array.from({ length: CLINICS }, (_, n) => SEED + n))("a clinic generated from seed %i", (seed) => {
  const zone = ["Europe/Berlin", "Pacific/Apia", "America/New_York"][seed % 3] as string;
  const stored = new Map<string, Case>();
  let clinician: Clinician;

  beforeAll(async () => {
    const cases = fc.sample(prescribed, { seed, numRuns: PATIENTS });
    const first = cases.map(startOf).sort()[0] ?? "2026-01-01";
    const founded = new Date(`${addDays(first, -30)}T09:00:00Z`);
    clinician = (await aClinic(founded, { timeZone: zone })).actor;
    const shelf = await theShelf(clinician);
    for (const [n, given] of cases.entries()) {
      const name = `Patient ${n}`;
      stored.set(name, (await aStoredCase(clinician, shelf, { given, name, founded })).stored);
    }
  }, 120_000);

  test("shows what the adherence function says, whatever the hour, without a write", async () => {
    const nows = [...stored.values()].flatMap((given) => nowsOf(startOf(given)).map((now) => now.toISOString()));
    let silences = 0;
    for (const now of [...new Set(nows)].map((each) => new Date(each))) {
      const { rows } = await getCaseload(clinician.scope, { show: "all", name: "", page: 0 }, zone, now);
      const today = dayIn(zone, now);
      const window = { from: addDays(today, -6), to: today };
      expect(rows).toHaveLength(PATIENTS);
      for (const row of rows) {
        const given = stored.get(row.name) as Case;
        const { occurrences, performed, due } = adherence(
          { ...given, now: now.toISOString(), window },
          { detail: true },
        );
        const said = `seed ${seed}, ${row.name}, ${now.toISOString()}`;
        const exact = due > 0 ? { ...sessionsOf({ performed, due }), exact: { performed, due } } : null;
        expect([said, row.sessions]).toEqual([said, exact]);
        const marks = eachDay(window.from, window.to).map((day) => dayMarkOf(occurrences, day));
        expect([said, row.days.map(({ mark }) => mark)]).toEqual([said, marks]);
        const silent = row.reasons.find((reason) => reason.kind === "silent");
        expect([said, silent?.days ?? 0]).toEqual([said, silenceOf(given, now)]);
        silences += silent ? 1 : 0;
      }
    }
    expect(silences).toBeGreaterThan(0);
  }, 180_000);
});

/** From the whole case, as nothing but its definition tells; 0 where it is below the four days of a new practice. */
function silenceOf(given: Case, now: Date): number {
  const plan = planOfCase(given);
  const today = dayIn(given.timeZone, now);
  const latest = new Map<string, (typeof plan.entries)[number]>();
  for (const entry of plan.entries) {
    const slot = `${entry.lineage} ${entry.date} ${entry.slot}`;
    const before = latest.get(slot);
    const [a, b] = [Date.parse(entry.recordedAt), Date.parse(before?.recordedAt ?? "2000-01-01")];
    if (!before || a > b || (a === b && entry.id > before.id)) latest.set(slot, entry);
  }
  const told = [...latest.values()].filter(({ outcome, date }) => outcome !== "withdrawn" && date <= today);
  const last =
    told
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? null;
  const joinedOn = addDays(startOf(given), -3);
  const days = silentDays({ plan, last, joinedOn }, now);
  return days < 4 ? 0 : days;
}
