import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { actorOf } from "@/lib/platform/auth/actor";
import { LIFE } from "@/lib/platform/auth/life";
import { type Actor, isPatient } from "@/lib/platform/auth/scope";
import { openSignIn, verifyAccount } from "@/lib/platform/auth/sign-in";
import { standingOf } from "@/lib/platform/auth/standing";
import { withScope } from "@/lib/platform/db/door";
import { NOTICE } from "@/lib/platform/privacy-notice";
import { aClinic, aClinician, aPatient, good, PASSWORD } from "@/prisma/factories/clinic";
import { changePassword, endOtherSignIns, endOwnSignIn, switchLink } from "./account-commands";
import { listLinks, listSignIns, ownEmail } from "./account-queries";
import { acceptInvitation, inviteMember, invitePatient } from "./commands";

const now = new Date("2026-11-18T09:00:00Z");
const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const after = (ms: number) => new Date(now.getTime() + ms);
const another = "pepper-lantern-globe-river";

async function signedIn(accountId: string, device = "", at = now): Promise<Actor> {
  const id = await openSignIn(accountId, at, device);
  const actor = id && (await actorOf(id, at));
  if (!actor) throw new Error("no sign-in");
  return actor;
}

/** A clinician who is a patient of another clinic too, signed in as the clinician. */
async function both() {
  const here = await aClinic(now, { name: "Lindenhof" });
  const there = await aClinic(now, { name: "Birkenweg" });
  const patientId = await aPatient(there.actor, now, { name: "Olga Owner" });
  const { token } = good(await invitePatient(there.actor.scope, patientId, now));
  good(await acceptInvitation({ token, email: here.email, password: PASSWORD, notice: NOTICE.version }, now));
  const asPatient = { clinicId: there.actor.scope.clinicId, id: patientId };
  const asOwner = { clinicId: here.actor.scope.clinicId, id: here.actor.scope.memberId };
  return { email: here.email, accountId: here.actor.scope.accountId, there: there.actor, asPatient, asOwner };
}

const events = (of: Actor, action: string) =>
  withScope(of.scope, (tx) => tx.auditEvent.findMany({ where: { clinicId: of.scope.clinicId, action } }));

test("the list shows where one is signed in, this one first, and nobody else", async () => {
  const { actor, email } = await aClinic(now);
  const phone = await signedIn(actor.scope.accountId, "Firefox, Android", after(MINUTE));
  await signedIn((await aClinic(now)).actor.scope.accountId);
  const list = await listSignIns(actor, after(2 * MINUTE));
  expect(list.map(({ id, device, thisOne }) => [id, device, thisOne])).toEqual([
    [actor.signInId, "", true],
    [phone.signInId, "Firefox, Android", false],
  ]);
  expect(list[1]).toMatchObject({ since: after(MINUTE), lastSeen: after(MINUTE), asPatient: false });
  expect(await ownEmail(actor)).toBe(email);
});

test("one that stood idle is no longer listed", async () => {
  const { actor } = await aClinic(now);
  const later = await signedIn(actor.scope.accountId, "", after(31 * MINUTE));
  expect(await listSignIns(later, after(31 * MINUTE))).toHaveLength(1);
});

test("one's own sign-in is ended, another's is not found", async () => {
  const { actor } = await aClinic(now);
  const phone = await signedIn(actor.scope.accountId);
  const stranger = (await aClinic(now)).actor;
  await expect(endOwnSignIn(stranger, phone.signInId, now)).rejects.toMatchObject({ code: "not-found" });
  expect(await actorOf(phone.signInId, now)).not.toBeNull();
  good(await endOwnSignIn(actor, phone.signInId, now));
  expect(await actorOf(phone.signInId, now)).toBeNull();
  await expect(endOwnSignIn(actor, phone.signInId, now)).rejects.toMatchObject({ code: "not-found" });
  expect(await events(actor, "sign-in.end")).toMatchObject([{ subjectId: phone.signInId, actor: "owner" }]);
});

test("ending all others leaves the one that asks", async () => {
  const { actor } = await aClinic(now);
  const others = [await signedIn(actor.scope.accountId), await signedIn(actor.scope.accountId)];
  const stranger = (await aClinic(now)).actor;
  expect(good(await endOtherSignIns(actor, now))).toEqual({ ended: 2 });
  for (const other of others) expect(await actorOf(other.signInId, now)).toBeNull();
  for (const left of [actor, stranger]) expect(await actorOf(left.signInId, now)).not.toBeNull();
});

test("a new password wants the present one, and signs out everywhere else", async () => {
  const { actor, email } = await aClinic(now);
  const phone = await signedIn(actor.scope.accountId);
  const change = (present: string) => changePassword(actor, { present, password: another }, now);
  expect(await change("not the password")).toEqual({ ok: false, reason: "wrong" });
  expect(await verifyAccount(email, PASSWORD)).not.toBeNull();
  good(await change(PASSWORD));
  expect(await verifyAccount(email, PASSWORD)).toBeNull();
  expect(await verifyAccount(email, another)).toBe(actor.scope.accountId);
  expect(await actorOf(phone.signInId, now)).toBeNull();
  expect(await actorOf(actor.signInId, now)).not.toBeNull();
  expect(await events(actor, "account.password")).toHaveLength(1);
});

test("the tries at the present password are counted", async () => {
  const { actor } = await aClinic(now);
  const guess = () => changePassword(actor, { present: "guessed", password: another }, now);
  for (let tried = 0; tried < 10; tried++) expect((await guess()).ok).toBe(false);
  await expect(guess()).rejects.toMatchObject({ code: "too-many" });
});

test("the switch makes the sign-in act as the other person, with her life", async () => {
  const { accountId, asPatient, asOwner, there } = await both();
  const actor = await signedIn(accountId);
  expect((await listLinks(actor)).map(({ clinicName, role, active }) => [clinicName, role, active])).toEqual([
    ["Lindenhof", "owner", true],
    ["Birkenweg", "patient", false],
  ]);
  good(await switchLink(actor, asPatient, now));
  const patient = await actorOf(actor.signInId, after(24 * HOUR));
  expect(patient && isPatient(patient) && patient.scope.patientId).toBe(asPatient.id);
  expect(await events(there, "sign-in.switch")).toMatchObject([{ patientId: asPatient.id, subjectId: actor.signInId }]);
  expect(patient?.aliveUntil).toEqual(after((LIFE.patientDays + 1) * 24 * HOUR));
  expect(await standingOf(actor.signInId, after(24 * HOUR))).toMatchObject({ link: asPatient });

  // Back at once, and yet with the password; twelve hours from then on.
  const again = await signedIn(accountId);
  good(await switchLink(again, asPatient, now));
  expect(await switchLink(again, asOwner, after(MINUTE))).toEqual({ ok: false, reason: "password" });
  good(await switchLink(again, { ...asOwner, password: PASSWORD }, after(HOUR)));
  expect((await actorOf(again.signInId, after(HOUR)))?.scope.role).toBe("owner");
  expect(await actorOf(again.signInId, after(HOUR + 30 * MINUTE))).toBeNull();
});

test("a switch to another practice keeps the twelve hours from the password", async () => {
  const { accountId, email, there } = await both();
  const invited = { name: "Olga Owner", title: "", role: "clinician" } as const;
  const { token, memberId } = good(await inviteMember(there.scope, invited, now));
  good(await acceptInvitation({ token, email, password: PASSWORD, notice: null }, now));
  const actor = await signedIn(accountId);
  good(await switchLink(actor, { clinicId: there.scope.clinicId, id: memberId }, after(11 * HOUR)));
  for (const minutes of [20, 40, 59])
    expect(await actorOf(actor.signInId, after(11 * HOUR + minutes * MINUTE))).not.toBeNull();
  expect(await actorOf(actor.signInId, after(12 * HOUR))).toBeNull();
});

test("a phone that was signed in for days opens no practice without the password", async () => {
  const { accountId, asPatient, asOwner } = await both();
  const actor = await signedIn(accountId);
  good(await switchLink(actor, asPatient, now));
  const days = after(72 * HOUR);
  expect(await switchLink(actor, asOwner, days)).toEqual({ ok: false, reason: "password" });
  expect(await switchLink(actor, { ...asOwner, password: "guessed" }, days)).toEqual({ ok: false, reason: "wrong" });
  expect((await actorOf(actor.signInId, days))?.scope.role).toBe("patient");
  good(await switchLink(actor, { ...asOwner, password: PASSWORD }, days));
  expect((await actorOf(actor.signInId, days))?.scope.role).toBe("owner");
});

test("nobody switches to what is not hers, or does not stand", async () => {
  const { accountId, asPatient, there } = await both();
  const actor = await signedIn(accountId);
  const colleague = (await aClinician(there, now)).actor.scope;
  const foreign = [
    { clinicId: colleague.clinicId, id: colleague.memberId },
    { clinicId: actor.scope.clinicId, id: asPatient.id },
    { clinicId: asPatient.clinicId, id: randomUUID() },
  ];
  for (const link of foreign) await expect(switchLink(actor, link, now)).rejects.toMatchObject({ code: "not-found" });
  await withScope(there.scope, (tx) =>
    tx.patient.update({ where: { clinicId_id: asPatient }, data: { archivedAt: now } }),
  );
  await expect(switchLink(actor, asPatient, now)).rejects.toMatchObject({ code: "not-found" });
  expect(await listLinks(actor)).toHaveLength(1);
});

test("to ask how a sign-in stands is no visit", async () => {
  const { actor } = await aClinic(now);
  expect(await standingOf(actor.signInId, after(29 * MINUTE))).toMatchObject({ aliveUntil: after(30 * MINUTE) });
  expect(await standingOf(actor.signInId, after(30 * MINUTE))).toBeNull();
});
