import { type Day, dayIn } from "@/lib/day/day";
import { audit } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { columnOf } from "@/lib/platform/db/column";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import { type DischargeReason, lastDayOf } from "./discharge";

type Held = { archived: boolean; time_zone: string; program_id: string | null; last_entry: Day | null };

/**
 * Discharges a patient: the program that runs ends with a reason, the planned check-up is called off, open links and sign-ins end, and
 * from then on nothing is written to the record. All that was recorded stays. Doing it again changes nothing. Throws "not-found".
 */
export async function archivePatient(
  scope: ClinicScope,
  patientId: string,
  { reason }: { reason: DischargeReason },
  now: Date,
): Promise<Outcome<{ ended: Day | null }>> {
  const { clinicId } = scope;
  return withScope(scope, async (tx) => {
    const held = await hold(tx, scope, patientId);
    if (held.archived) return { ok: true, value: { ended: null } };
    const ended = held.program_id ? lastDayOf(held.last_entry, dayIn(held.time_zone, now)) : null;
    if (held.program_id && ended) {
      await tx.checkUp.updateMany({
        where: { clinicId, patientId, programId: held.program_id, heldAt: null, cancelledAt: null },
        data: { cancelledAt: now },
      });
      await tx.program.updateMany({
        where: { clinicId, patientId, id: held.program_id },
        data: { endedOn: columnOf(ended), endReason: reason },
      });
      const fields = ["endedOn", "endReason"];
      await audit(tx, scope, now, { action: "program.end", patientId, subjectId: held.program_id, fields });
    }
    const open = { where: { clinicId, patientId, usedAt: null, revokedAt: null }, data: { revokedAt: now } };
    await tx.invitation.updateMany(open);
    await tx.resetLink.updateMany(open);
    await tx.$queryRaw`SELECT end_patient_sign_ins(${patientId}::uuid, ${now})`;
    await mark(tx, scope, patientId, now);
    await audit(tx, scope, now, { action: "patient.archive", patientId, subjectId: patientId });
    return { ok: true, value: { ended } };
  });
}

/**
 * Takes a patient up again: the record can be written to, and an account that was linked opens it. The program stays ended, links stay
 * revoked. Doing it again changes nothing. Throws "not-found".
 */
export async function reopenPatient(scope: ClinicScope, patientId: string, now: Date): Promise<Outcome<object>> {
  return withScope(scope, async (tx) => {
    const { archived } = await hold(tx, scope, patientId);
    if (archived) {
      await mark(tx, scope, patientId, null);
      await audit(tx, scope, now, { action: "patient.reopen", patientId, subjectId: patientId });
    }
    return { ok: true, value: {} };
  });
}

async function hold(tx: Tx, { clinicId }: ClinicScope, patientId: string): Promise<Held> {
  const [held] = await tx.$queryRaw<Held[]>`
    SELECT p.archived_at IS NOT NULL AS archived, p.time_zone, g.id AS program_id,
           (SELECT to_char(max(e.date), 'YYYY-MM-DD') FROM entry e JOIN lineage l
                ON l.clinic_id = e.clinic_id AND l.patient_id = e.patient_id AND l.id = e.lineage_id
             WHERE e.clinic_id = p.clinic_id AND e.patient_id = p.id AND l.program_id = g.id) AS last_entry
      FROM patient p LEFT JOIN program g ON g.clinic_id = p.clinic_id AND g.patient_id = p.id AND g.ended_on IS NULL
     WHERE p.clinic_id = ${clinicId}::uuid AND p.id = ${patientId}::uuid FOR NO KEY UPDATE OF p`;
  if (!held) throw new AppError("not-found");
  return held;
}

async function mark(tx: Tx, { clinicId }: ClinicScope, patientId: string, archivedAt: Date | null): Promise<void> {
  const data = { archivedAt, version: { increment: 1 } };
  await tx.patient.updateMany({ where: { clinicId, id: patientId }, data });
}
