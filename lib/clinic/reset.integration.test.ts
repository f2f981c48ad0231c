import { createHash, randomUUID } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { actorOf } from "@/lib/platform/auth/actor";
import type { Clinician } from "@/lib/platform/auth/scope";
import { openSignIn, verifyAccount } from "@/lib/platform/auth/sign-in";
import { withScope } from "@/lib/platform/db/door";
import { NOTICE } from "@/lib/platform/privacy-notice";
import { aClinic, aClinician, aJoinedPatient, aPatient, clinicianOf, good, PASSWORD } from "@/prisma/factories/clinic";
import { connectAsAdmin } from "@/prisma/testing/admin";
import { changePassword } from "./account-commands";
import { acceptInvitation, inviteMember, invitePatient } from "./commands";
import { beginFactor, confirmFactor } from "./factor-commands";
import { lookAtReset, resetMember, resetPatient, takeReset } from "./reset-commands";

const now = new Date("2026-11-18T09:00:00Z");
const HOUR = 60 * 60 * 1000;
const later = (hours: number) => new Date(now.getTime() + hours * HOUR);
const password = "pepper-lantern-globe-river";
const ONLY_PASSWORD = { removeFactor: false };

async function clinic() {
  const owner = await aClinic(now);
  const clinician = await aClinician(owner.actor, now);
  const patientId = await aPatient(clinician.actor, now, { name: "Helen Marwood" });
  return { owner, clinician, patientId, patient: await aJoinedPatient(clinician.actor, patientId, now) };
}

const linkFor = async (by: Clinician, patientId: string) => good(await resetPatient(by.scope, patientId, now)).token;

const memberLink = async (by: Clinician, memberId: string) =>
  good(await resetMember(by.scope, memberId, ONLY_PASSWORD, now)).token;

const take = (token: string, at = now) => takeReset({ token, password }, at);

/** The account of that address is a patient of one more practice. */
async function alsoPatientElsewhere(email: string) {
  const elsewhere = await aClinic(now);
  const { token } = good(await invitePatient(elsewhere.actor.scope, await aPatient(elsewhere.actor, now), now));
  good(await acceptInvitation({ token, email, password: PASSWORD, notice: NOTICE.version }, now));
  return elsewhere;
}

/** The account of that address works in this practice too. */
async function alsoMember(of: Clinician, email: string) {
  const invited = { name: "Helen Marwood", title: "", role: "clinician" } as const;
  const { token, memberId } = good(await inviteMember(of.scope, invited, now));
  good(await acceptInvitation({ token, email, password: PASSWORD, notice: null }, now));
  return memberId;
}

const deactivate = (by: Clinician, memberId: string) =>
  withScope(by.scope, (tx) =>
    tx.member.update({
      where: { clinicId_id: { clinicId: by.scope.clinicId, id: memberId } },
      data: { deactivatedAt: now },
    }),
  );

test("a patient's link tells whose it is, opens once, and ends every sign-in", async () => {
  const { clinician, patientId, patient, owner } = await clinic();
  const token = await linkFor(clinician.actor, patientId);
  for (let look = 0; look < 3; look++) {
    const { offeredPassphrase: _, ...seen } = await lookAtReset(token, now);
    expect(seen).toMatchObject({ kind: "patient", calledBy: "Helen", email: patient.email, reaches: true });
  }
  good(await take(token));
  expect(await verifyAccount(patient.email, password)).toBe(patient.actor.scope.accountId);
  expect(await verifyAccount(patient.email, PASSWORD)).toBeNull();
  expect(await actorOf(patient.actor.signInId, now)).toBeNull();
  expect(await take(token)).toEqual({ ok: false, reason: "gone" });
  await expect(lookAtReset(token, now)).rejects.toMatchObject({ code: "not-found" });
  const events = await withScope(owner.actor.scope, (tx) =>
    tx.auditEvent.findMany({
      where: { clinicId: owner.actor.scope.clinicId, patientId, action: { startsWith: "reset." } },
      orderBy: { id: "asc" },
    }),
  );
  expect(events.map(({ action, actor }) => [action, actor])).toEqual([
    ["reset.make", "clinician"],
    ["reset.use", "system"],
  ]);
});

test("of eight who use it at once, one does", async () => {
  const { clinician, patientId } = await clinic();
  const token = await linkFor(clinician.actor, patientId);
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => take(token)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("it ends after 24 hours, and a newer one replaces it", async () => {
  const { clinician, patientId } = await clinic();
  const first = await linkFor(clinician.actor, patientId);
  await lookAtReset(first, new Date(later(24).getTime() - 1));
  await expect(lookAtReset(first, later(24))).rejects.toMatchObject({ code: "not-found" });
  expect(await take(first, later(24))).toEqual({ ok: false, reason: "gone" });
  const second = await linkFor(clinician.actor, patientId);
  expect(await take(first)).toEqual({ ok: false, reason: "gone" });
  good(await take(second));
});

test("only the hash of the token is kept", async () => {
  const { clinician, patientId } = await clinic();
  const token = await linkFor(clinician.actor, patientId);
  const [row] = await withScope(clinician.actor.scope, (tx) => tx.resetLink.findMany({ where: { patientId } }));
  expect(row?.tokenHash.byteLength).toBe(32);
  expect(Buffer.from(row?.tokenHash ?? []).toString("base64url")).not.toBe(token);
});

test("there is none for who has no account, another practice's patient, or a stranger's member", async () => {
  const { clinician, owner } = await clinic();
  const foreign = await clinic();
  const unjoined = await aPatient(clinician.actor, now);
  expect(await resetPatient(clinician.actor.scope, unjoined, now)).toEqual({ ok: false, reason: "not-joined" });
  for (const id of [foreign.patientId, randomUUID()])
    await expect(resetPatient(clinician.actor.scope, id, now)).rejects.toMatchObject({ code: "not-found" });
  const { memberId } = foreign.clinician.actor.scope;
  await expect(resetMember(owner.actor.scope, memberId, ONLY_PASSWORD, now)).rejects.toMatchObject({
    code: "not-found",
  });
});

test("the owner makes a member's link, a clinician makes none", async () => {
  const { clinician, owner } = await clinic();
  const { memberId } = clinician.actor.scope;
  await expect(
    resetMember(clinician.actor.scope, owner.actor.scope.memberId, ONLY_PASSWORD, now),
  ).rejects.toMatchObject({ code: "forbidden" });
  good(await take(await memberLink(owner.actor, memberId)));
  expect(await verifyAccount(clinician.email, password)).toBe(clinician.actor.scope.accountId);
});

test("an owner makes no link for herself: whoever found her window open would keep her account", async () => {
  const { owner } = await clinic();
  const own = resetMember(owner.actor.scope, owner.actor.scope.memberId, { removeFactor: true }, now);
  expect(await own).toEqual({ ok: false, reason: "own" });
});

test("a link ends when she changes her password", async () => {
  const { clinician, patientId, patient } = await clinic();
  const before = await linkFor(clinician.actor, patientId);
  good(await changePassword(patient.actor, { present: PASSWORD, password: "ladder-violet-harbor-mint" }, now));
  expect(await take(before)).toEqual({ ok: false, reason: "gone" });
});

test("a patient's link opens no account that works anywhere, nor one of another practice", async () => {
  for (const more of [
    async ({ owner, patient }: Awaited<ReturnType<typeof clinic>>) => alsoMember(owner.actor, patient.email),
    async ({ patient }: Awaited<ReturnType<typeof clinic>>) => alsoMember((await aClinic(now)).actor, patient.email),
    async ({ patient }: Awaited<ReturnType<typeof clinic>>) => alsoPatientElsewhere(patient.email),
  ]) {
    const at = await clinic();
    const token = await linkFor(at.clinician.actor, at.patientId);
    await more(at);
    expect(await lookAtReset(token, now)).toMatchObject({ reaches: false, email: null });
    expect(await take(token)).toEqual({ ok: false, reason: "beyond" });
    expect(await verifyAccount(at.patient.email, PASSWORD)).not.toBeNull();
    expect(await actorOf(at.patient.actor.signInId, now)).not.toBeNull();
  }
});

test("an owner's link opens no account that is anything in another practice, but her own patients", async () => {
  const one = await clinic();
  const helen = await alsoMember(one.owner.actor, one.patient.email);
  good(await take(await memberLink(one.owner.actor, helen)));

  const two = await clinic();
  const memberId = two.clinician.actor.scope.memberId;
  await alsoMember((await aClinic(now)).actor, two.clinician.email);
  expect(await take(await memberLink(two.owner.actor, memberId))).toEqual({ ok: false, reason: "beyond" });

  const three = await clinic();
  await alsoPatientElsewhere(three.clinician.email);
  const link = await memberLink(three.owner.actor, three.clinician.actor.scope.memberId);
  expect(await take(link)).toEqual({ ok: false, reason: "beyond" });
});

test("a link ends with who made it, and with whom it is for", async () => {
  const { owner, clinician, patientId } = await clinic();
  const colleague = await aClinician(owner.actor, now);
  const fromLeaver = await linkFor(clinician.actor, patientId);
  await deactivate(owner.actor, clinician.actor.scope.memberId);
  expect(await take(fromLeaver)).toEqual({ ok: false, reason: "gone" });

  const forLeaver = await memberLink(owner.actor, colleague.actor.scope.memberId);
  await deactivate(owner.actor, colleague.actor.scope.memberId);
  expect(await take(forLeaver)).toEqual({ ok: false, reason: "gone" });
});

test("no clinician's database role makes a member's link, or one in nobody's name", async () => {
  const { clinician, owner, patientId } = await clinic();
  const { scope } = clinician.actor;
  const row = { clinicId: scope.clinicId, tokenHash: new Uint8Array(32).fill(7), createdAt: now, expiresAt: later(1) };
  const refused = { code: "42501" };
  const forMember = { ...row, memberId: owner.actor.scope.memberId, createdById: scope.memberId };
  await expect(withScope(scope, (tx) => tx.resetLink.create({ data: forMember }))).rejects.toMatchObject(refused);
  const nobodys = { ...row, patientId };
  await expect(withScope(scope, (tx) => tx.resetLink.create({ data: nobodys }))).rejects.toMatchObject(refused);
});

test("the console's link removes the factor also for who is only a patient now", async () => {
  const { owner, patientId, patient } = await clinic();
  const memberId = await alsoMember(owner.actor, patient.email);
  const { accountId } = patient.actor.scope;
  const member = await clinicianOf(accountId, now);
  const whose = { signInId: member.signInId, accountId };
  const { key } = good(await beginFactor(whose, now, PASSWORD));
  const code = new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: now.getTime() });
  good(await confirmFactor(whose, code, now));
  await deactivate(owner.actor, memberId);

  const { token, hash } = { token: "c".repeat(43), hash: createHash("sha256").update("c".repeat(43)).digest() };
  const admin = await connectAsAdmin();
  await admin.query("SELECT * FROM reset_by_console($1, $2, $3, $4, true)", [patient.email, randomUUID(), hash, now]);
  await admin.end();
  good(await take(token));
  const signInId = (await openSignIn(accountId, now)) ?? "";
  expect(await actorOf(signInId, now)).toMatchObject({ scope: { patientId } });
  const [made] = await withScope(owner.actor.scope, (tx) =>
    tx.auditEvent.findMany({ where: { clinicId: owner.actor.scope.clinicId, action: "reset.make" } }),
  );
  expect(made).toMatchObject({ actor: "system", fields: ["password", "secondFactor"] });
});
