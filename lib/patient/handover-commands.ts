import { type AuditedAct, auditAll } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";

export type HandOver = {
  /** Whose patients: also a member who was deactivated. */
  from: string;
  /** Who takes over; null when nobody does, and the longest standing of each team leads it from now on. */
  to: string | null;
};

/** How many patients changed hands, and how many of them nobody is responsible for now. */
export type HandedOver = { patients: number; unled: number };

type Held = { patient: string; led: boolean; known: boolean };

/**
 * Takes a member out of the care team of every patient who is not archived, and puts another one there, who leads where she led.
 * The owner may do it for everybody, a clinician for her own patients. Doing it again changes nothing. "inactive" when `to` was deactivated.
 * Throws "forbidden", "not-found" for members of no or another clinic, "invalid" when both are the same.
 */
export async function handOverAll(
  scope: ClinicScope,
  handOver: HandOver,
  now: Date,
): Promise<Outcome<HandedOver, "inactive">> {
  return withScope(scope, (tx) => handOverWithin(tx, scope, handOver, now));
}

/** The same within a transaction, where handing over is a part of something larger. */
export async function handOverWithin(
  tx: Tx,
  scope: ClinicScope,
  { from, to }: HandOver,
  now: Date,
): Promise<Outcome<HandedOver, "inactive">> {
  if (scope.role !== "owner" && from !== scope.memberId) throw new AppError("forbidden");
  if (from === to) throw new AppError("invalid", undefined, { fields: { to: "same" } });
  const members = await tx.member.findMany({
    where: { clinicId: scope.clinicId, id: { in: to ? [from, to] : [from] } },
    select: { id: true, deactivatedAt: true },
  });
  if (members.length < (to ? 2 : 1)) throw new AppError("not-found");
  if (members.some((member) => member.id === to && member.deactivatedAt)) return { ok: false, reason: "inactive" };
  const held = await holdTeams(tx, scope, from, to);
  const led = held.filter((each) => each.led);
  const heirs = await moveTeams(tx, scope, { from, to, held, led }, now);
  await auditAll(
    tx,
    scope,
    now,
    held.flatMap(({ patient, known }) => actsOf(patient, { from, to: known ? null : to, heir: heirs.get(patient) })),
  );
  return { ok: true, value: { patients: held.length, unled: led.length - heirs.size } };
}

/** The patients whose team holds `from`, locked, so that nobody changes these teams meanwhile. `known`: `to` belongs there already. */
function holdTeams(tx: Tx, { clinicId }: ClinicScope, from: string, to: string | null): Promise<Held[]> {
  return tx.$queryRaw<Held[]>`
    SELECT p.id AS patient, t.lead AS led,
           EXISTS (SELECT FROM care_team o WHERE o.clinic_id = p.clinic_id AND o.patient_id = p.id AND o.member_id = ${to}::uuid) AS known
      FROM care_team t JOIN patient p ON p.clinic_id = t.clinic_id AND p.id = t.patient_id
     WHERE t.clinic_id = ${clinicId}::uuid AND t.member_id = ${from}::uuid AND p.archived_at IS NULL
     ORDER BY p.id FOR NO KEY UPDATE OF p, t`;
}

/** @returns who leads now, by patient, where `from` led */
async function moveTeams(
  tx: Tx,
  { clinicId }: ClinicScope,
  { from, to, held, led }: HandOver & { held: Held[]; led: Held[] },
  now: Date,
): Promise<Map<string, string>> {
  const all = held.map(({ patient }) => patient);
  const orphans = led.map(({ patient }) => patient);
  await tx.careTeam.deleteMany({ where: { clinicId, memberId: from, patientId: { in: all } } });
  if (to) {
    await tx.careTeam.createMany({
      data: all.map((patientId) => ({ clinicId, patientId, memberId: to, since: now })),
      skipDuplicates: true,
    });
  }
  const heirs = await tx.$queryRaw<{ patient: string; member: string }[]>`
    UPDATE care_team t SET lead = true
      FROM (SELECT DISTINCT ON (c.patient_id) c.patient_id, c.member_id
              FROM care_team c JOIN member m ON m.clinic_id = c.clinic_id AND m.id = c.member_id AND m.deactivated_at IS NULL
             WHERE c.clinic_id = ${clinicId}::uuid AND c.patient_id = ANY(${orphans}::uuid[])
             ORDER BY c.patient_id, (c.member_id = ${to}::uuid) DESC NULLS LAST, c.since, c.member_id) heir
     WHERE t.clinic_id = ${clinicId}::uuid AND t.patient_id = heir.patient_id AND t.member_id = heir.member_id
    RETURNING t.patient_id AS patient, t.member_id AS member`;
  return new Map(heirs.map(({ patient, member }) => [patient, member]));
}

function actsOf(patientId: string, { from, to, heir }: HandOver & { heir: string | undefined }): AuditedAct[] {
  return [
    { action: "care-team.remove", patientId, subjectId: from },
    ...(to ? [{ action: "care-team.add", patientId, subjectId: to }] : []),
    ...(heir ? [{ action: "care-team.lead", patientId, subjectId: heir }] : []),
  ];
}
