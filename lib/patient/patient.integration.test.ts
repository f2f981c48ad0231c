import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { dayIn } from "@/lib/day/day";
import type { Clinician, ClinicScope, PatientActor } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { aClinic, aClinician, aJoinedPatient, aPatient, aScreening, good } from "@/prisma/factories/clinic";
import { addPatient, recordScreening } from "./commands";
import { getPatient, getPatientHeader, getScreenings } from "./queries";
import { RED_FLAG_ITEMS, RED_FLAG_SCREEN } from "./red-flags";
import { type NewPatient, type NewScreening, newPatientSchema, newScreeningSchema } from "./schema";

const now = new Date("2026-11-18T09:00:00Z");
const later = new Date("2026-11-18T10:00:00Z");

const allNo = Object.fromEntries(RED_FLAG_ITEMS.map((item) => [item, false])) as NewScreening["answers"];

function aNewPatient(traits: Partial<NewPatient> = {}): NewPatient {
  return newPatientSchema.parse({
    id: randomUUID(),
    name: "  Gülşah Wiśniewska-Öztürk ",
    calledBy: "Gülşah",
    birthDate: "1965-03-24",
    email: "Gulsah@Example.org",
    phone: "+49 30 5550 117",
    condition: "low back pain",
    timeZone: "Europe/Istanbul",
    goal: "an hour in the garden without a break",
    minutesPerDay: 20,
    equipment: ["mat", "chair"],
    preferences: "Music, mornings",
    fears: "Lifting her grandson",
    precautions: "",
    cautions: ["wrist-pain"],
    painLimit: 4,
    ...traits,
  });
}

function aNewScreening(traits: Partial<NewScreening> = {}): NewScreening {
  return newScreeningSchema.parse({
    id: randomUUID(),
    version: RED_FLAG_SCREEN.version,
    answers: allNo,
    judgement: "",
    cleared: true,
    ...traits,
  });
}

let owner: Clinician;
let jonas: Clinician;
let stranger: Clinician;

beforeAll(async () => {
  owner = (await aClinic(now)).actor;
  jonas = (await aClinician(owner, now, { name: "Jonas Brandt" })).actor;
  stranger = (await aClinic(now, { name: "Another practice" })).actor;
});

/** What the trail says about a patient: only the owner reads it. */
const trailOf = (patientId: string) =>
  withScope(owner.scope, (tx) => tx.auditEvent.findMany({ where: { patientId }, orderBy: { id: "asc" } }));

describe("adding a patient", () => {
  test("keeps what was said, and who is responsible from now on", async () => {
    const input = aNewPatient();
    good(await addPatient(jonas.scope, input, now));
    const patient = await getPatient(jonas.scope, input.id, later);
    expect(patient).toMatchObject({
      name: "Gülşah Wiśniewska-Öztürk",
      age: 61,
      email: "gulsah@example.org",
      goal: "an hour in the garden without a break",
      equipment: ["mat", "chair"],
      painLimit: 4,
      ownPainLimit: true,
      team: [{ id: jonas.scope.memberId, name: "Jonas Brandt", lead: true, active: true }],
      week: null,
      screening: null,
      program: null,
      joined: false,
      today: dayIn("Europe/Istanbul", later),
    });
    const zones = await withScope(jonas.scope, (tx) => tx.patientZone.findMany({ where: { patientId: input.id } }));
    expect(zones).toMatchObject([{ timeZone: "Europe/Istanbul", since: now }]);
    expect(await trailOf(input.id)).toMatchObject([
      { action: "patient.add", actor: "clinician", fields: expect.arrayContaining(["name", "goal", "fears"]) },
      { action: "patient.read" },
    ]);
  });

  test("an own limit and the clinic's are told apart", async () => {
    const input = aNewPatient({ painLimit: null, goal: "" });
    good(await addPatient(jonas.scope, input, now));
    expect(await getPatient(jonas.scope, input.id, now)).toMatchObject({
      painLimit: 5,
      ownPainLimit: false,
      goal: null,
    });
  });

  test("a second press adds nobody", async () => {
    const input = aNewPatient();
    const both = await Promise.all([addPatient(jonas.scope, input, now), addPatient(jonas.scope, input, now)]);
    expect(both).toEqual([
      { ok: true, value: { id: input.id } },
      { ok: true, value: { id: input.id } },
    ]);
    expect(await addPatient(jonas.scope, input, later)).toEqual({ ok: true, value: { id: input.id } });
    expect((await trailOf(input.id)).map((event) => event.action)).toEqual(["patient.add"]);
    expect((await getPatient(jonas.scope, input.id, now)).team).toHaveLength(1);
  });

  test("other details under the same id are refused, not swallowed", async () => {
    const input = aNewPatient();
    good(await addPatient(jonas.scope, input, now));
    const changed = await addPatient(jonas.scope, { ...input, goal: "sleep through" }, later);
    expect(changed).toEqual({ ok: false, reason: "already-added", id: input.id });
    expect((await getPatientHeader(jonas.scope, input.id, later)).goal).toBe(input.goal);
  });

  test("nobody is born tomorrow", async () => {
    const input = aNewPatient({ birthDate: "2026-11-19" });
    await expect(addPatient(jonas.scope, input, now)).rejects.toMatchObject({
      code: "invalid",
      extra: { fields: { birthDate: "future" } },
    });
  });
});

describe("the red-flag screen", () => {
  test("is recorded with who and when, beside the earlier ones", async () => {
    const patientId = await aPatient(jonas, now);
    good(await recordScreening(jonas.scope, patientId, aNewScreening({ cleared: false }), now));
    const answers = { ...allNo, "history-of-cancer": true };
    const judgement = "Breast cancer 2009, discharged. No other sign. Doctor agrees.";
    good(await recordScreening(jonas.scope, patientId, aNewScreening({ answers, judgement }), later));
    const { screenings } = await getScreenings(jonas.scope, patientId, later);
    expect(screenings).toMatchObject([
      { by: "Jonas Brandt", positives: 1, judgement, cleared: true, answers },
      { by: "Jonas Brandt", positives: 0, judgement: "", cleared: false, answers: allNo },
    ]);
    expect(screenings.map((each) => Date.parse(each.answeredAt))).toEqual([later.getTime(), now.getTime()]);
    expect((await getPatient(jonas.scope, patientId, later)).screening?.judgement).toBe(judgement);
    expect((await trailOf(patientId)).map((event) => event.action)).toEqual([
      "patient.add",
      "screening.record",
      "screening.record",
      "patient.read",
      "patient.read",
    ]);
  });

  test("a second press records it once, another screen under its id is refused", async () => {
    const patientId = await aPatient(jonas, now);
    const input = aNewScreening();
    good(await recordScreening(jonas.scope, patientId, input, now));
    good(await recordScreening(jonas.scope, patientId, input, later));
    expect((await getScreenings(jonas.scope, patientId, later)).screenings).toHaveLength(1);
    const other = recordScreening(jonas.scope, patientId, { ...input, cleared: false }, later);
    await expect(other).rejects.toMatchObject({ code: "conflict" });
  });

  test("the database refuses a positive item without a judgement", async () => {
    const patientId = await aPatient(jonas, now);
    const { clinicId, memberId } = jonas.scope;
    const row = { clinicId, patientId, memberId, answeredAt: now, definitionVersion: 1, cleared: true };
    const insert = (judgement: string) =>
      withScope(jonas.scope, (tx) =>
        tx.screening.create({ data: { ...row, answers: { ...allNo, bladder: true }, positives: 1, judgement } }),
      );
    await expect(insert("")).rejects.toMatchObject({ code: "23514" });
    await expect(insert("  ")).rejects.toMatchObject({ code: "23514" });
    await expect(insert("Catheter since surgery in May.")).resolves.toBeDefined();
  });

  test("nobody changes or removes a recorded one", async () => {
    const patientId = await aPatient(jonas, now);
    await aScreening(jonas, patientId, now);
    for (const actor of [jonas, owner]) {
      const where = { patientId };
      await expect(
        withScope(actor.scope, (tx) => tx.screening.updateMany({ where, data: { cleared: false } })),
      ).rejects.toMatchObject({ code: "42501" });
      await expect(withScope(actor.scope, (tx) => tx.screening.deleteMany({ where }))).rejects.toMatchObject({
        code: "42501",
      });
      await expect(withScope(actor.scope, (tx) => tx.$executeRaw`TRUNCATE screening`)).rejects.toMatchObject({
        code: "42501",
      });
    }
  });
});

describe("the walls", () => {
  test("another clinic's clinician finds nothing and leaves nothing", async () => {
    const patientId = await aPatient(jonas, now);
    const before = await trailOf(patientId);
    const notFound = { code: "not-found" };
    await expect(getPatient(stranger.scope, patientId, now)).rejects.toMatchObject(notFound);
    await expect(getPatientHeader(stranger.scope, patientId, now)).rejects.toMatchObject(notFound);
    await expect(getScreenings(stranger.scope, patientId, now)).rejects.toMatchObject(notFound);
    await expect(recordScreening(stranger.scope, patientId, aNewScreening(), now)).rejects.toMatchObject(notFound);
    expect((await getScreenings(jonas.scope, patientId, now)).screenings).toEqual([]);
    expect((await trailOf(patientId)).length).toBe(before.length + 1);
  });

  test("a colleague of the same clinic sees the patient", async () => {
    const patientId = await aPatient(jonas, now, { name: "Helen Marwood" });
    expect((await getPatientHeader(owner.scope, patientId, now)).name).toBe("Helen Marwood");
  });

  test("a patient neither adds patients nor reads or records screens, even past the type", async () => {
    const patientId = await aPatient(jonas, now);
    const patient: PatientActor = (await aJoinedPatient(jonas, patientId, now)).actor;
    await aScreening(jonas, patientId, now);
    // What the compiler refuses, and the policies refuse behind it.
    const disguised = { ...patient.scope, memberId: jonas.scope.memberId } as never as ClinicScope;
    await expect(addPatient(disguised, aNewPatient(), now)).rejects.toMatchObject({ code: "42501" });
    await expect(recordScreening(disguised, patientId, aNewScreening(), now)).rejects.toMatchObject({ code: "42501" });
    expect((await getScreenings(disguised, patientId, now)).screenings).toEqual([]);
  });
});
