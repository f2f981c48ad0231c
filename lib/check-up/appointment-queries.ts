import type { Day } from "@/lib/day/day";
import { programsInOrder } from "@/lib/patient/standing-queries";
import { audit } from "@/lib/platform/audit";
import type { PatientScope, Scope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { CalendarEvent } from "./calendar-file";

/** An appointment as it is usually kept free. */
const MINUTES = 30;

/**
 * The next check-up for a calendar: the one that is agreed, else one ahead that was called off. Audited. Throws "not-found", also
 * where there is none.
 */
export async function getAppointment(
  scope: Scope,
  patientId: string,
  now: Date,
): Promise<Omit<CalendarEvent, "title">> {
  if (scope.kind === "patient" && scope.patientId !== patientId) throw new AppError("not-found");
  return withScope(scope, async (tx) => {
    const [row] = await tx.$queryRaw<
      { id: string; sequence: number; scheduled_for: Date; address: string; cancelled: boolean }[]
    >`
      SELECT k.id, k.sequence, k.scheduled_for, c.address, k.cancelled_at IS NOT NULL AS cancelled
        FROM check_up k JOIN clinic c ON c.id = k.clinic_id
       WHERE k.clinic_id = ${scope.clinicId}::uuid AND k.patient_id = ${patientId}::uuid AND k.held_at IS NULL
         AND (k.cancelled_at IS NULL OR k.scheduled_for > ${now})
       ORDER BY k.cancelled_at IS NOT NULL, k.cancelled_at DESC, k.scheduled_for, k.id LIMIT 1`;
    if (!row) throw new AppError("not-found");
    await audit(tx, scope, now, { action: "check-up.export", patientId, subjectId: row.id });
    return {
      uid: row.id,
      sequence: row.sequence,
      start: row.scheduled_for,
      minutes: MINUTES,
      stamp: now,
      place: row.address,
      isCancelled: row.cancelled,
    };
  });
}

/** The patient's last program as it ended, for a look back every month. Audited. Throws "not-found" while one runs, or before the first. */
export async function getEndedProgram(scope: PatientScope, now: Date): Promise<{ id: string; ended: Day }> {
  return withScope(scope, async (tx) => {
    const [row] = await tx.$queryRaw<{ id: string; ended: Day; isOver: boolean | null }[]>`
      SELECT o.id, to_char(o.ended_on, 'YYYY-MM-DD') AS ended,
             o.ended_on < (${now}::timestamptz AT TIME ZONE p.time_zone)::date AS "isOver" FROM patient p
        JOIN program o ON o.clinic_id = p.clinic_id AND o.patient_id = p.id
       WHERE p.clinic_id = ${scope.clinicId}::uuid AND p.id = ${scope.patientId}::uuid
       ORDER BY ${programsInOrder(now)} LIMIT 1`;
    if (!row?.isOver) throw new AppError("not-found");
    await audit(tx, scope, now, { action: "progress.export", patientId: scope.patientId });
    return { id: row.id, ended: row.ended };
  });
}
