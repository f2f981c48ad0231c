import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Clinician } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { aClinic, aClinician, aPatient, good } from "@/prisma/factories/clinic";
import { changeCareTeam } from "./care-team-commands";
import { changePatient } from "./change-commands";
import { getPatient, getPatientDetails } from "./queries";
import { leadOf } from "./record";
import { careTeamSchema } from "./schema";

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

const eventsOf = (patientId: string) =>
  withScope(owner.scope, (tx) =>
    tx.auditEvent.findMany({ where: { patientId, action: { not: "patient.read" } }, orderBy: { id: "asc" } }),
  );

async function read(patientId: string) {
  const { version, details } = await getPatientDetails(jonas.scope, patientId, now);
  return { version, ...details };
}

describe("changing what is known of a patient", () => {
  test("writes what is new, keeps old zones and goals, and names the fields alone in the trace", async () => {
    const patientId = await aPatient(jonas, now, { goal: "garden", phone: "+49 30 1" });
    const input = await read(patientId);
    const changed = { ...input, goal: "dance", timeZone: "Europe/Istanbul", phone: "+49 30 2", painLimit: 0 };
    expect(await changePatient(mira.scope, patientId, changed, later)).toEqual({ ok: true, value: { version: 2 } });
    expect(await read(patientId)).toEqual({ ...changed, version: 2 });
    const { goals, zones } = await withScope(jonas.scope, async (tx) => ({
      goals: await tx.goal.findMany({ where: { patientId }, orderBy: { setAt: "asc" } }),
      zones: await tx.patientZone.findMany({ where: { patientId }, orderBy: { since: "asc" } }),
    }));
    expect(goals.map(({ words, droppedAt }) => [words, droppedAt])).toEqual([
      ["garden", later],
      ["dance", null],
    ]);
    expect(zones.map(({ timeZone, since }) => [timeZone, since])).toEqual([
      ["Europe/Berlin", now],
      ["Europe/Istanbul", later],
    ]);
    const event = (await eventsOf(patientId)).at(-1);
    expect(event).toMatchObject({ action: "patient.change", fields: ["phone", "goal", "timeZone", "painLimit"] });
  });

  test("the same again changes nothing, also with the old version", async () => {
    const patientId = await aPatient(jonas, now);
    const input = { ...(await read(patientId)), condition: "neck pain" };
    good(await changePatient(jonas.scope, patientId, input, later));
    expect(await changePatient(jonas.scope, patientId, input, later)).toEqual({ ok: true, value: { version: 2 } });
    expect((await eventsOf(patientId)).filter(({ action }) => action === "patient.change")).toHaveLength(1);
  });

  test("of two who change it, the loser writes nothing and gets what the other one wrote", async () => {
    const patientId = await aPatient(jonas, now, { fears: "stairs" });
    const input = await read(patientId);
    const both = await Promise.all([
      changePatient(jonas.scope, patientId, { ...input, fears: "lifting" }, later),
      changePatient(mira.scope, patientId, { ...input, fears: "bending" }, later),
    ]);
    const [loser] = both.filter((outcome) => !outcome.ok);
    const stored = await read(patientId);
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(loser).toMatchObject({ reason: "changed", theirs: { version: 2, details: { fears: stored.fears } } });
  });

  test("a goal taken away is dropped; nobody is born tomorrow; strangers find nothing", async () => {
    const patientId = await aPatient(jonas, now, { goal: "garden" });
    const input = await read(patientId);
    good(await changePatient(jonas.scope, patientId, { ...input, goal: "" }, later));
    expect((await read(patientId)).goal).toBe("");
    const unborn = changePatient(jonas.scope, patientId, { ...input, birthDate: "2026-11-21" }, later);
    await expect(unborn).rejects.toMatchObject({ code: "invalid" });
    await expect(changePatient(stranger.scope, patientId, input, later)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the care team", () => {
  const id = (clinician: Clinician) => clinician.scope.memberId;
  const seenOf = async (patientId: string) => {
    const { team } = await getPatient(jonas.scope, patientId, now);
    return {
      lead: leadOf(team)?.id ?? null,
      members: team.filter((each) => each.active).map((each) => each.id),
    };
  };
  const teamOf = async (patientId: string) =>
    (await getPatient(jonas.scope, patientId, now)).team.map((each) => [each.name, each.lead]);

  test("hands over: another one leads, and who led stays only when she is named", async () => {
    const patientId = await aPatient(jonas, now);
    const stays = { lead: id(mira), members: [id(mira), id(jonas)], seen: await seenOf(patientId) };
    good(await changeCareTeam(jonas.scope, patientId, stays, later));
    expect(await teamOf(patientId)).toEqual([
      ["Mira Vogt", true],
      ["Jonas Brandt", false],
    ]);
    const leaves = { lead: id(mira), members: [id(mira)], seen: await seenOf(patientId) };
    good(await changeCareTeam(jonas.scope, patientId, leaves, later));
    expect(await changeCareTeam(jonas.scope, patientId, leaves, later)).toMatchObject({ ok: true });
    expect(await teamOf(patientId)).toEqual([["Mira Vogt", true]]);
    const acts = (await eventsOf(patientId)).slice(1).map(({ action, subjectId }) => [action, subjectId]);
    expect(acts).toEqual([
      ["care-team.add", id(mira)],
      ["care-team.lead", id(mira)],
      ["care-team.remove", id(jonas)],
    ]);
  });

  test("is decided on what was seen: of two at once one is told", async () => {
    const patientId = await aPatient(jonas, now);
    const seen = await seenOf(patientId);
    const both = await Promise.all(
      [mira, owner].map((who) =>
        changeCareTeam(who.scope, patientId, { lead: id(who), members: [id(who)], seen }, later),
      ),
    );
    expect(both.map((outcome) => (outcome.ok ? "done" : outcome.reason)).sort()).toEqual(["changed", "done"]);
    expect((await teamOf(patientId)).map(([, lead]) => lead)).toEqual([true]);
  });

  test("has no lead when she has left, and says so; a new team leaves her out", async () => {
    const leaver = (await aClinician(owner, now, { name: "Lea Ver" })).actor;
    const patientId = await aPatient(leaver, now);
    const leave = { where: { id: id(leaver) }, data: { deactivatedAt: now } };
    await withScope(owner.scope, (tx) => tx.member.updateMany(leave));
    const { team } = await getPatient(jonas.scope, patientId, now);
    expect([team, leadOf(team)]).toEqual([[{ id: id(leaver), name: "Lea Ver", lead: true, active: false }], null]);
    const again = { lead: id(leaver), members: [id(leaver)], seen: await seenOf(patientId) };
    expect(await changeCareTeam(jonas.scope, patientId, again, later)).toEqual({ ok: false, reason: "inactive" });
    const taken = { lead: id(jonas), members: [id(jonas)], seen: await seenOf(patientId) };
    good(await changeCareTeam(jonas.scope, patientId, taken, later));
    expect(await teamOf(patientId)).toEqual([["Jonas Brandt", true]]);
  });

  test("always has a lead who is in it, of this clinic", async () => {
    const patientId = await aPatient(jonas, now);
    const seen = await seenOf(patientId);
    const team = { lead: id(mira), members: [id(jonas)], seen };
    expect(careTeamSchema.safeParse(team).success).toBe(false);
    expect(careTeamSchema.safeParse({ ...team, members: [] }).success).toBe(false);
    for (const lead of [id(stranger), randomUUID()]) {
      const foreign = changeCareTeam(jonas.scope, patientId, { lead, members: [lead], seen }, later);
      await expect(foreign).rejects.toMatchObject({ code: "not-found" });
    }
    const theirs = { lead: id(stranger), members: [id(stranger)], seen };
    await expect(changeCareTeam(stranger.scope, patientId, theirs, later)).rejects.toMatchObject({
      code: "not-found",
    });
    const second = { clinicId: jonas.scope.clinicId, patientId, memberId: id(mira), lead: true, since: now };
    await expect(withScope(jonas.scope, (tx) => tx.careTeam.create({ data: second }))).rejects.toMatchObject({
      code: expect.stringMatching(/P2002|23505/),
    });
  });
});
