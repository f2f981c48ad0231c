import { CATALOGUE_CLINIC, contentWithCare, drawnFigure, usualDose } from "@/lib/exercise/queries";
import { openWarnings } from "@/lib/patient/concern-queries";
import { programStanding } from "@/lib/patient/standing-queries";
import { audit } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { Prisma } from "@/lib/platform/db/generated/client";
import { AppError } from "@/lib/platform/errors/app-error";
import type { ProgramEditor } from "./editor";
import { type EditorRow, editorOf } from "./select";

/**
 * Names `it` (the patient), `running` (her program, unless another one is asked for by a condition on `g`) and `published` (its
 * standing revisions, `rank` 1 is the latest).
 */
export const programOf = (scope: ClinicScope, patientId: string, which = Prisma.sql`g.ended_on IS NULL`) => Prisma.sql`
  it AS (
    SELECT * FROM patient WHERE clinic_id = ${scope.clinicId}::uuid AND id = ${patientId}::uuid AND archived_at IS NULL
  ), running AS (
    SELECT g.* FROM program g JOIN it ON it.clinic_id = g.clinic_id AND it.id = g.patient_id WHERE ${which}
  ), published AS (
    SELECT r.*, m.name AS author, row_number() OVER (ORDER BY r.number DESC) AS rank FROM revision r
      JOIN running g ON g.clinic_id = r.clinic_id AND g.patient_id = r.patient_id AND g.id = r.program_id
      JOIN member m ON m.clinic_id = r.clinic_id AND m.id = r.author_id
     WHERE NOT EXISTS (SELECT FROM revision l WHERE l.clinic_id = r.clinic_id AND l.patient_id = r.patient_id
                          AND l.program_id = r.program_id AND l.number > r.number AND l.effective <= r.effective)
  )`;

/** The standing revisions as RevisionRow[]; only the latest two hold their items: the one in force and the one ahead. */
export const REVISIONS = Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'number', r.number, 'effective', to_char(r.effective, 'YYYY-MM-DD'), 'reason', r.reason, 'loadReason', r.load_reason, 'title', r.title,
            'author', r.author, 'publishedAt', r.published_at,
            'items', CASE WHEN r.rank > 2 THEN '[]' ELSE (
                       SELECT jsonb_agg(jsonb_build_object(
                                'lineage', p.lineage_id, 'exerciseClinicId', p.exercise_clinic_id, 'exerciseId', v.exercise_id,
                                'exerciseVersionId', v.id, 'section', p.section, 'moment', p.moment, 'dose', p.dose,
                                'schedule', p.schedule, 'cue', p.cue, 'allowedSwaps', p.allowed_swaps) ORDER BY p.position)
                         FROM prescription p
                         JOIN exercise_version v ON v.clinic_id = p.exercise_clinic_id AND v.id = p.exercise_version_id
                        WHERE p.clinic_id = r.clinic_id AND p.patient_id = r.patient_id AND p.revision_id = r.id) END)
          ORDER BY r.number), '[]') FROM published r) AS revisions`;

/** What the practice decided, as PrescribingLimits. */
export const LIMITS = Prisma.sql`
  (SELECT jsonb_build_object('loadLimitPercent', c.load_limit_percent, 'mostExercises', c.most_exercises)
     FROM clinic c WHERE c.id = it.clinic_id) AS limits`;

/** The day of the latest entry, the last day of an earlier program, whether the latest red-flag screen clears the way, and what was told of since. */
export const LAST_ENTRY = Prisma.sql`
  (SELECT to_char(max(date), 'YYYY-MM-DD') FROM entry e WHERE e.clinic_id = it.clinic_id AND e.patient_id = it.id) AS last_entry,
  (SELECT to_char(max(o.ended_on), 'YYYY-MM-DD') FROM program o WHERE o.clinic_id = it.clinic_id AND o.patient_id = it.id AND o.end_reason <> 'merged') AS last_end`;
export const SCREENING = Prisma.sql`
  (SELECT jsonb_build_object('cleared', s.cleared, 'at', s.answered_at, 'by', m.name) FROM screening s
     JOIN member m ON m.clinic_id = s.clinic_id AND m.id = s.member_id
    WHERE s.clinic_id = it.clinic_id AND s.patient_id = it.id ORDER BY s.answered_at DESC, s.id LIMIT 1) AS screening, ${openWarnings("it")} AS warnings`;

/** Of each kind the latest tick of an exercise on its line, unless that one was taken back. */
const SHOWN = Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object('lineage', k.lineage_id, 'exerciseId', k.exercise_id, 'kind', k.kind, 'at', k.at,
                                                'by', m.name) ORDER BY k.at, k.id), '[]')
     FROM (SELECT DISTINCT ON (s.lineage_id, v.exercise_id, s.kind) s.*, v.exercise_id FROM shown s
             JOIN exercise_version v ON v.clinic_id = s.exercise_clinic_id AND v.id = s.exercise_version_id
            WHERE s.clinic_id = it.clinic_id AND s.patient_id = it.id
            ORDER BY s.lineage_id, v.exercise_id, s.kind, s.at DESC, s.id) k
     JOIN member m ON m.clinic_id = k.clinic_id AND m.id = k.member_id WHERE NOT k.withdrawn) AS shown`;

/** All that the builder shows, in one statement. Audited as a read. Throws "not-found", also for another clinic's patient. */
export async function getProgramEditor(scope: ClinicScope, patientId: string, now: Date): Promise<ProgramEditor> {
  return withScope(scope, async (tx) => {
    const editor = await readProgramEditor(tx, scope, patientId, now);
    await audit(tx, scope, now, { action: "program.read", patientId });
    return editor;
  });
}

/** `getProgramEditor` inside the transaction of a page that audits what it reads as a whole. */
export async function readProgramEditor(
  tx: Tx,
  scope: ClinicScope,
  patientId: string,
  now: Date,
): Promise<ProgramEditor> {
  const [row] = await tx.$queryRaw<EditorRow[]>`
    WITH ${programOf(scope, patientId)}, saved AS (
      SELECT d.version, d.content, d.updated_at, m.name AS author FROM draft d
        JOIN running g ON g.clinic_id = d.clinic_id AND g.patient_id = d.patient_id AND g.id = d.program_id
        JOIN member m ON m.clinic_id = d.clinic_id AND m.id = d.updated_by_id
    ), named AS (
      SELECT p.exercise_version_id AS id FROM prescription p
        JOIN published r ON r.clinic_id = p.clinic_id AND r.patient_id = p.patient_id AND r.id = p.revision_id AND r.rank <= 2
      UNION SELECT (i ->> 'exerciseVersionId')::uuid FROM saved, jsonb_array_elements(content -> 'items') i
      UNION SELECT n.id FROM (
              SELECT p.allowed_swaps FROM prescription p JOIN published r ON r.clinic_id = p.clinic_id
                 AND r.patient_id = p.patient_id AND r.id = p.revision_id AND r.rank <= 2
              UNION ALL SELECT i -> 'allowedSwaps' FROM saved, jsonb_array_elements(content -> 'items') i) w(swaps)
        CROSS JOIN jsonb_to_recordset(w.swaps) AS s("exerciseClinicId" uuid, "exerciseId" uuid)
        CROSS JOIN LATERAL (SELECT v.id FROM exercise_version v WHERE v.clinic_id = s."exerciseClinicId"
                               AND v.exercise_id = s."exerciseId" ORDER BY v.number DESC LIMIT 1) n
    )
    SELECT it.id, it.name, it.called_by, to_char(it.birth_date, 'YYYY-MM-DD') AS birth_date, it.condition, it.time_zone,
           (SELECT words FROM goal WHERE goal.clinic_id = it.clinic_id AND goal.patient_id = it.id AND goal.reached_at IS NULL
               AND goal.dropped_at IS NULL ORDER BY goal.set_at DESC, goal.id LIMIT 1) AS goal,
           NULL AS archived, ${programStanding("it", now)} AS standing,
           (SELECT id FROM running) AS program_id, it.account_id IS NOT NULL AS joined, it.minutes_per_day, it.equipment, it.preferences, it.fears, it.precautions, it.cautions,
           (SELECT jsonb_build_object('version', version, 'content', content, 'by', author, 'at', updated_at) FROM saved) AS draft,
           ${REVISIONS}, ${LIMITS}, ${LAST_ENTRY}, ${SCREENING}, ${SHOWN},
           (SELECT coalesce(jsonb_agg(jsonb_build_object(
                     'clinicId', v.clinic_id, 'exerciseId', v.exercise_id, 'versionId', v.id, 'kind', e.kind, 'category', e.category,
                     'content', ${contentWithCare("v")}, 'figure', ${drawnFigure("v")},
                     'usual', ${usualDose(scope, "v")}, 'erratum', v.erratum)), '[]')
              FROM exercise_version v JOIN exercise e ON e.clinic_id = v.clinic_id AND e.id = v.exercise_id
             WHERE v.clinic_id IN (${scope.clinicId}::uuid, ${CATALOGUE_CLINIC}::uuid)
               AND v.id IN (SELECT id FROM named)) AS exercises
      FROM it`;
  if (!row) throw new AppError("not-found");
  return editorOf(row, now);
}
