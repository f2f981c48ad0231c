import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { savePractice } from "@/lib/clinic/practice-commands";
import { getPractice } from "@/lib/clinic/practice-queries";
import { addDays, type Day } from "@/lib/day/day";
import { archivePatient } from "@/lib/patient/archive-commands";
import type { Clinician } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { record } from "@/lib/session/commands";
import { aClinic, aClinician, aPatient, good } from "@/prisma/factories/clinic";
import { aDraft, BIRD_DOG, itemOf, theShelf } from "@/prisma/factories/program";
import { aTreatedPatient, type Treated } from "@/prisma/factories/treated";
import { setAside } from "./commands";
import { evidenceOf } from "./evidence";
import { getCaseload } from "./queries";

const zone = "Europe/Berlin";
const today = "2026-11-18";
const started = new Date("2026-10-28T09:00:00Z");
const noon = (day: Day) => new Date(`${day}T11:00:00Z`);
const now = noon(today);

let clinician: Clinician;

beforeAll(async () => {
  clinician = (await aClinic(started, { timeZone: zone })).actor;
});

/** Her evening words of a day, which reach the clinic at once. */
async function tells({ scope }: Treated, worst: Record<Day, number>) {
  const dayReports = Object.entries(worst).map(([date, worstPain]) => ({
    ...{ id: randomUUID(), date, note: "", deviceZone: zone, worstPain },
    recordedAt: `${date}T10:00:00.000Z`,
  }));
  good(await record(scope, { entries: [], dayReports }, noon(Object.keys(worst).sort().at(-1) ?? today)));
}

const fortnight = (level: number) =>
  Object.fromEntries(Array.from({ length: 15 }, (_, n) => [addDays(today, -n - 3), level]));

const look = (who = clinician, at = now, wish: Partial<Parameters<typeof getCaseload>[1]> = {}) =>
  getCaseload(who.scope, { show: "all", name: "", page: 0, ...wish }, zone, at);

async function rowOf(patient: Treated, at = now, who = clinician) {
  const row = (await look(who, at)).rows.find(({ id }) => id === patient.scope.patientId);
  if (!row) throw new Error("nobody disappears from the list");
  return row;
}

async function seen(patient: Treated, until: Day | null, at = now, who = clinician) {
  const { reasons } = await rowOf(patient, at);
  const all = reasons.map((reason) => ({ reason: reason.kind, evidence: evidenceOf(reason) }));
  return setAside(who.scope, patient.scope.patientId, { reasons: all, until, withdrawn: false }, zone, at);
}

test("pain that rises asks for attention, is set aside for everybody, and is back when it rises again", async () => {
  const helen = await aTreatedPatient(clinician, started, {}, { name: "Helen Marwood", painLimit: 8 });
  await tells(helen, { ...fortnight(2), "2026-11-16": 4, "2026-11-17": 5 });
  expect(await rowOf(helen)).toMatchObject({
    group: "attention",
    reasons: [{ kind: "painRise", from: 2, to: 5, day: "2026-11-16" }],
  });
  const { actor: colleague } = await aClinician(clinician, started, { name: "Ana Weber" });
  good(await seen(helen, null, now, colleague));
  expect(await rowOf(helen)).toMatchObject({
    group: "aside",
    reasons: [],
    aside: [{ reason: { kind: "painRise" }, until: null, by: "Ana Weber" }],
  });
  await tells(helen, { "2026-11-18": 6 });
  expect(await rowOf(helen, noon("2026-11-19"))).toMatchObject({ group: "attention", reasons: [{ to: 6 }], aside: [] });
});

test("what is set aside comes back on its day, can be taken back before, and never waits for a past day", async () => {
  const karl = await aTreatedPatient(clinician, started, {}, { name: "Karl Vogt" });
  await tells(karl, { [addDays(today, -9)]: 2 });
  expect((await rowOf(karl)).reasons).toMatchObject([{ kind: "silent", days: 8, last: addDays(today, -9) }]);
  expect(await seen(karl, today)).toEqual({ ok: false, reason: "past" });
  good(await seen(karl, "2026-11-20"));
  expect((await rowOf(karl, noon("2026-11-19"))).group).toBe("aside");
  expect((await rowOf(karl, noon("2026-11-20"))).group).toBe("attention");
  const { aside } = await rowOf(karl);
  const reasons = aside.map(({ reason }) => ({ reason: reason.kind, evidence: evidenceOf(reason) }));
  const back = { reasons, until: null, withdrawn: true };
  good(await setAside(clinician.scope, karl.scope.patientId, back, zone, new Date(now.getTime() + 1)));
  expect((await rowOf(karl)).group).toBe("attention");
});

test("a draft asks for attention until it is put in force, and stands beside the list", async () => {
  const owner = (await aClinic(started, { timeZone: zone })).actor;
  const nuria = await aTreatedPatient(owner, started, {}, { name: "Núria Castell" });
  await tells(nuria, { [today]: 1 });
  expect((await rowOf(nuria, now, owner)).group).toBe("onTrack");
  const items = [itemOf(BIRD_DOG, await theShelf(owner), nuria.lineage)];
  await aDraft(owner, nuria.scope.patientId, { title: "Gentler", items }, now);
  const { rows, today: day } = await look(owner);
  expect(rows[0]?.reasons).toEqual([{ kind: "draft", at: now.toISOString(), day: today, by: "Olga Owner" }]);
  expect(day.drafts).toEqual({
    count: 1,
    first: [{ id: nuria.scope.patientId, name: "Núria Castell", day: today, by: "Olga Owner" }],
  });
});

test("segments, condition and name filter together, each with its own count", async () => {
  const owner = (await aClinic(started, { timeZone: zone })).actor;
  const knee = { condition: "Knee pain" };
  const anna = await aTreatedPatient(owner, started, {}, { name: "Anna Abel", ...knee });
  const bert = await aTreatedPatient(owner, started, {}, { name: "Bert Busch" });
  await tells(bert, { [today]: 1 });
  await tells(anna, { [addDays(today, -9)]: 2 });
  await aPatient(owner, started, { name: "Carl Curie", condition: "knee pain " });
  const found = async (wish: Partial<Parameters<typeof getCaseload>[1]>) => {
    const { rows, total, segments } = await look(owner, now, wish);
    expect(total).toBe(rows.length);
    return { names: rows.map(({ name }) => name), segments };
  };
  const all = { everybody: 3, attention: 2, checkUp: 0, paused: 0 };
  expect(await found({})).toEqual({ names: ["Carl Curie", "Anna Abel", "Bert Busch"], segments: all });
  expect(await found({ only: "attention" })).toEqual({ names: ["Carl Curie", "Anna Abel"], segments: all });
  const inKnees = { everybody: 2, attention: 2, checkUp: 0, paused: 0 };
  expect(await found({ condition: "Knee pain" })).toEqual({ names: ["Carl Curie", "Anna Abel"], segments: inKnees });
  expect(await found({ condition: "Knee pain", name: "abel" })).toEqual({ names: ["Anna Abel"], segments: inKnees });
  expect((await look(owner)).conditions).toEqual([
    { condition: "Knee pain", count: 2 },
    { condition: "low back pain", count: 1 },
  ]);
});

test("the settings of the practice decide, from the next look on", async () => {
  const owner = (await aClinic(started, { timeZone: zone })).actor;
  const karl = await aTreatedPatient(owner, started);
  await tells(karl, { [addDays(today, -9)]: 2 });
  const set = async (silentDays: number) => {
    const read = await getPractice(owner.scope);
    good(await savePractice(owner.scope, { read, practice: { ...read, silentDays } }, now));
    return (await rowOf(karl, now, owner)).reasons.length;
  };
  expect(await set(8)).toBe(1);
  expect(await set(9)).toBe(0);
});

test("setting aside is audited with the reasons, and is nobody else's to do", async () => {
  const karl = await aTreatedPatient(clinician, started);
  await tells(karl, { [addDays(today, -9)]: 2 });
  good(await seen(karl, null));
  const { patientId } = karl.scope;
  const events = await withScope(clinician.scope, (tx) =>
    tx.auditEvent.findMany({ where: { patientId, action: { startsWith: "attention." } } }),
  );
  expect(events).toMatchObject([{ action: "attention.set-aside", fields: ["silent"], actor: "owner" }]);
  const stranger = (await aClinic(started)).actor;
  const reasons = [{ reason: "silent" as const, evidence: "never" }];
  const strange = () => setAside(stranger.scope, patientId, { reasons, until: null, withdrawn: false }, zone, now);
  await expect(strange()).rejects.toMatchObject({ code: "not-found" });
  good(await archivePatient(clinician.scope, patientId, { reason: "goal" }, now));
  const late = () => setAside(clinician.scope, patientId, { reasons, until: null, withdrawn: false }, zone, now);
  await expect(late()).rejects.toMatchObject({ code: "not-found" });
});
