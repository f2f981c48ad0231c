import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Clinician } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { aClinic, aClinician, aPatient, good } from "@/prisma/factories/clinic";
import { handOverAll } from "./handover-commands";

const now = new Date("2026-11-18T09:00:00Z");
const later = new Date("2026-11-19T09:00:00Z");

let owner: Clinician;
let jonas: Clinician;
let mira: Clinician;
let stranger: Clinician;

beforeAll(async () => {
  owner = (await aClinic(now)).actor;
  jonas = (await aClinician(owner, now, { name: "Jonas Brandt" })).actor;
  mira = (await aClinician(owner, now, { name: "Mira Vogt" })).actor;
  stranger = (await aClinic(now)).actor;
});

const id = (clinician: Clinician) => clinician.scope.memberId;

const teamOf = async (patientId: string) => {
  const team = await withScope(owner.scope, (tx) => tx.careTeam.findMany({ where: { patientId } }));
  return Object.fromEntries(team.map(({ memberId, lead }) => [memberId, lead]));
};

const join = (patientId: string, who: Clinician, since = now) =>
  withScope(owner.scope, (tx) =>
    tx.careTeam.create({ data: { clinicId: owner.scope.clinicId, patientId, memberId: id(who), since } }),
  );

const actsAbout = async (patientId: string) => {
  const events = await withScope(owner.scope, (tx) =>
    tx.auditEvent.findMany({ where: { patientId, at: later }, orderBy: { id: "asc" } }),
  );
  return events.map(({ action, subjectId }) => [action, subjectId]);
};

const archive = (patientId: string) =>
  withScope(owner.scope, (tx) => tx.patient.updateMany({ where: { id: patientId }, data: { archivedAt: now } }));

describe("handing over all patients of a member", () => {
  test("puts another one in her place, as the lead where she led, and leaves a trace per patient", async () => {
    const leaving = (await aClinician(owner, now)).actor;
    const [led, shared, both, others] = [
      await aPatient(leaving, now),
      await aPatient(jonas, now),
      await aPatient(leaving, now),
      await aPatient(jonas, now),
    ];
    await join(shared, leaving);
    await join(both, mira);
    const done = await handOverAll(owner.scope, { from: id(leaving), to: id(mira) }, later);
    expect(done).toEqual({ ok: true, value: { patients: 3, unled: 0 } });
    expect(await teamOf(led)).toEqual({ [id(mira)]: true });
    expect(await teamOf(shared)).toEqual({ [id(jonas)]: true, [id(mira)]: false });
    expect(await teamOf(both)).toEqual({ [id(mira)]: true });
    expect(await teamOf(others)).toEqual({ [id(jonas)]: true });
    expect(await actsAbout(led)).toEqual([
      ["care-team.remove", id(leaving)],
      ["care-team.add", id(mira)],
      ["care-team.lead", id(mira)],
    ]);
    expect(await actsAbout(shared)).toEqual([
      ["care-team.remove", id(leaving)],
      ["care-team.add", id(mira)],
    ]);
    expect(await actsAbout(others)).toEqual([]);
    const again = await handOverAll(owner.scope, { from: id(leaving), to: id(mira) }, later);
    expect(again).toEqual({ ok: true, value: { patients: 0, unled: 0 } });
  });

  test("to nobody: who is longest in the team leads, and who is left alone is counted", async () => {
    const leaving = (await aClinician(owner, now)).actor;
    const [shared, alone] = [await aPatient(leaving, now), await aPatient(leaving, now)];
    await join(shared, mira, later);
    await join(shared, jonas, now);
    expect(good(await handOverAll(owner.scope, { from: id(leaving), to: null }, later))).toEqual({
      patients: 2,
      unled: 1,
    });
    expect(await teamOf(shared)).toEqual({ [id(jonas)]: true, [id(mira)]: false });
    expect(await teamOf(alone)).toEqual({});
  });

  test("archived patients keep the team they had", async () => {
    const leaving = (await aClinician(owner, now)).actor;
    const patientId = await aPatient(leaving, now);
    await archive(patientId);
    expect(good(await handOverAll(owner.scope, { from: id(leaving), to: id(mira) }, later)).patients).toBe(0);
    expect(await teamOf(patientId)).toEqual({ [id(leaving)]: true });
  });

  test("is the owner's, but for a clinician's own patients", async () => {
    const leaving = (await aClinician(owner, now)).actor;
    const patientId = await aPatient(leaving, now);
    await expect(handOverAll(jonas.scope, { from: id(leaving), to: id(jonas) }, later)).rejects.toMatchObject({
      code: "forbidden",
    });
    good(await handOverAll(leaving.scope, { from: id(leaving), to: id(jonas) }, later));
    expect(await teamOf(patientId)).toEqual({ [id(jonas)]: true });
  });

  test("never to oneself, to who has left, or across clinics", async () => {
    const leaving = (await aClinician(owner, now)).actor;
    const left = (await aClinician(owner, now)).actor;
    await withScope(owner.scope, (tx) =>
      tx.member.updateMany({ where: { id: id(left) }, data: { deactivatedAt: now } }),
    );
    const to = (memberId: string) => handOverAll(owner.scope, { from: id(leaving), to: memberId }, later);
    await expect(to(id(leaving))).rejects.toMatchObject({ code: "invalid" });
    expect(await to(id(left))).toEqual({ ok: false, reason: "inactive" });
    for (const memberId of [id(stranger), randomUUID()]) {
      await expect(to(memberId)).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(handOverAll(stranger.scope, { from: id(leaving), to: id(stranger) }, later)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("two owners at once leave one lead", async () => {
    const leaving = (await aClinician(owner, now)).actor;
    const patients = await Promise.all(Array.from({ length: 4 }, () => aPatient(leaving, now)));
    const to = (who: Clinician) => handOverAll(owner.scope, { from: id(leaving), to: id(who) }, later);
    const both = (await Promise.all([to(jonas), to(mira)])).map((outcome) => good(outcome).patients);
    expect(both.sort()).toEqual([0, 4]);
    for (const patientId of patients) expect(Object.values(await teamOf(patientId))).toEqual([true]);
  });
});
