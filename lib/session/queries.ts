import { type Day, dayIn } from "@/lib/day/day";
import { programsInOrder } from "@/lib/patient/standing-queries";
import { audit } from "@/lib/platform/audit";
import type { PatientActor, Scope } from "@/lib/platform/auth/scope";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { PlanDocument } from "./plan";
import { prescribedAndDone } from "./prescribed-queries";
import { entriesFrom } from "./recordable";
import { instant, recordedSince } from "./recorded-queries";
import { type PlanRow, planOf } from "./select";

/** From when entries are wanted. A block can reach 13 days back into a window, so ask for two weeks before it. */
export type PlanRange = {
  entriesFrom: Day;
  /** The line that the reader asks for: without it in the plan there is nothing to see. */
  lineage?: string;
  /** What the audit calls this reading, when it is more than one of the plan. */
  action?: string;
};

/**
 * The plan of one patient, in one statement and its audit event. A patient gets her own only.
 * Throws AppError "not-found" for a stranger's id, or when nothing of the asked lineage is in the plan.
 */
export async function getPlan(scope: Scope, patientId: string, range: PlanRange, now: Date): Promise<PlanDocument> {
  return withScope(scope, (tx) => readPlan(tx, scope, patientId, range, now));
}

/** A patient's own plan, from as far back as she can still record. */
export async function getOwnPlan(
  { scope, timeZone }: PatientActor,
  now: Date,
  lineage?: string,
): Promise<PlanDocument> {
  const range = { entriesFrom: entriesFrom(dayIn(timeZone, now)), lineage };
  return getPlan(scope, scope.patientId, range, now);
}

/** `getPlan` inside the transaction of a page that reads more than the plan. */
export async function readPlan(
  tx: Tx,
  scope: Scope,
  patientId: string,
  range: PlanRange,
  now: Date,
): Promise<PlanDocument> {
  if (scope.kind === "patient" && scope.patientId !== patientId) throw new AppError("not-found");
  const [row] = await tx.$queryRaw<PlanRow[]>`
    SELECT p.id AS "patientId", p.called_by AS "calledBy", p.time_zone AS "timeZone",
      coalesce(p.pain_limit, c.pain_limit) AS "painLimit",
      jsonb_build_object('name', c.name, 'phone', c.phone, 'emergencyNumber', c.emergency_number) AS clinic,
      (SELECT m.name FROM care_team t JOIN member m ON m.clinic_id = t.clinic_id AND m.id = t.member_id
        WHERE t.clinic_id = p.clinic_id AND t.patient_id = p.id AND m.deactivated_at IS NULL ORDER BY t.lead DESC, t.since LIMIT 1) AS clinician,
      CASE WHEN g.id IS NOT NULL THEN jsonb_build_object('id', g.id, 'title', g.title, 'ended', g.ended_on) END AS program,
      r.revisions, r.exercises, r.entries,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('from', u.from_day, 'to', u.to_day, 'lineage', u.lineage_id) ORDER BY u.from_day, u.id), '[]')
         FROM pause u WHERE u.clinic_id = p.clinic_id AND u.patient_id = p.id AND u.program_id = g.id AND u.called_off_at IS NULL) AS pauses,
      ${recordedSince(range.entriesFrom)},
      (SELECT coalesce(jsonb_agg(f.from_id ORDER BY f.from_id), '[]')
         FROM patient_merge f WHERE f.clinic_id = p.clinic_id AND f.into_id = p.id) AS "formerIds",
      (SELECT ${instant("min(k.scheduled_for)")}
         FROM check_up k WHERE k.clinic_id = p.clinic_id AND k.patient_id = p.id AND k.program_id = g.id
          AND k.held_at IS NULL AND k.cancelled_at IS NULL) AS "nextCheckUp",
      (SELECT coalesce(jsonb_agg(to_char(s.last_day, 'YYYY-MM-DD') ORDER BY s.last_day), '[]')
         FROM sent_questionnaire s WHERE s.clinic_id = p.clinic_id AND s.patient_id = p.id AND s.withdrawn_at IS NULL
          AND NOT EXISTS (SELECT FROM response o WHERE o.clinic_id = s.clinic_id AND o.patient_id = s.patient_id AND o.sent_id = s.id)) AS "questionsUntil"
    FROM patient p
    JOIN clinic c ON c.id = p.clinic_id
    LEFT JOIN LATERAL (
      SELECT * FROM program o WHERE o.clinic_id = p.clinic_id AND o.patient_id = p.id
       ORDER BY ${programsInOrder(now)} LIMIT 1) g ON true
    CROSS JOIN LATERAL (${prescribedAndDone(range.entriesFrom)}) r
    WHERE p.clinic_id = ${scope.clinicId}::uuid AND p.id = ${patientId}::uuid`;
  if (!row) throw new AppError("not-found");
  const plan = planOf(row);
  const asked = range.lineage;
  if (asked && !plan.revisions.some(({ prescriptions }) => prescriptions.some(({ lineage }) => lineage === asked))) {
    throw new AppError("not-found");
  }
  await audit(tx, scope, now, { action: range.action ?? "plan.read", patientId });
  return plan;
}
