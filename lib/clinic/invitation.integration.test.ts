import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { actorOf } from "@/lib/platform/auth/actor";
import { type Clinician, type ClinicScope, isPatient } from "@/lib/platform/auth/scope";
import { openSignIn, verifyAccount } from "@/lib/platform/auth/sign-in";
import { withScope } from "@/lib/platform/db/door";
import { NOTICE } from "@/lib/platform/privacy-notice";
import { aClinic, aPatient, clinicianOf, good } from "@/prisma/factories/clinic";
import {
  acceptInvitation,
  foundClinic,
  inviteMember,
  invitePatient,
  lookAtInvitation,
  revokeInvitation,
} from "./commands";
import { invitationStatus } from "./queries";

const now = new Date("2026-11-18T09:00:00Z");
const DAY = 24 * 60 * 60 * 1000;
const password = "orbit-velvet-canyon-thumb";
const notice = NOTICE.version;
const another = "pepper-lantern-globe-river";

const later = (days: number) => new Date(now.getTime() + days * DAY);
const address = () => `${randomUUID()}@example.org`;

async function clinic() {
  const { actor, email } = await aClinic(now, {
    name: "Lindenhof Physiotherapy",
    phone: "01632 960123",
    ownerPassword: password,
  });
  return { actor, email, scope: actor.scope, clinicId: actor.scope.clinicId };
}

const patientOf = (clinician: Clinician, email = "") => aPatient(clinician, now, { name: "Helen Marwood", email });

const invited = async (scope: ClinicScope, patientId: string) => good(await invitePatient(scope, patientId, now));

async function rows(scope: ClinicScope, patientId: string) {
  return withScope(scope, (tx) =>
    tx.invitation.findMany({ where: { clinicId: scope.clinicId, patientId }, orderBy: { createdAt: "asc" } }),
  );
}

test("a link tells who invites whom, and looking does not use it up", async () => {
  const { actor, scope } = await clinic();
  const patientId = await patientOf(actor, "helen@example.org");
  const { token, expiresAt } = await invited(scope, patientId);
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(expiresAt).toEqual(later(7));

  for (let look = 0; look < 3; look++) {
    const { offeredPassphrase, ...seen } = await lookAtInvitation(token, now);
    expect(seen).toEqual({
      kind: "patient",
      clinicId: actor.scope.clinicId,
      clinicName: "Lindenhof Physiotherapy",
      clinicPhone: "01632 960123",
      calledBy: "Helen",
      email: "helen@example.org",
    });
    expect(offeredPassphrase).toMatch(/^[a-z]+(-[a-z]+){3}$/);
    expect(offeredPassphrase.length).toBeGreaterThanOrEqual(15);
  }
  expect((await acceptInvitation({ token, email: address(), password, notice }, now)).ok).toBe(true);
});

test("only the hash of the token is kept", async () => {
  const { actor, scope } = await clinic();
  const patientId = await patientOf(actor);
  const { token } = await invited(scope, patientId);
  const [row] = await rows(scope, patientId);
  expect(row?.tokenHash.byteLength).toBe(32);
  expect(JSON.stringify(row)).not.toContain(token);
  expect(Buffer.from(row?.tokenHash ?? []).toString("base64url")).not.toBe(token);
});

test("of twenty people who accept at once, one joins", async () => {
  const { actor, scope } = await clinic();
  const patientId = await patientOf(actor);
  const { token } = await invited(scope, patientId);
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => acceptInvitation({ token, email: address(), password, notice }, now)),
  );
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "misfit")).toHaveLength(19);
  const patient = await withScope(scope, (tx) =>
    tx.patient.findUniqueOrThrow({ where: { clinicId_id: { clinicId: scope.clinicId, id: patientId } } }),
  );
  const joined = outcomes.find((outcome) => outcome.ok);
  expect(patient.accountId).toBe(joined?.ok && joined.value.accountId);
});

test("who joined signs in as that patient", async () => {
  const { actor, scope, clinicId } = await clinic();
  const patientId = await patientOf(actor);
  const { token } = await invited(scope, patientId);
  const email = address();
  await acceptInvitation({ token, email, password, notice }, now);
  const accountId = await verifyAccount(email.toUpperCase(), password);
  const signInId = accountId && (await openSignIn(accountId, now));
  const joined = signInId ? await actorOf(signInId, now) : null;
  expect(joined && isPatient(joined) && joined.scope).toMatchObject({ patientId, clinicId, role: "patient" });
});

test("a link ends after seven days", async () => {
  const { actor, scope } = await clinic();
  const { token } = await invited(scope, await patientOf(actor));
  await lookAtInvitation(token, new Date(later(7).getTime() - 1));
  await expect(lookAtInvitation(token, later(7))).rejects.toMatchObject({ code: "not-found" });
  expect(await acceptInvitation({ token, email: address(), password, notice }, later(7))).toEqual({
    ok: false,
    reason: "misfit",
  });
});

test("a new link revokes the one before it, also when both are made at once", async () => {
  const { actor, scope } = await clinic();
  const patientId = await patientOf(actor);
  const first = await invited(scope, patientId);
  const second = await invited(scope, patientId);
  await expect(lookAtInvitation(first.token, now)).rejects.toMatchObject({ code: "not-found" });
  expect(await acceptInvitation({ token: first.token, email: address(), password, notice }, now)).toMatchObject({
    ok: false,
  });
  await lookAtInvitation(second.token, now);

  await Promise.all(Array.from({ length: 5 }, () => invited(scope, patientId)));
  expect((await rows(scope, patientId)).filter((row) => row.revokedAt === null)).toHaveLength(1);
});

test("another clinic's patient is not found", async () => {
  const [own, other] = await Promise.all([clinic(), clinic()]);
  const patientId = await patientOf(other.actor);
  await expect(invitePatient(own.scope, patientId, now)).rejects.toMatchObject({ code: "not-found" });
  await expect(invitationStatus(own.scope, patientId, now)).rejects.toMatchObject({ code: "not-found" });
  expect(await rows(other.scope, patientId)).toEqual([]);
});

test("who has an account proves its password, and keeps it", async () => {
  const [here, there] = await Promise.all([clinic(), clinic()]);
  const email = address();
  const first = await invited(here.scope, await patientOf(here.actor));
  await acceptInvitation({ token: first.token, email, password, notice }, now);

  const patientId = await patientOf(there.actor, email);
  const { token } = await invited(there.scope, patientId);
  expect(await acceptInvitation({ token, email, password: another, notice }, now)).toEqual({
    ok: false,
    reason: "misfit",
  });
  expect(await verifyAccount(email, another)).toBeNull();
  const accountId = await verifyAccount(email, password);
  expect(accountId).not.toBeNull();

  // The link is as good as before, and the right password links the account.
  expect(await acceptInvitation({ token, email, password, notice }, now)).toEqual({ ok: true, value: { accountId } });
});

test("an account can't be a second patient of the same clinic, and the link stays usable", async () => {
  const { actor, scope } = await clinic();
  const email = address();
  const first = await invited(scope, await patientOf(actor));
  await acceptInvitation({ token: first.token, email, password, notice }, now);
  const second = await invited(scope, await patientOf(actor));
  expect(await acceptInvitation({ token: second.token, email, password, notice }, now)).toEqual({
    ok: false,
    reason: "misfit",
  });
  await lookAtInvitation(second.token, now);
});

test("who has joined is not invited again", async () => {
  const { actor, scope } = await clinic();
  const patientId = await patientOf(actor);
  expect(await invitationStatus(scope, patientId, now)).toEqual({ kind: "none" });
  const { token } = await invited(scope, patientId);
  expect(await invitationStatus(scope, patientId, now)).toEqual({ kind: "open", until: "2026-11-25" });
  expect(await invitationStatus(scope, patientId, later(7))).toEqual({ kind: "none" });
  await acceptInvitation({ token, email: address(), password, notice }, later(2));
  expect(await invitationStatus(scope, patientId, now)).toEqual({ kind: "joined", at: "2026-11-20" });
  expect(await invitePatient(scope, patientId, now)).toEqual({ ok: false, reason: "joined" });
});

test("the owner invites members, nobody else does", async () => {
  const { scope } = await clinic();
  const made = good(await inviteMember(scope, { name: "Ana Weber", title: "Physiotherapist", role: "clinician" }, now));
  expect(await lookAtInvitation(made.token, now)).toMatchObject({ kind: "member", calledBy: "Ana Weber" });
  const { accountId } = good(await acceptInvitation({ token: made.token, email: address(), password, notice }, now));
  const ana = (await clinicianOf(accountId, now)).scope;
  expect(ana).toMatchObject({ memberId: made.memberId, role: "clinician", clinicId: scope.clinicId });
  await expect(inviteMember(ana, { name: "Eve", title: "", role: "owner" }, now)).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("inviting and accepting are in the audit, without the e-mail and the token", async () => {
  const { actor, scope } = await clinic();
  const patientId = await patientOf(actor);
  const { token } = await invited(scope, patientId);
  const email = address();
  await acceptInvitation({ token, email, password, notice }, now);
  const events = await withScope(scope, (tx) =>
    tx.auditEvent.findMany({
      where: { clinicId: scope.clinicId, patientId, action: { not: "patient.add" } },
      orderBy: { id: "asc" },
    }),
  );
  expect(events.map((event) => event.action)).toEqual(["invitation.make", "invitation.accept"]);
  const told = events.map((event) => Object.values(event).map(String).join()).join();
  expect(told).not.toContain(email);
  expect(told).not.toContain(token);
});

test("a taken e-mail can't found a second clinic", async () => {
  const { email } = await clinic();
  const outcome = await foundClinic(
    {
      name: "Elsewhere",
      address: "",
      phone: "1",
      country: "GB",
      emergencyNumber: "999",
      timeZone: "Europe/London",
      owner: { name: "Eve", title: "", email, password: another },
    },
    now,
  );
  expect(outcome).toEqual({ ok: false, reason: "email-taken" });
  expect(await verifyAccount(email, another)).toBeNull();
});

test("a revoked link opens nothing, and the next one does", async () => {
  const { actor, scope } = await clinic();
  const patientId = await patientOf(actor);
  const { token } = await invited(scope, patientId);
  good(await revokeInvitation(scope, patientId, now));
  good(await revokeInvitation(scope, patientId, now));
  await expect(lookAtInvitation(token, now)).rejects.toMatchObject({ code: "not-found" });
  expect(await invitationStatus(scope, patientId, now)).toEqual({ kind: "none" });
  const trail = await withScope(scope, (tx) => tx.auditEvent.findMany({ where: { action: "invitation.revoke" } }));
  expect(trail).toMatchObject([{ patientId }]);
  const next = await invited(scope, patientId);
  expect((await lookAtInvitation(next.token, now)).kind).toBe("patient");
  const stranger = await clinic();
  await expect(revokeInvitation(stranger.scope, patientId, now)).rejects.toMatchObject({ code: "not-found" });
});
