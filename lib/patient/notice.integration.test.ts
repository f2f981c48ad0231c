import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { acceptInvitation, inviteMember, invitePatient, lookAtInvitation } from "@/lib/clinic/commands";
import { actorOf } from "@/lib/platform/auth/actor";
import { isPatient } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { NOTICE } from "@/lib/platform/privacy-notice";
import { aClinic, aJoinedPatient, aPatient, good, PASSWORD } from "@/prisma/factories/clinic";
import { acceptNotice } from "./notice-commands";
import { findNoticePractice } from "./notice-queries";
import { getPatient, getPatientDetails } from "./queries";

const now = new Date("2026-11-18T23:30:00Z");
const later = new Date("2026-11-20T09:00:00Z");

async function joined() {
  const owner = (await aClinic(now, { name: "Lindenhof", address: "Lindenhof 4" })).actor;
  const patientId = await aPatient(owner, now, { timeZone: "Europe/Berlin" });
  return { owner, patientId, patient: (await aJoinedPatient(owner, patientId, now)).actor };
}

test("who joins accepts the notice with it, and her record says so on her own calendar", async () => {
  const { owner, patientId, patient } = await joined();
  expect(patient.noticeAccepted).toBe(NOTICE.version);
  expect((await getPatient(owner.scope, patientId, now)).notice).toEqual({
    version: NOTICE.version,
    at: "2026-11-19",
  });
});

test("to join changes the record: who compared it before must look again", async () => {
  const { actor: owner } = await aClinic(now);
  const patientId = await aPatient(owner, now);
  const before = (await getPatientDetails(owner.scope, patientId, now)).version;
  await aJoinedPatient(owner, patientId, now);
  expect((await getPatientDetails(owner.scope, patientId, now)).version).toBe(before + 1);
});

test("a patient does not join without the notice, a member does", async () => {
  const { actor: owner } = await aClinic(now);
  const patientId = await aPatient(owner, now);
  const { token } = good(await invitePatient(owner.scope, patientId, now));
  const input = { email: `${randomUUID()}@example.org`, password: PASSWORD, notice: null };
  expect(await acceptInvitation({ token, ...input }, now)).toEqual({ ok: false, reason: "misfit" });
  await lookAtInvitation(token, now);

  const member = good(await inviteMember(owner.scope, { name: "Ana Weber", title: "", role: "clinician" }, now));
  expect((await acceptInvitation({ token: member.token, ...input }, now)).ok).toBe(true);
});

test("a newer version is kept beside the first, once, with its time and an event", async () => {
  const { owner, patientId, patient } = await joined();
  const newer = NOTICE.version + 1;
  good(await acceptNotice(patient.scope, newer, later));
  good(await acceptNotice(patient.scope, newer, new Date(later.getTime() + 1000)));
  const again = await actorOf(patient.signInId, later);
  expect(again && isPatient(again) && again.noticeAccepted).toBe(newer);
  const { kept, events } = await withScope(owner.scope, async (tx) => ({
    kept: await tx.noticeAcceptance.findMany({
      where: { clinicId: owner.scope.clinicId, patientId },
      orderBy: { version: "asc" },
    }),
    events: await tx.auditEvent.findMany({
      where: { clinicId: owner.scope.clinicId, patientId, action: "notice.accept" },
    }),
  }));
  expect(kept.map(({ version, acceptedAt }) => [version, acceptedAt])).toEqual([
    [NOTICE.version, now],
    [newer, later],
  ]);
  expect(events.map(({ actor, fields }) => [actor, fields])).toEqual([["patient", ["version"]]]);
});

test("the notice names the practice of a link, and no practice for what is none", async () => {
  const { owner } = await joined();
  expect(await findNoticePractice(owner.scope.clinicId)).toEqual({
    name: "Lindenhof",
    address: "Lindenhof 4",
    phone: "+49 30 5550 100",
    contact: "",
    retentionYears: 10,
  });
  expect(await findNoticePractice(randomUUID())).toBeNull();
  expect(await findNoticePractice("00000000-0000-4000-8000-000000000001")).toBeNull();
});
