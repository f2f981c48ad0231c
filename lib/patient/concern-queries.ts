import { Prisma } from "@/lib/platform/db/generated/client";

/** What names the patient in the statement around. */
type Alias = "p" | "it" | "c";

/**
 * A warning that the clinic has not answered with a red-flag screen: `w` (warning_report) of patient `alias`. A screen answers
 * what stood before the clinician: what arrived meanwhile, or still waited on a phone, she could not know of.
 */
const isOpen = (alias: Alias) => Prisma.sql`
  w.clinic_id = ${Prisma.raw(alias)}.clinic_id AND w.patient_id = ${Prisma.raw(alias)}.id AND NOT EXISTS (
    SELECT FROM screening s WHERE s.clinic_id = w.clinic_id AND s.patient_id = w.patient_id AND w.id = ANY(s.warnings))`;

/** As OpenWarning[], the latest first. */
export const openWarnings = (alias: Alias) => Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'date', w.date, 'signs', w.signs, 'note', w.note) ORDER BY w.received_at DESC, w.id), '[]')
     FROM warning_report w WHERE ${isOpen(alias)})`;

/** The latest, as { day, at }, with when it was received; null without any. */
export const warned = (alias: Alias) => Prisma.sql`
  (SELECT jsonb_build_object('day', w.date, 'at', to_char(w.received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
     FROM warning_report w WHERE ${isOpen(alias)} ORDER BY w.received_at DESC, w.id LIMIT 1)`;

/** For how many days pain above the limit stays in sight, when no check-up comes sooner. */
const DAYS = 14;

/**
 * The worst pain above the limit as PainAbove, of equals the latest; last what was left out because of pain without a score;
 * null without any. Only what counts, of the last days, and
 * received since the last check-up. Reads id, clinic and time zone of the patient.
 */
export const painAbove = (alias: Alias, limit: Prisma.Sql, now: Date) => Prisma.sql`
  (SELECT jsonb_build_object('date', a.date, 'pain', a.pain, 'limit', i.pain, 'exercise', a.exercise)
     FROM (SELECT x.clinic_id, x.id, ${limit} AS pain, (${now}::timestamptz AT TIME ZONE x.time_zone)::date AS today
             FROM (SELECT ${Prisma.raw(alias)}.clinic_id, ${Prisma.raw(alias)}.id, ${Prisma.raw(alias)}.time_zone) x) i
     CROSS JOIN LATERAL (
       SELECT e.date, e.pain, e.outcome = 'notDone' AND e.reason = 'pain' AND e.pain IS NULL AS left_out, e.received_at, v.content #>> '{texts,en,name}' AS exercise
         FROM entry e JOIN exercise_version v ON v.clinic_id = e.exercise_clinic_id AND v.id = e.exercise_version_id
        WHERE e.clinic_id = i.clinic_id AND e.patient_id = i.id AND e.date > i.today - ${DAYS}::int AND NOT EXISTS (
          SELECT FROM entry l WHERE l.clinic_id = e.clinic_id AND l.patient_id = e.patient_id AND l.lineage_id = e.lineage_id
             AND l.date = e.date AND l.slot = e.slot AND (l.recorded_at, l.id) > (e.recorded_at, e.id))
       UNION ALL (
         SELECT DISTINCT ON (d.date) d.date, d.worst_pain, false, d.received_at, NULL FROM day_report d
          WHERE d.clinic_id = i.clinic_id AND d.patient_id = i.id AND d.date > i.today - ${DAYS}::int
          ORDER BY d.date, d.recorded_at DESC, d.id DESC)
       UNION ALL (
         SELECT DISTINCT ON (m.date) m.date, m.pain, false, m.received_at, NULL FROM morning_report m
          WHERE m.clinic_id = i.clinic_id AND m.patient_id = i.id AND m.date > i.today - ${DAYS}::int
          ORDER BY m.date, m.recorded_at DESC, m.id DESC)) a
    WHERE (a.pain > i.pain OR a.left_out) AND a.date <= i.today AND a.received_at > coalesce((
      SELECT max(k.held_at) FROM check_up k WHERE k.clinic_id = i.clinic_id AND k.patient_id = i.id), '-infinity')
    ORDER BY a.pain DESC NULLS LAST, a.date DESC, a.exercise LIMIT 1)`;
