import { type Day, dayIn } from "@/lib/day/day";
import { drawnFigure } from "@/lib/exercise/queries";
import { audit } from "@/lib/platform/audit";
import type { PatientActor, Scope } from "@/lib/platform/auth/scope";
import { columnOf } from "@/lib/platform/db/column";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { PlanDocument } from "./plan";
import { entriesFrom } from "./recordable";
import { type PlanRow, planOf } from "./select";

/** From when entries are wanted. A block can reach 13 days back into a window, so ask for two weeks before it. */
export type PlanRange = {
  entriesFrom: Day;
  /** The line that the reader asks for: without it in the plan there is nothing to see. */
  lineage?: string;
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
      r.revisions, r.exercises,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('from', u.from_day, 'to', u.to_day, 'lineage', u.lineage_id) ORDER BY u.from_day, u.id), '[]')
         FROM pause u WHERE u.clinic_id = p.clinic_id AND u.patient_id = p.id AND u.program_id = g.id) AS pauses,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'lineage', e.lineage_id, 'exerciseVersionId', e.exercise_version_id, 'date', e.date, 'slot', e.slot,
                'outcome', e.outcome, 'amount', e.amount, 'reason', e.reason, 'pain', e.pain, 'effort', e.effort, 'note', e.note,
                'how', e.how, 'author', e.author, 'recordedAt', to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                'receivedAt', to_char(e.received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY e.recorded_at, e.id), '[]')
         FROM entry e JOIN lineage l ON l.clinic_id = e.clinic_id AND l.patient_id = e.patient_id AND l.id = e.lineage_id
        WHERE e.clinic_id = p.clinic_id AND e.patient_id = p.id AND e.date >= ${columnOf(range.entriesFrom)}::date
          AND l.program_id = g.id) AS entries,
      (SELECT coalesce(jsonb_agg(d.report ORDER BY d.date), '[]')
         FROM (SELECT DISTINCT ON (y.date) y.date, jsonb_build_object('date', y.date, 'worstPain', y.worst_pain, 'note', y.note,
                 'recordedAt', to_char(y.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) AS report
                 FROM day_report y WHERE y.clinic_id = p.clinic_id AND y.patient_id = p.id AND y.date >= ${columnOf(range.entriesFrom)}::date
                ORDER BY y.date, y.recorded_at DESC, y.id DESC) d) AS "dayReports",
      (SELECT to_char(min(k.scheduled_for) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
         FROM check_up k WHERE k.clinic_id = p.clinic_id AND k.patient_id = p.id AND k.program_id = g.id
          AND k.held_at IS NULL AND k.cancelled_at IS NULL) AS "nextCheckUp"
    FROM patient p
    JOIN clinic c ON c.id = p.clinic_id
    LEFT JOIN LATERAL (
      SELECT * FROM program o WHERE o.clinic_id = p.clinic_id AND o.patient_id = p.id
       ORDER BY o.ended_on DESC NULLS FIRST, o.created_at DESC LIMIT 1) g ON true
    CROSS JOIN LATERAL (
      WITH standing AS (
        SELECT v.* FROM revision v
         WHERE v.clinic_id = p.clinic_id AND v.patient_id = p.id AND v.program_id = g.id AND NOT EXISTS (
           SELECT 1 FROM revision w WHERE w.clinic_id = v.clinic_id AND w.patient_id = v.patient_id AND w.program_id = v.program_id
              AND w.number > v.number AND w.effective <= v.effective)),
      prescribed AS (
        SELECT q.* FROM standing s
          JOIN prescription q ON q.clinic_id = s.clinic_id AND q.patient_id = s.patient_id AND q.revision_id = s.id)
      SELECT
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'number', s.number, 'effective', s.effective, 'title', s.title,
                  'reason', s.reason, 'author', a.name,
                  'publishedAt', to_char(s.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                  'prescriptions', (SELECT coalesce(jsonb_agg(jsonb_build_object('lineage', q.lineage_id,
                      'exerciseVersionId', q.exercise_version_id, 'section', q.section, 'moment', q.moment, 'dose', q.dose,
                      'schedule', q.schedule, 'cue', q.cue, 'position', q.position) ORDER BY q.position), '[]')
                    FROM prescribed q WHERE q.revision_id = s.id)) ORDER BY s.number), '[]')
           FROM standing s JOIN member a ON a.clinic_id = s.clinic_id AND a.id = s.author_id) AS revisions,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('versionId', n.id, 'exerciseClinicId', n.clinic_id, 'slug', x.slug,
                  'category', x.category, 'kind', x.kind, 'sided', n.content -> 'sided', 'figure', ${drawnFigure("n")}, 'text', n.content #> '{texts,en}',
                  'erratum', n.erratum) ORDER BY x.slug, n.number), '[]')
           FROM (SELECT DISTINCT exercise_clinic_id, exercise_version_id FROM prescribed) d
           JOIN exercise_version n ON n.clinic_id = d.exercise_clinic_id AND n.id = d.exercise_version_id
           JOIN exercise x ON x.clinic_id = n.clinic_id AND x.id = n.exercise_id) AS exercises
    ) r
    WHERE p.clinic_id = ${scope.clinicId}::uuid AND p.id = ${patientId}::uuid`;
  if (!row) throw new AppError("not-found");
  const plan = planOf(row);
  const asked = range.lineage;
  if (asked && !plan.revisions.some(({ prescriptions }) => prescriptions.some(({ lineage }) => lineage === asked))) {
    throw new AppError("not-found");
  }
  await audit(tx, scope, now, { action: "plan.read", patientId });
  return plan;
}
