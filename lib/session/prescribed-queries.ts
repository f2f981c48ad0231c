import type { Day } from "@/lib/day/day";
import { drawnFigure } from "@/lib/exercise/queries";
import { columnOf } from "@/lib/platform/db/column";
import { Prisma } from "@/lib/platform/db/generated/client";
import { instant } from "./recorded-queries";

/**
 * One row: `revisions`, `entries` from a date on, and the `exercises` that one of them names. What may be done in an
 * exercise's place is the newest version of what the clinician allowed, as long as it is in use.
 * Reads alias `p` (patient) and `g` (her program).
 */
export const prescribedAndDone = (from: Day) => Prisma.sql`
  WITH standing AS (
    SELECT v.* FROM revision v
     WHERE v.clinic_id = p.clinic_id AND v.patient_id = p.id AND v.program_id = g.id AND NOT EXISTS (
       SELECT 1 FROM revision w WHERE w.clinic_id = v.clinic_id AND w.patient_id = v.patient_id AND w.program_id = v.program_id
          AND w.number > v.number AND w.effective <= v.effective)),
  prescribed AS (
    SELECT q.* FROM standing s
      JOIN prescription q ON q.clinic_id = s.clinic_id AND q.patient_id = s.patient_id AND q.revision_id = s.id),
  allowed AS (
    SELECT q.id AS prescription_id, s.place, n.clinic_id, n.id
      FROM prescribed q CROSS JOIN jsonb_array_elements(q.allowed_swaps) WITH ORDINALITY AS s(exercise, place)
      CROSS JOIN LATERAL (
        SELECT v.clinic_id, v.id FROM exercise x JOIN exercise_version v ON v.clinic_id = x.clinic_id AND v.exercise_id = x.id
         WHERE x.clinic_id = (s.exercise ->> 'exerciseClinicId')::uuid AND x.id = (s.exercise ->> 'exerciseId')::uuid
           AND x.retired_at IS NULL AND v.content #> '{texts,en}' IS NOT NULL
         ORDER BY v.number DESC LIMIT 1) n),
  done AS (
    SELECT e.* FROM entry e JOIN lineage l ON l.clinic_id = e.clinic_id AND l.patient_id = e.patient_id AND l.id = e.lineage_id
     WHERE e.clinic_id = p.clinic_id AND e.patient_id = p.id AND e.date >= ${columnOf(from)}::date AND l.program_id = g.id)
  SELECT
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'number', s.number, 'effective', s.effective, 'title', s.title,
              'reason', s.reason, 'author', a.name, 'publishedAt', ${instant("s.published_at")},
              'prescriptions', (SELECT coalesce(jsonb_agg(jsonb_build_object('lineage', q.lineage_id,
                  'exerciseVersionId', q.exercise_version_id, 'section', q.section, 'moment', q.moment, 'dose', q.dose,
                  'schedule', q.schedule, 'cue', q.cue, 'position', q.position,
                  'swaps', (SELECT coalesce(jsonb_agg(w.id ORDER BY w.place), '[]') FROM allowed w WHERE w.prescription_id = q.id)
                ) ORDER BY q.position), '[]')
                FROM prescribed q WHERE q.revision_id = s.id)) ORDER BY s.number), '[]')
       FROM standing s JOIN member a ON a.clinic_id = s.clinic_id AND a.id = s.author_id) AS revisions,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'lineage', e.lineage_id, 'exerciseVersionId', e.exercise_version_id,
              'date', e.date, 'slot', e.slot, 'outcome', e.outcome, 'amount', e.amount, 'reason', e.reason, 'pain', e.pain,
              'effort', e.effort, 'note', e.note, 'how', e.how, 'author', e.author, 'recordedAt', ${instant("e.recorded_at")},
              'receivedAt', ${instant("e.received_at")}) ORDER BY e.recorded_at, e.id), '[]') FROM done e) AS entries,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('versionId', n.id, 'exerciseClinicId', n.clinic_id, 'slug', x.slug,
              'category', x.category, 'kind', x.kind, 'sided', n.content -> 'sided', 'figure', ${drawnFigure("n")}, 'text', n.content #> '{texts,en}',
              'erratum', n.erratum) ORDER BY x.slug, n.number), '[]')
       FROM (SELECT exercise_clinic_id AS clinic_id, exercise_version_id AS id FROM prescribed
             UNION SELECT clinic_id, id FROM allowed
             UNION SELECT exercise_clinic_id, exercise_version_id FROM done) d
       JOIN exercise_version n ON n.clinic_id = d.clinic_id AND n.id = d.id
       JOIN exercise x ON x.clinic_id = n.clinic_id AND x.id = n.exercise_id) AS exercises`;
