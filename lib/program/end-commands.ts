import { type Day, dayIn } from "@/lib/day/day";
import { hasBegun } from "@/lib/patient/standing-queries";
import { audit } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { columnOf } from "@/lib/platform/db/column";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import { canTakeBack, endRule, isNow } from "./end";
import type { EndProgram } from "./standing-schema";

type Held = {
  time_zone: string;
  /** What has no end: in force, or only being built. */
  running: { id: string; published: boolean; begun: boolean } | null;
  last_entry: Day | null;
  /** The program that ended last, of those that were in force. */
  ended: { id: string; on: Day; why: string | null; note: string } | null;
};

/**
 * Ends the program that runs, now or after a later day, with a reason and a note for the record. Check-ups planned for after it are
 * called off. Sending it again changes nothing. The patient keeps her access; archiving is another matter (lib/patient). Throws "not-found".
 */
export async function endProgram(
  scope: ClinicScope,
  patientId: string,
  { reason, lastDay, note }: EndProgram,
  now: Date,
): Promise<Outcome<{ ended: Day }, "no-program" | "recorded" | "too-late">> {
  const { clinicId } = scope;
  return withScope(scope, async (tx) => {
    const held = await hold(tx, scope, patientId);
    const { running, time_zone: zone, last_entry: lastEntry } = held;
    const today = dayIn(zone, now);
    if (!running?.published) {
      const isSame = held.ended?.why === reason && held.ended.note === note;
      const isThen = lastDay === null ? held.ended && isNow(held.ended.on, today) : held.ended?.on === lastDay;
      return held.ended && isSame && isThen
        ? { ok: true, value: { ended: held.ended.on } }
        : { ok: false, reason: "no-program" };
    }
    const rule = endRule(lastEntry, today);
    const ended = lastDay ?? rule.now;
    if (ended < rule.now) return { ok: false, reason: "recorded" };
    if (ended > rule.latest) return { ok: false, reason: "too-late" };
    await tx.$executeRaw`
      UPDATE check_up SET cancelled_at = ${now}
       WHERE clinic_id = ${clinicId}::uuid AND patient_id = ${patientId}::uuid AND program_id = ${running.id}::uuid
         AND held_at IS NULL AND cancelled_at IS NULL
         AND (${ended <= today} OR (scheduled_for AT TIME ZONE ${zone})::date > ${columnOf(ended)}::date)`;
    await tx.program.updateMany({
      where: { clinicId, patientId, id: running.id },
      data: { endedOn: columnOf(ended), endReason: reason, endNote: note },
    });
    const fields = ["endedOn", "endReason", ...(note ? ["endNote"] : [])];
    await audit(tx, scope, now, { action: "program.end", patientId, subjectId: running.id, fields });
    return { ok: true, value: { ended } };
  });
}

/**
 * Takes back the end of the last program, until the day after its last one and while no other has begun, be it as a draft: it runs on
 * as if it had not ended. Check-ups that were called off stay so. Throws "not-found".
 */
export async function takeBackEnd(
  scope: ClinicScope,
  patientId: string,
  now: Date,
): Promise<Outcome<object, "no-program" | "begun" | "too-late">> {
  return withScope(scope, async (tx) => {
    const { running, ended, time_zone: zone } = await hold(tx, scope, patientId);
    if (running?.begun) return { ok: false, reason: "begun" };
    if (!ended || ended.why === "merged") return { ok: false, reason: "no-program" };
    if (!canTakeBack(ended.on, dayIn(zone, now))) return { ok: false, reason: "too-late" };
    // A draft that was discarded leaves its program behind, and only one may run.
    if (running)
      await tx.program.updateMany({
        where: { clinicId: scope.clinicId, patientId, id: running.id },
        data: { endedOn: columnOf(ended.on), endReason: "merged" },
      });
    await tx.program.updateMany({
      where: { clinicId: scope.clinicId, patientId, id: ended.id },
      data: { endedOn: null, endReason: null, endNote: "" },
    });
    const fields = ["endedOn", "endReason", "endNote"];
    await audit(tx, scope, now, { action: "program.takeBackEnd", patientId, subjectId: ended.id, fields });
    return { ok: true, value: {} };
  });
}

/** Locks the patient before anything is read: of two members who end it at once, the second sees what the first one did. */
async function hold(tx: Tx, { clinicId }: ClinicScope, patientId: string): Promise<Held> {
  const [locked] = await tx.$queryRaw<{ archived: boolean }[]>`
    SELECT archived_at IS NOT NULL AS archived FROM patient
     WHERE clinic_id = ${clinicId}::uuid AND id = ${patientId}::uuid FOR NO KEY UPDATE`;
  if (!locked || locked.archived) throw new AppError("not-found");
  const [held] = await tx.$queryRaw<Held[]>`
    SELECT p.time_zone,
           (SELECT jsonb_build_object('id', g.id, 'published', EXISTS (SELECT FROM revision r WHERE r.clinic_id = g.clinic_id
                     AND r.patient_id = g.patient_id AND r.program_id = g.id),
                     'begun', ${hasBegun})
              FROM program g WHERE g.clinic_id = p.clinic_id AND g.patient_id = p.id AND g.ended_on IS NULL) AS running,
           (SELECT to_char(max(e.date), 'YYYY-MM-DD') FROM entry e
              JOIN lineage l ON l.clinic_id = e.clinic_id AND l.patient_id = e.patient_id AND l.id = e.lineage_id
              JOIN program g ON g.clinic_id = l.clinic_id AND g.patient_id = l.patient_id AND g.id = l.program_id
             WHERE e.clinic_id = p.clinic_id AND e.patient_id = p.id AND g.ended_on IS NULL) AS last_entry,
           (SELECT jsonb_build_object('id', g.id, 'on', to_char(g.ended_on, 'YYYY-MM-DD'), 'why', g.end_reason, 'note', g.end_note)
              FROM program g WHERE g.clinic_id = p.clinic_id AND g.patient_id = p.id AND g.ended_on IS NOT NULL
               AND EXISTS (SELECT FROM revision r WHERE r.clinic_id = g.clinic_id AND r.patient_id = g.patient_id AND r.program_id = g.id)
             ORDER BY g.ended_on DESC, g.created_at DESC LIMIT 1) AS ended
      FROM patient p WHERE p.clinic_id = ${clinicId}::uuid AND p.id = ${patientId}::uuid`;
  if (!held) throw new AppError("not-found");
  return held;
}
