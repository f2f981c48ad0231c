import { randomUUID } from "node:crypto";
import { audit } from "@/lib/platform/audit";
import { hashPassword } from "@/lib/platform/auth/password";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { type Tx, withScope, withSystem } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import { newPassphrase } from "./passphrase";
import type { ResetMade, ResetSeen } from "./reset";
import type { UseReset } from "./reset-schema";
import { hashOf, newToken, resetExpiry } from "./token";

/** A link for a patient who is locked out. "not-joined" when she has no account that could be opened. */
export async function resetPatient(
  scope: ClinicScope,
  patientId: string,
  now: Date,
): Promise<Outcome<ResetMade, "not-joined">> {
  return withScope(scope, async (tx) => {
    // The lock makes two presses at once end with one open link.
    const [patient] = await tx.$queryRaw<{ joined: boolean }[]>`
      SELECT account_id IS NOT NULL AS joined FROM patient
       WHERE clinic_id = ${scope.clinicId}::uuid AND id = ${patientId}::uuid AND archived_at IS NULL FOR UPDATE`;
    if (!patient) throw new AppError("not-found");
    if (!patient.joined) return { ok: false, reason: "not-joined" };
    return { ok: true, value: await make(tx, scope, { patientId }, false, now) };
  });
}

/**
 * A link for a member. Throws "forbidden" for all but the owner. "own" for herself: who found her window open would have her
 * account for good, without her password and her factor.
 */
export async function resetMember(
  scope: ClinicScope,
  memberId: string,
  { removeFactor }: { removeFactor: boolean },
  now: Date,
): Promise<Outcome<ResetMade, "not-joined" | "own">> {
  if (scope.role !== "owner") throw new AppError("forbidden");
  if (memberId === scope.memberId) return { ok: false, reason: "own" };
  return withScope(scope, async (tx) => {
    const [member] = await tx.$queryRaw<{ joined: boolean }[]>`
      SELECT account_id IS NOT NULL AS joined FROM member
       WHERE clinic_id = ${scope.clinicId}::uuid AND id = ${memberId}::uuid AND deactivated_at IS NULL FOR UPDATE`;
    if (!member) throw new AppError("not-found");
    if (!member.joined) return { ok: false, reason: "not-joined" };
    return { ok: true, value: await make(tx, scope, { memberId }, removeFactor, now) };
  });
}

async function make(
  tx: Tx,
  scope: ClinicScope,
  whom: { patientId: string } | { memberId: string },
  removesFactor: boolean,
  now: Date,
): Promise<ResetMade> {
  const id = randomUUID();
  const token = newToken();
  const expiresAt = resetExpiry(now);
  await tx.resetLink.updateMany({
    where: { clinicId: scope.clinicId, ...whom, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  await tx.resetLink.create({
    data: {
      ...whom,
      clinicId: scope.clinicId,
      id,
      tokenHash: hashOf(token),
      removesFactor,
      createdById: scope.memberId,
      createdAt: now,
      expiresAt,
    },
  });
  const about = "patientId" in whom ? { patientId: whom.patientId, subjectId: id } : { subjectId: whom.memberId };
  const fields = removesFactor ? ["password", "secondFactor"] : ["password"];
  await audit(tx, scope, now, { action: "reset.make", ...about, fields });
  return { token, expiresAt: expiresAt.toISOString() };
}

type SeenRow = {
  kind: "patient" | "member";
  clinic_name: string;
  clinic_phone: string;
  called_by: string;
  email: string | null;
  reaches: boolean;
};

/** What a link says to who holds it; looking does not use it up. Throws "not-found" for one that does not stand. */
export async function lookAtReset(token: string, now: Date): Promise<ResetSeen> {
  const [row] = await withSystem(
    "reset",
    (tx) => tx.$queryRaw<SeenRow[]>`SELECT * FROM reset_find(${hashOf(token)}, ${now})`,
  );
  if (!row) throw new AppError("not-found");
  return {
    kind: row.kind,
    clinicName: row.clinic_name,
    clinicPhone: row.clinic_phone,
    calledBy: row.called_by,
    email: row.email,
    reaches: row.reaches,
    offeredPassphrase: newPassphrase(),
  };
}

/**
 * Chooses the new password, once. All sign-ins of the account end. "beyond" when the account opens more than who made the
 * link may answer for: the link stays, and nothing has changed.
 */
export async function takeReset({ token, password }: UseReset, now: Date): Promise<Outcome<null, "gone" | "beyond">> {
  const hash = await hashPassword(password);
  const [row] = await withSystem(
    "reset",
    (tx) => tx.$queryRaw<{ outcome: "used" | "gone" | "beyond" }[]>`
      SELECT reset_use(${hashOf(token)}, ${now}, ${hash}) AS outcome`,
  );
  if (row?.outcome === "used") return { ok: true, value: null };
  return { ok: false, reason: row?.outcome ?? "gone" };
}
