import type { Day } from "@/lib/day/day";
import { columnOf } from "@/lib/platform/db/column";
import { Prisma } from "@/lib/platform/db/generated/client";

/** An instant as text, whatever the zone of the connection. */
export const instant = (column: string) =>
  Prisma.sql`to_char(${Prisma.raw(column)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * What a patient recorded beside the entries from a date on, as columns of the plan: of each kind what counts now, the latest.
 * Reads alias `p` (patient) and `g` (her program).
 */
export const recordedSince = (from: Day) => Prisma.sql`
  (SELECT coalesce(jsonb_agg(d.report ORDER BY d.date), '[]')
     FROM (SELECT DISTINCT ON (y.date) y.date, jsonb_build_object('date', y.date, 'worstPain', y.worst_pain, 'note', y.note,
             'recordedAt', ${instant("y.recorded_at")}) AS report
             FROM day_report y WHERE y.clinic_id = p.clinic_id AND y.patient_id = p.id AND y.date >= ${columnOf(from)}::date
            ORDER BY y.date, y.recorded_at DESC, y.id DESC) d) AS "dayReports",
  (SELECT coalesce(jsonb_agg(d.report ORDER BY d.date), '[]')
     FROM (SELECT DISTINCT ON (y.date) y.date, jsonb_build_object('date', y.date, 'pain', y.pain,
             'recordedAt', ${instant("y.recorded_at")}) AS report
             FROM morning_report y WHERE y.clinic_id = p.clinic_id AND y.patient_id = p.id AND y.date >= ${columnOf(from)}::date
            ORDER BY y.date, y.recorded_at DESC, y.id DESC) d) AS "morningReports",
  (SELECT coalesce(jsonb_agg(d.choice ORDER BY d.lineage_id, d.slot), '[]')
     FROM (SELECT DISTINCT ON (y.lineage_id, y.slot) y.lineage_id, y.slot, jsonb_build_object('lineage', y.lineage_id, 'slot', y.slot,
             'moment', y.moment, 'recordedAt', ${instant("y.recorded_at")}) AS choice
             FROM moment_choice y JOIN lineage l ON l.clinic_id = y.clinic_id AND l.patient_id = y.patient_id AND l.id = y.lineage_id
            WHERE y.clinic_id = p.clinic_id AND y.patient_id = p.id AND l.program_id = g.id
            ORDER BY y.lineage_id, y.slot, y.recorded_at DESC, y.id DESC) d) AS moments,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('series', y.series, 'date', y.date, 'kind', y.kind, 'minutes', y.minutes, 'steps', y.steps,
            'together', y.together, 'note', y.note, 'recordedAt', ${instant("y.recorded_at")}) ORDER BY y.date, y.recorded_at, y.id), '[]')
     FROM activity y WHERE y.clinic_id = p.clinic_id AND y.patient_id = p.id AND y.date >= ${columnOf(from)}::date AND NOT y.withdrawn
      AND NOT EXISTS (SELECT FROM activity z WHERE z.clinic_id = y.clinic_id AND z.patient_id = y.patient_id AND z.series = y.series
                         AND (z.recorded_at, z.id) > (y.recorded_at, y.id))) AS activities,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', y.id, 'date', y.date, 'signs', y.signs,
            'recordedAt', ${instant("y.recorded_at")}, 'answered', warning_answered(y.patient_id, y.id)) ORDER BY y.recorded_at, y.id), '[]')
     FROM warning_report y WHERE y.clinic_id = p.clinic_id AND y.patient_id = p.id AND y.date >= ${columnOf(from)}::date) AS warnings`;
