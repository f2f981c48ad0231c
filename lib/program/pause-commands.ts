import { type Day, dayIn } from "@/lib/day/day";
import { audit } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { columnOf } from "@/lib/platform/db/column";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import { isOver, overlaps, pauseRule, resumedOn, resumeRule } from "./pause";
import type { NewPause } from "./standing-schema";

type Standing = { id: string; lineage: string | null; from: Day; to: Day | null; entered: Day };

type Held = {
  time_zone: string;
  program_id: string | null;
  /** Of the program, or of the exercise that is asked for. */
  last_entry: Day | null;
  /** Whether the exercise that is asked for is hers. */
  known: boolean;
  pauses: Standing[];
  /** Pauses of hers that do not stand any more; what bears their id was sent again. */
  called_off: string[];
};

export type PauseRefusal = "no-program" | "recorded" | "too-late" | "overlaps";

/**
 * Pauses the program that runs, or one exercise of it. What lies before the pause stays as it was measured. Sending it again changes
 * nothing. Throws "not-found" for a patient of another clinic, "invalid" for an exercise that is not hers.
 */
export async function pauseProgram(
  scope: ClinicScope,
  patientId: string,
  { id, lineage, from, to, kind, note }: NewPause,
  now: Date,
): Promise<Outcome<{ id: string }, PauseRefusal>> {
  return withScope(scope, async (tx) => {
    const held = await hold(tx, scope, patientId, lineage, now);
    if (!held.program_id) return { ok: false, reason: "no-program" };
    if (!held.known) throw new AppError("invalid", undefined, { fields: { lineage: "unknown exercise" } });
    if (held.pauses.some((each) => each.id === id) || held.called_off.includes(id)) return { ok: true, value: { id } };
    const rule = pauseRule(held.last_entry, dayIn(held.time_zone, now));
    if (from < rule.earliest) return { ok: false, reason: "recorded" };
    if (from > rule.latest || (to !== null && to > rule.latest)) return { ok: false, reason: "too-late" };
    if (held.pauses.some((each) => each.lineage === lineage && overlaps(each, { from, to })))
      return { ok: false, reason: "overlaps" };
    await tx.pause.create({
      data: {
        clinicId: scope.clinicId,
        patientId,
        id,
        programId: held.program_id,
        lineageId: lineage,
        from: columnOf(from),
        to: to && columnOf(to),
        kind,
        reason: note,
        memberId: scope.memberId,
        createdAt: now,
      },
    });
    const fields = ["from", "to", "kind", ...(lineage ? ["lineage"] : []), ...(note ? ["reason"] : [])];
    await audit(tx, scope, now, { action: "program.pause", patientId, subjectId: id, fields });
    return { ok: true, value: { id } };
  });
}

export type ResumeRefusal = "over" | "past" | "too-late" | "overlaps";

/**
 * The program asks again from a day on, today at the earliest: the pause ends on the day before. What has not begun by then is called
 * off. Throws "not-found", also for a pause that was called off.
 */
export async function resumeProgram(
  scope: ClinicScope,
  patientId: string,
  pauseId: string,
  { on }: { on: Day },
  now: Date,
): Promise<Outcome<{ to: Day | null }, ResumeRefusal>> {
  return withScope(scope, async (tx) => {
    const held = await hold(tx, scope, patientId, null, now);
    const pause = held.pauses.find((each) => each.id === pauseId);
    if (!pause) throw new AppError("not-found");
    const today = dayIn(held.time_zone, now);
    const rule = resumeRule(pause, today);
    const resumed = resumedOn(pause, on);
    if (resumed && resumed.to === pause.to) return { ok: true, value: { to: pause.to } };
    if (isOver(pause, today) && pause.entered !== today) return { ok: false, reason: "over" };
    if (isOver(pause, today) && resumed && pause.to !== null && resumed.to > pause.to)
      return { ok: false, reason: "over" };
    if (on < rule.earliest) return { ok: false, reason: "past" };
    if (on > rule.latest) return { ok: false, reason: "too-late" };
    const others = held.pauses.filter((each) => each.lineage === pause.lineage && each.id !== pauseId);
    if (resumed && others.some((each) => overlaps(each, resumed))) return { ok: false, reason: "overlaps" };
    await tx.pause.updateMany({
      where: { clinicId: scope.clinicId, patientId, id: pauseId },
      data: resumed ? { to: columnOf(resumed.to) } : { calledOffAt: now },
    });
    const fields = [resumed ? "to" : "calledOffAt"];
    await audit(tx, scope, now, { action: "program.resume", patientId, subjectId: pauseId, fields });
    return { ok: true, value: { to: resumed ? resumed.to : null } };
  });
}

/** Locks the patient before anything is read: of two members who pause at once, the second sees what the first one did. */
async function hold(
  tx: Tx,
  { clinicId }: ClinicScope,
  patientId: string,
  lineage: string | null,
  now: Date,
): Promise<Held> {
  const [locked] = await tx.$queryRaw<{ archived: boolean }[]>`
    SELECT archived_at IS NOT NULL AS archived FROM patient
     WHERE clinic_id = ${clinicId}::uuid AND id = ${patientId}::uuid FOR NO KEY UPDATE`;
  if (!locked || locked.archived) throw new AppError("not-found");
  const [held] = await tx.$queryRaw<Held[]>`
    SELECT p.time_zone, g.id AS program_id,
           ${lineage}::uuid IS NULL OR EXISTS (SELECT FROM lineage l WHERE l.clinic_id = p.clinic_id AND l.patient_id = p.id
              AND l.program_id = g.id AND l.id = ${lineage}::uuid) AS known,
           (SELECT to_char(max(e.date), 'YYYY-MM-DD') FROM entry e JOIN lineage l
                ON l.clinic_id = e.clinic_id AND l.patient_id = e.patient_id AND l.id = e.lineage_id
             WHERE e.clinic_id = p.clinic_id AND e.patient_id = p.id AND l.program_id = g.id
               AND (${lineage}::uuid IS NULL OR l.id = ${lineage}::uuid)) AS last_entry,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'lineage', u.lineage_id, 'from', u.from_day, 'to', u.to_day,
                     'entered', to_char(u.created_at AT TIME ZONE p.time_zone, 'YYYY-MM-DD'))), '[]')
              FROM pause u WHERE u.clinic_id = p.clinic_id AND u.patient_id = p.id AND u.program_id = g.id
               AND u.called_off_at IS NULL) AS pauses,
           (SELECT coalesce(jsonb_agg(u.id), '[]') FROM pause u WHERE u.clinic_id = p.clinic_id AND u.patient_id = p.id
               AND u.called_off_at IS NOT NULL) AS called_off
      FROM patient p LEFT JOIN LATERAL (
        SELECT o.* FROM program o WHERE o.clinic_id = p.clinic_id AND o.patient_id = p.id
           AND (o.ended_on IS NULL OR o.ended_on >= (${now}::timestamptz AT TIME ZONE p.time_zone)::date)
           AND EXISTS (SELECT FROM revision r WHERE r.clinic_id = o.clinic_id AND r.patient_id = o.patient_id AND r.program_id = o.id)
         ORDER BY o.ended_on NULLS LAST LIMIT 1) g ON true
     WHERE p.clinic_id = ${clinicId}::uuid AND p.id = ${patientId}::uuid`;
  if (!held) throw new AppError("not-found");
  return held;
}
