import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getReview } from "@/lib/check-up/queries";
import { invitePatient, lookAtInvitation } from "@/lib/clinic/commands";
import { lookAtReset, resetPatient } from "@/lib/clinic/reset-commands";
import { addDays, dayIn } from "@/lib/day/day";
import { actorOf } from "@/lib/platform/auth/actor";
import type { Clinician, PatientScope } from "@/lib/platform/auth/scope";
import { openSignIn } from "@/lib/platform/auth/sign-in";
import { withScope } from "@/lib/platform/db/door";
import { record } from "@/lib/session/commands";
import { getPlan } from "@/lib/session/queries";
import { aClinic, aClinician, aJoinedPatient, aPatient, aScreening, good } from "@/prisma/factories/clinic";
import { anEntry } from "@/prisma/factories/entry";
import { aDraft, aRevision, BIRD_DOG, contentOf, type Shelf, theShelf } from "@/prisma/factories/program";
import { connect, DENIED, patient, staff, walledClinic, within } from "@/prisma/testing/walls-fixture";
import { archivePatient } from "./archive-commands";
import { changePatient } from "./change-commands";
import type { DetailName } from "./details";
import { fateOfProgram } from "./duplicate";
import { mergePatients } from "./duplicate-commands";
import { findCandidates, findMergedInto, getSides } from "./duplicate-queries";
import { deactivateMember } from "./leave-commands";
import { getPatient, getPatientDetails } from "./queries";

const now = new Date("2026-11-18T09:00:00Z");
const today = dayIn("Europe/Berlin", now);
const begun = new Date("2026-11-04T09:00:00Z");

let owner: Clinician;
let jonas: Clinician;
let stranger: Clinician;
let shelf: Shelf;

beforeAll(async () => {
  owner = (await aClinic(begun)).actor;
  jonas = (await aClinician(owner, begun, { name: "Jonas Brandt" })).actor;
  stranger = (await aClinic(begun)).actor;
  shelf = await theShelf(jonas);
});

async function merge(intoId: string, fromId: string, take: DetailName[] = [], who = jonas) {
  const [into, from] = await getSides(jonas.scope, [intoId, fromId], now);
  const versions = { into: into.version, from: from.version };
  return mergePatients(who.scope, intoId, { from: fromId, versions, take }, now);
}

/** A patient with a program since two weeks, who did what was due on some days. @returns the days' entries recorded by herself */
async function exercising(name: string, days: number[]): Promise<{ patientId: string; scope: PatientScope }> {
  const patientId = await aPatient(jonas, begun, { name });
  await aScreening(jonas, patientId, begun);
  await aRevision(jonas, patientId, { content: contentOf("Back to life", [BIRD_DOG], shelf, new Map()) }, begun);
  const { actor } = await aJoinedPatient(jonas, patientId, begun);
  const plan = await getPlan(jonas.scope, patientId, { entriesFrom: "2026-11-01" }, begun);
  const lineage = plan.revisions[0]?.prescriptions[0]?.lineage ?? "";
  const entries = days.map((ago) => anEntry(plan, lineage, { date: addDays(today, -ago) }));
  good(await record(actor.scope, { entries, dayReports: [] }, now));
  return { patientId, scope: actor.scope };
}

const figuresOf = async (patientId: string) => (await getReview(jonas.scope, patientId, "4w", now)).review.answer;

const programsOf = async (patientId: string) => {
  const programs = await withScope(jonas.scope, (tx) =>
    tx.program.findMany({ where: { patientId }, orderBy: { endedOn: { sort: "asc", nulls: "first" } } }),
  );
  return programs.map(({ endedOn, endReason }) => [endedOn?.toISOString().slice(0, 10) ?? null, endReason]);
};

describe("merging a duplicate", () => {
  test("brings the program that runs, with its figures, to the record that stays", async () => {
    const kept = await aPatient(jonas, begun, { name: "Helen Marwood" });
    const { patientId, scope } = await exercising("H. Marwood", [1, 2, 5]);
    const before = await figuresOf(patientId);
    good(await merge(kept, patientId));
    expect(await figuresOf(kept)).toEqual(before);
    expect(before.due).toBeGreaterThan(before.performed);
    expect(before.performed).toBe(3);
    expect(await programsOf(kept)).toEqual([[null, null]]);
    await expect(getPatient(jonas.scope, patientId, now)).rejects.toMatchObject({ code: "not-found" });
    expect(await findMergedInto(jonas.scope, patientId)).toBe(kept);
    // Her account came along, and the device she is signed in on.
    expect((await getPatient(jonas.scope, kept, now)).joined).toBe(true);
    const signInId = await openSignIn(scope.accountId, now);
    expect((await actorOf(signInId ?? "", now))?.scope).toMatchObject({ kind: "patient", patientId: kept });
  });

  test("of two who exercise: the program, figures and account of the one that stays are as they were", async () => {
    const kept = await exercising("Helen Marwood", [1, 3]);
    const other = await exercising("Helen Marwood", [0, 2]);
    const [signedIn, goes] = [
      await openSignIn(kept.scope.accountId, now),
      await openSignIn(other.scope.accountId, now),
    ];
    const before = await figuresOf(kept.patientId);
    good(await merge(kept.patientId, other.patientId));
    expect(await figuresOf(kept.patientId)).toEqual(before);
    // Today was begun in the other program, so today is its last day.
    expect(await programsOf(kept.patientId)).toEqual([
      [null, null],
      [today, "merged"],
    ]);
    expect((await getSides(jonas.scope, [kept.patientId, kept.patientId], now))[0].entries).toBe(4);
    expect(await actorOf(signedIn ?? "", now)).not.toBeNull();
    expect(await actorOf(goes ?? "", now)).toBeNull();
    expect(await openSignIn(other.scope.accountId, now)).toBeNull();
  });

  test("the program in force goes on where the record that stays holds a draft alone", async () => {
    const kept = await aPatient(jonas, begun);
    await aScreening(jonas, kept, begun);
    await aDraft(jonas, kept, contentOf("Draft", [BIRD_DOG], shelf, new Map()), begun);
    const { patientId } = await exercising("H. Marwood", [1, 2]);
    const before = await figuresOf(patientId);
    const [stays, goes] = await getSides(jonas.scope, [kept, patientId], now);
    expect(fateOfProgram(stays, goes)).toEqual({ title: "Back to life", fate: "replaces" });
    good(await merge(kept, patientId));
    expect(await figuresOf(kept)).toEqual(before);
    expect(await programsOf(kept)).toEqual([
      [null, null],
      [addDays(today, -1), "merged"],
    ]);
  });

  test("who works here leads, before who has left", async () => {
    const leaver = (await aClinician(owner, begun, { name: "Lena Leaver" })).actor;
    const [kept, from] = [await aPatient(leaver, begun), await aPatient(jonas, begun)];
    good(await deactivateMember(owner.scope, leaver.scope.memberId, { to: null }, now));
    good(await merge(kept, from));
    const { team } = await getPatient(jonas.scope, kept, now);
    expect(team.filter((each) => each.lead).map((each) => each.name)).toEqual(["Jonas Brandt"]);
  });

  test("ends the links that were made to reset a password of either", async () => {
    const kept = await exercising("Helen Marwood", [1]);
    const other = await exercising("Helen Marwood", [2]);
    const { token } = good(await resetPatient(jonas.scope, other.patientId, now));
    good(await merge(kept.patientId, other.patientId));
    await expect(lookAtReset(token, now)).rejects.toMatchObject({ code: "not-found" });
  });

  test("takes the values that were chosen, keeps one goal open, and leaves a trace with both ids", async () => {
    const kept = await aPatient(jonas, begun, { name: "Helen Marwood", goal: "garden", phone: "111" });
    const from = await aPatient(owner, begun, {
      name: "Helen Marwod",
      goal: "dance",
      phone: "222",
      timeZone: "Europe/Istanbul",
      fears: "stairs",
    });
    good(await merge(kept, from, ["phone", "goal", "fears"]));
    const { details } = await getPatientDetails(jonas.scope, kept, now);
    expect(details).toMatchObject({ name: "Helen Marwood", phone: "222", goal: "dance", fears: "stairs" });
    expect(details.timeZone).toBe("Europe/Berlin");
    const found = await withScope(owner.scope, async (tx) => ({
      goals: await tx.goal.findMany({ where: { patientId: kept }, orderBy: { words: "asc" } }),
      zones: await tx.patientZone.findMany({ where: { patientId: kept }, orderBy: { since: "asc" } }),
      events: await tx.auditEvent.findMany({ where: { action: "patient.merge", patientId: kept } }),
      old: await tx.auditEvent.findMany({ where: { action: "patient.add", patientId: from } }),
    }));
    expect(found.goals.map(({ words, droppedAt }) => [words, droppedAt])).toEqual([
      ["dance", null],
      ["garden", now],
    ]);
    // The history ends with the zone that rules.
    expect(found.zones.at(-1)).toMatchObject({ timeZone: "Europe/Berlin", since: now });
    expect(found.zones).toHaveLength(3);
    expect(found.events).toMatchObject([{ subjectId: from, fields: ["phone", "goal", "fears"] }]);
    expect(found.old).toHaveLength(1);
    const { team } = await getPatient(jonas.scope, kept, now);
    expect(team.map(({ name, lead }) => [name, lead])).toEqual([
      ["Jonas Brandt", true],
      [owner.name, false],
    ]);
  });

  test("leaves one link open at most, and none for who has joined", async () => {
    const [one, two] = [await aPatient(jonas, begun), await aPatient(jonas, begun)];
    const early = good(await invitePatient(jonas.scope, one, new Date(now.getTime() - 2000)));
    const late = good(await invitePatient(jonas.scope, two, new Date(now.getTime() - 1000)));
    good(await merge(one, two));
    await expect(lookAtInvitation(early.token, now)).rejects.toMatchObject({ code: "not-found" });
    expect((await lookAtInvitation(late.token, now)).kind).toBe("patient");
    const joined = await aPatient(jonas, begun);
    await aJoinedPatient(jonas, joined, begun);
    good(await merge(joined, one));
    await expect(lookAtInvitation(late.token, now)).rejects.toMatchObject({ code: "not-found" });
    // Merged twice, the first one's id leads to where it is now.
    expect(await findMergedInto(jonas.scope, two)).toBe(joined);
  });
});

describe("what is not merged", () => {
  test("a record with itself, one that changed since, an archived one", async () => {
    const [one, two] = [await aPatient(jonas, begun), await aPatient(jonas, begun)];
    expect(await merge(one, one)).toEqual({ ok: false, reason: "same" });
    const { version, details } = await getPatientDetails(jonas.scope, two, now);
    good(await changePatient(jonas.scope, two, { ...details, version, phone: "123" }, now));
    const stale = await mergePatients(jonas.scope, one, { from: two, versions: { into: 1, from: 1 }, take: [] }, now);
    expect(stale).toEqual({ ok: false, reason: "changed" });
    good(await archivePatient(jonas.scope, two, { reason: "other" }, now));
    expect(await merge(one, two)).toEqual({ ok: false, reason: "archived" });
    expect(await merge(two, one)).toEqual({ ok: false, reason: "archived" });
    expect((await getPatient(jonas.scope, two, now)).phone).toBe("123");
  });

  test("another clinic's, on either side", async () => {
    const [own, theirs] = [await aPatient(jonas, begun), await aPatient(stranger, begun)];
    const versions = { into: 1, from: 1 };
    const notFound = { code: "not-found" };
    await expect(mergePatients(jonas.scope, own, { from: theirs, versions, take: [] }, now)).rejects.toMatchObject(
      notFound,
    );
    await expect(mergePatients(jonas.scope, theirs, { from: own, versions, take: [] }, now)).rejects.toMatchObject(
      notFound,
    );
    await expect(findCandidates(stranger.scope, own, "", now)).rejects.toMatchObject(notFound);
    expect(await findMergedInto(stranger.scope, own)).toBeNull();
  });

  test("the same duplicate by two at once, also crosswise: one of them finds it gone", async () => {
    for (const crosswise of [false, true]) {
      const [one, two] = [await aPatient(jonas, begun), await aPatient(jonas, begun)];
      const versions = { into: 1, from: 1 };
      const both = await Promise.allSettled([
        mergePatients(jonas.scope, one, { from: two, versions, take: [] }, now),
        crosswise
          ? mergePatients(owner.scope, two, { from: one, versions, take: [] }, now)
          : mergePatients(owner.scope, one, { from: two, versions, take: [] }, now),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(both.find((each) => each.status === "rejected")).toMatchObject({ reason: { code: "not-found" } });
    }
  });
});

test("candidates are found by name without accents, or by name and birth date", async () => {
  const { actor: alone } = await aClinic(begun);
  const add = (name: string, birthDate: string) => aPatient(alone, begun, { name, birthDate });
  const helen = await add("Helen Zieliński", "1965-03-24");
  const same = await add("H. Zielinska", "1965-03-24");
  const namesake = await add("helen zielinski", "1980-01-01");
  const other = await add("Karl Vogt", "1950-01-01");
  const found = async (name: string) => (await findCandidates(alone.scope, helen, name, now)).map(({ id }) => id);
  expect(await found("")).toEqual([same, namesake]);
  expect(await found("VOGT")).toEqual([other]);
  good(await archivePatient(alone.scope, other, { reason: "other" }, now));
  expect(await found("VOGT")).toEqual([]);
});

describe("in the database", () => {
  let client: pg.Client;
  beforeAll(async () => {
    client = await connect();
  });
  afterAll(() => client.end());

  test("no row of any table is lost or altered", async () => {
    const at = await walledClinic(client);
    const { rows: tables } = await client.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'patient_id'",
    );
    // The trace keeps the old id; sign-ins are seen by nobody, and tried above. Open links are revoked on purpose.
    const names = tables.map(({ name }) => name).filter((name) => name !== "audit_event" && name !== "sign_in");
    const rowsOf = (name: string) =>
      within(client, staff(at), async () => {
        const all = await client.query<{ row: Record<string, unknown> }>(
          `SELECT to_jsonb(t) - 'patient_id' - 'revoked_at' AS row FROM ${name} t WHERE clinic_id = $1 AND patient_id = ANY($2) ORDER BY to_jsonb(t)::text`,
          [at.clinicId, [at.patientId, at.otherPatientId]],
        );
        return all.rows.map(({ row }) => JSON.stringify(row)).sort();
      });
    const before = new Map<string, string[]>();
    for (const name of names) before.set(name, await rowsOf(name));
    expect([...before].filter(([, rows]) => rows.length === 0)).toEqual([]);
    await within(client, staff(at), () =>
      client.query("SELECT merge_patients($1, $2, '2026-11-17', now())", [at.patientId, at.otherPatientId]),
    );
    for (const name of names) expect([name, await rowsOf(name)]).toEqual([name, before.get(name)]);
    const left = await within(client, staff(at), () =>
      client.query("SELECT id FROM patient WHERE clinic_id = $1", [at.clinicId]),
    );
    expect(left.rows).toEqual([{ id: at.otherPatientId }]);
  });

  test("it is staff's alone, within one clinic, and the way past the triggers closes behind it", async () => {
    const [home, foreign] = [await walledClinic(client), await walledClinic(client)];
    const attempt = (settings: Parameters<typeof within>[1], from: string, into: string) =>
      within(client, settings, () => client.query("SELECT merge_patients($1, $2, '2026-11-17', now())", [from, into]));
    const [one, two] = [home.patientId, home.otherPatientId];
    await expect(attempt({}, one, two)).rejects.toMatchObject({ code: DENIED });
    await expect(attempt(patient(home), one, two)).rejects.toMatchObject({ code: DENIED });
    await expect(attempt(staff(foreign), one, two)).rejects.toMatchObject({ code: "P0002" });
    await expect(attempt(staff(home), one, foreign.patientId)).rejects.toMatchObject({ code: "P0002" });
    await expect(attempt(staff(home), one, one)).rejects.toMatchObject({ code: "PX005" });
    const after = within(client, staff(home), async () => {
      await client.query("SELECT merge_patients($1, $2, '2026-11-17', now())", [one, two]);
      await client.query("DELETE FROM entry WHERE patient_id = $1", [two]);
    });
    await expect(after).rejects.toMatchObject({ code: DENIED });
    const write = "INSERT INTO patient_merge VALUES ($1, $2, $3, now(), $4)";
    const values = [home.clinicId, randomUUID(), one, home.memberId];
    await expect(within(client, staff(home), () => client.query(write, values))).rejects.toMatchObject({
      code: DENIED,
    });
  });
});
