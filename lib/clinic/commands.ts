import { randomUUID } from "node:crypto";
import { audit } from "@/lib/platform/audit";
import { hashPassword } from "@/lib/platform/auth/password";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { verifyAccount } from "@/lib/platform/auth/sign-in";
import { DatabaseFailure, isDuplicate, type Tx, withScope, withSystem } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import type { InvitationSeen, Invited } from "./invitation";
import { newPassphrase } from "./passphrase";
import type { AcceptInput } from "./schema";
import { hashOf, invitationExpiry, newToken } from "./token";

export type Founding = {
  name: string;
  address: string;
  phone: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  emergencyNumber: string;
  timeZone: string;
  owner: { name: string; title: string; email: string; password: string };
};

/** Founds a clinic with its owner, whose account is new. */
export async function foundClinic(
  input: Founding,
  now: Date,
): Promise<Outcome<{ clinicId: string; accountId: string; memberId: string }, "email-taken">> {
  const clinicId = randomUUID();
  const accountId = randomUUID();
  const memberId = randomUUID();
  const hash = await hashPassword(input.owner.password);
  try {
    await withSystem(
      "first-run",
      (tx) => tx.$queryRaw`
        SELECT found_clinic(${now}, ${clinicId}::uuid, ${input.name}, ${input.address}, ${input.phone}, ${input.country},
                            ${input.emergencyNumber}, ${input.timeZone}, ${accountId}::uuid, ${input.owner.email}, ${hash},
                            ${memberId}::uuid, ${input.owner.name}, ${input.owner.title})::text`,
    );
  } catch (error) {
    if (isDuplicate(error)) return { ok: false, reason: "email-taken" };
    throw error;
  }
  return { ok: true, value: { clinicId, accountId, memberId } };
}

/** Adds a member without an account, and the link by which she gets one. Throws "forbidden" for all but the owner. */
export async function inviteMember(
  scope: ClinicScope,
  input: { name: string; title: string; role: "owner" | "clinician" },
  now: Date,
): Promise<Outcome<Invited & { memberId: string }>> {
  if (scope.role !== "owner") throw new AppError("forbidden");
  const memberId = randomUUID();
  return inviting(scope, async (tx) => {
    await tx.member.create({ data: { ...input, clinicId: scope.clinicId, id: memberId, createdAt: now } });
    await audit(tx, scope, now, { action: "member.add", subjectId: memberId, fields: ["name", "title", "role"] });
    return { ok: true, value: { memberId, ...(await invite(tx, scope, { memberId }, now)) } };
  });
}

/** Makes a patient's link and revokes the one before it. "joined" when the patient has an account already. */
export async function invitePatient(
  scope: ClinicScope,
  patientId: string,
  now: Date,
): Promise<Outcome<Invited, "joined">> {
  return inviting(scope, async (tx) => {
    // The lock makes two presses at once end with one open link.
    const [patient] = await tx.$queryRaw<{ joined: boolean }[]>`
      SELECT account_id IS NOT NULL AS joined FROM patient
       WHERE clinic_id = ${scope.clinicId}::uuid AND id = ${patientId}::uuid AND archived_at IS NULL FOR UPDATE`;
    if (!patient) throw new AppError("not-found");
    if (patient.joined) return { ok: false, reason: "joined" };
    await tx.invitation.updateMany({
      where: { clinicId: scope.clinicId, patientId, usedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    return { ok: true, value: await invite(tx, scope, { patientId }, now) };
  });
}

/** Whoever is deactivated in the same moment invites nobody: PX009 of the database. */
async function inviting<T>(scope: ClinicScope, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await withScope(scope, work);
  } catch (error) {
    if (error instanceof DatabaseFailure && error.code === "PX009") throw new AppError("unauthenticated");
    throw error;
  }
}

/** Makes a patient's open link worthless; without one nothing changes. Throws "not-found". */
export async function revokeInvitation(scope: ClinicScope, patientId: string, now: Date): Promise<Outcome<object>> {
  return withScope(scope, async (tx) => {
    const known = await tx.patient.count({ where: { clinicId: scope.clinicId, id: patientId } });
    if (known === 0) throw new AppError("not-found");
    const open = { clinicId: scope.clinicId, patientId, usedAt: null, revokedAt: null };
    const revoked = await tx.invitation.updateManyAndReturn({ where: open, data: { revokedAt: now } });
    for (const { id } of revoked) {
      await audit(tx, scope, now, { action: "invitation.revoke", patientId, subjectId: id });
    }
    return { ok: true, value: {} };
  });
}

/** A link to join, within a transaction that has made sure that this person may have one. */
export async function invite(
  tx: Tx,
  scope: ClinicScope,
  whom: { patientId: string } | { memberId: string },
  now: Date,
): Promise<Invited> {
  const id = randomUUID();
  const token = newToken();
  const expiresAt = invitationExpiry(now);
  await tx.invitation.create({
    data: {
      ...whom,
      clinicId: scope.clinicId,
      id,
      tokenHash: hashOf(token),
      createdById: scope.memberId,
      createdAt: now,
      expiresAt,
    },
  });
  const patientId = "patientId" in whom ? { patientId: whom.patientId } : {};
  await audit(tx, scope, now, { action: "invitation.make", subjectId: id, ...patientId });
  return { token, expiresAt };
}

type SeenRow = {
  kind: "patient" | "member";
  clinic_id: string;
  clinic_name: string;
  clinic_phone: string;
  called_by: string;
  email: string | null;
};

/** What a link says to who holds it; looking does not use it up. Throws "not-found" for one that is unknown, used, revoked or expired. */
export async function lookAtInvitation(token: string, now: Date): Promise<InvitationSeen> {
  const [row] = await withSystem(
    "invitation",
    (tx) => tx.$queryRaw<SeenRow[]>`SELECT * FROM invitation_find(${hashOf(token)}, ${now})`,
  );
  if (!row) throw new AppError("not-found");
  return {
    kind: row.kind,
    clinicId: row.clinic_id,
    clinicName: row.clinic_name,
    clinicPhone: row.clinic_phone,
    calledBy: row.called_by,
    email: row.email,
    offeredPassphrase: newPassphrase(),
  };
}

/**
 * Takes up an invitation once. Who has an account proves its password, and it is linked; everyone else gets a new one.
 * An existing account never gets a password here, and a link that no longer stands, a wrong password and an account that
 * can't be linked all end as "misfit": the answer does not tell whether an e-mail is known. A misfit leaves the link usable.
 * A patient accepts the privacy notice with it. An account with a second factor also ends as "misfit", unless the browser is
 * signed in as it: `signedInAs`.
 */
export async function acceptInvitation(
  input: AcceptInput,
  now: Date,
  signedInAs: string | null = null,
): Promise<Outcome<{ accountId: string }, "misfit">> {
  const accountId = await verifyAccount(input.email, input.password);
  // Hashed in either case, so that both take the same time.
  const hash = await hashPassword(input.password);
  try {
    const [row] = await withSystem(
      "invitation",
      (tx) => tx.$queryRaw<{ account: string | null }[]>`
        SELECT invitation_accept(${hashOf(input.token)}, ${now}, ${accountId}::uuid, ${randomUUID()}::uuid, ${input.email},
                                 ${hash}, ${input.notice}::int, ${signedInAs}::uuid)::text AS account`,
    );
    return row?.account ? { ok: true, value: { accountId: row.account } } : { ok: false, reason: "misfit" };
  } catch (error) {
    if (isDuplicate(error) || noLongerFits(error)) return { ok: false, reason: "misfit" };
    throw error;
  }
}

/** PX003 of the database: the person was linked, archived or deactivated since the link was made. */
function noLongerFits(error: unknown): boolean {
  return error instanceof DatabaseFailure && error.code === "PX003";
}
