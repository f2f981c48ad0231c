import { audit, auditAll } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import { invite } from "./commands";
import type { Invited } from "./invitation";
import { changedFacts, type MemberFacts } from "./member";
import type { ChangeMember } from "./member-schema";

type Standing = MemberFacts & { joined: boolean; active: boolean; lastOwner: boolean };

/**
 * One member as she stands now. Nobody else changes the members of this clinic before the transaction ends, so that two
 * owners who demote each other come one after the other. Throws "forbidden" for who is no owner (any more), and "not-found",
 * also for another clinic's member.
 */
export async function lockMember(tx: Tx, scope: ClinicScope, memberId: string): Promise<Standing> {
  if (scope.role !== "owner") throw new AppError("forbidden");
  await tx.$queryRaw`SELECT 1 FROM clinic WHERE id = ${scope.clinicId}::uuid FOR NO KEY UPDATE`;
  const owners = await tx.member.findMany({
    where: { clinicId: scope.clinicId, role: "owner", deactivatedAt: null, accountId: { not: null } },
    select: { id: true },
  });
  if (!owners.some(({ id }) => id === scope.memberId)) throw new AppError("forbidden");
  const found = await tx.member.findUnique({ where: { clinicId_id: { clinicId: scope.clinicId, id: memberId } } });
  if (!found) throw new AppError("not-found");
  const { name, title, role } = found;
  const lastOwner = owners.length === 1 && owners[0]?.id === memberId;
  return { name, title, role, joined: found.accountId !== null, active: found.deactivatedAt === null, lastOwner };
}

const keyOf = ({ clinicId }: ClinicScope, id: string) => ({ clinicId_id: { clinicId, id } });

/**
 * Changes name, title and role of a member; a new role holds from her next request. "changed-meanwhile" brings what stands now
 * when another owner was quicker, "last-owner" keeps the practice from losing its last owner.
 */
export async function changeMember(
  scope: ClinicScope,
  memberId: string,
  { read, member }: ChangeMember,
  now: Date,
): Promise<Outcome<MemberFacts, "changed-meanwhile" | "last-owner">> {
  return withScope(scope, async (tx) => {
    const { name, title, role, lastOwner } = await lockMember(tx, scope, memberId);
    const stored = { name, title, role };
    const fields = changedFacts(stored, member);
    if (fields.length === 0) return { ok: true, value: stored };
    if (changedFacts(read, stored).length > 0) return { ok: false, reason: "changed-meanwhile", member: stored };
    if (lastOwner && member.role !== "owner") return { ok: false, reason: "last-owner" };
    await tx.member.update({ where: keyOf(scope, memberId), data: member });
    // Nor does who is no owner any more hold a link that makes one.
    if (role === "owner" && member.role !== "owner") await revokeMade(tx, scope, memberId, now);
    await audit(tx, scope, now, { action: "member.change", subjectId: memberId, fields });
    return { ok: true, value: member };
  });
}

/** Makes a member's link anew; the one before it opens nothing any more. */
export async function inviteMemberAgain(
  scope: ClinicScope,
  memberId: string,
  now: Date,
): Promise<Outcome<Invited, "joined" | "deactivated">> {
  return withScope(scope, async (tx) => {
    const { joined, active } = await lockMember(tx, scope, memberId);
    if (!active) return { ok: false, reason: "deactivated" };
    if (joined) return { ok: false, reason: "joined" };
    await revoke(tx, scope, { memberId }, now);
    return { ok: true, value: await invite(tx, scope, { memberId }, now) };
  });
}

/** Makes a member's open link worthless; without one nothing changes. */
export async function revokeMemberInvitation(
  scope: ClinicScope,
  memberId: string,
  now: Date,
): Promise<Outcome<object>> {
  return withScope(scope, async (tx) => {
    await lockMember(tx, scope, memberId);
    await revoke(tx, scope, { memberId }, now);
    return { ok: true, value: {} };
  });
}

/**
 * Ends the membership of a locked member who is active and not the last owner: her sign-ins here, her own open links, and every
 * open link that she made, because she may still hold it. What else she is, a patient or a member elsewhere, stays.
 */
export async function endMembership(tx: Tx, scope: ClinicScope, memberId: string, now: Date): Promise<void> {
  await tx.member.update({ where: keyOf(scope, memberId), data: { deactivatedAt: now } });
  await tx.$queryRaw`SELECT end_member_sign_ins(${memberId}::uuid, ${now})`;
  await revoke(tx, scope, { OR: [{ memberId }, { createdById: memberId }] }, now);
  await revokeResets(tx, scope, { OR: [{ memberId }, { createdById: memberId }] }, now);
  await audit(tx, scope, now, { action: "member.deactivate", subjectId: memberId });
}

/** Lets a member work here again, in the role she had. Who had not joined needs a new link. */
export async function reactivateMember(scope: ClinicScope, memberId: string, now: Date): Promise<Outcome<object>> {
  return withScope(scope, async (tx) => {
    const { active } = await lockMember(tx, scope, memberId);
    if (active) return { ok: true, value: {} };
    await tx.member.update({ where: keyOf(scope, memberId), data: { deactivatedAt: null } });
    await audit(tx, scope, now, { action: "member.reactivate", subjectId: memberId });
    return { ok: true, value: {} };
  });
}

type Whose =
  | { memberId: string }
  | { createdById: string; memberId: { not: null } }
  | { OR: ({ memberId: string } | { createdById: string })[] };

/** The open links for members that this one made. */
async function revokeMade(tx: Tx, scope: ClinicScope, createdById: string, now: Date): Promise<void> {
  const forMembers = { createdById, memberId: { not: null } };
  await revoke(tx, scope, forMembers, now);
  await revokeResets(tx, scope, forMembers, now);
}

async function revokeResets(tx: Tx, scope: ClinicScope, whose: Whose, now: Date): Promise<void> {
  await tx.resetLink.updateMany({
    where: { ...whose, clinicId: scope.clinicId, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
}

async function revoke(tx: Tx, scope: ClinicScope, whose: Whose, now: Date): Promise<void> {
  const revoked = await tx.invitation.updateManyAndReturn({
    where: { ...whose, clinicId: scope.clinicId, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
    select: { id: true, patientId: true },
  });
  const acts = revoked.map(({ id, patientId }) => ({
    action: "invitation.revoke",
    subjectId: id,
    ...(patientId && { patientId }),
  }));
  await auditAll(tx, scope, now, acts);
}
