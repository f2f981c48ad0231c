import { Prisma } from "@/lib/platform/db/generated/client";

/**
 * In which order the programs of a patient stand before her and her clinician, the first one alone: what is in force until its last
 * day, what runs, then what ended last. One that is only being built comes after all of them, and one that was merged into another never before it. Reads `o` (program) and a patient's alias.
 */
export const programsInOrder = (now: Date, alias: "p" | "it" = "p") => Prisma.sql`
  (o.ended_on >= (${now}::timestamptz AT TIME ZONE ${Prisma.raw(alias)}.time_zone)::date AND o.end_reason <> 'merged') IS TRUE DESC,
  EXISTS (SELECT FROM revision s WHERE s.clinic_id = o.clinic_id AND s.patient_id = o.patient_id AND s.program_id = o.id) DESC,
  o.ended_on DESC NULLS FIRST, o.created_at DESC`;

/** Whether a program has begun: it was published, has a draft, or is what a check-up was planned for. A draft that was discarded leaves none of them. Reads `g`. */
export const hasBegun = Prisma.sql`
  (EXISTS (SELECT FROM revision r WHERE r.clinic_id = g.clinic_id AND r.patient_id = g.patient_id AND r.program_id = g.id)
   OR EXISTS (SELECT FROM draft d WHERE d.clinic_id = g.clinic_id AND d.patient_id = g.patient_id AND d.program_id = g.id)
   OR EXISTS (SELECT FROM check_up k WHERE k.clinic_id = g.clinic_id AND k.patient_id = g.patient_id AND k.program_id = g.id))`;

/**
 * How the first of them stands, as ProgramStanding; null while nothing was published. Reads a patient's alias.
 */
export const programStanding = (alias: "p" | "it", now: Date) => Prisma.sql`
  (SELECT jsonb_build_object(
            'from', (SELECT to_char(min(r.effective), 'YYYY-MM-DD') FROM revision r
                      WHERE r.clinic_id = o.clinic_id AND r.patient_id = o.patient_id AND r.program_id = o.id),
            'ended', CASE WHEN o.ended_on IS NOT NULL
                          THEN jsonb_build_object('title', o.title, 'on', to_char(o.ended_on, 'YYYY-MM-DD'), 'why', o.end_reason,
                                 'followed', EXISTS (SELECT FROM program g WHERE g.clinic_id = o.clinic_id AND g.patient_id = o.patient_id
                                                        AND g.ended_on IS NULL AND ${hasBegun})) END,
            'pauses', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'from', u.from_day, 'to', u.to_day, 'kind', u.kind,
                        'exercise', (SELECT v.content #>> '{texts,en,name}' FROM prescription q
                           JOIN revision r ON r.clinic_id = q.clinic_id AND r.patient_id = q.patient_id AND r.id = q.revision_id
                           JOIN exercise_version v ON v.clinic_id = q.exercise_clinic_id AND v.id = q.exercise_version_id
                          WHERE q.clinic_id = u.clinic_id AND q.patient_id = u.patient_id AND q.lineage_id = u.lineage_id
                          ORDER BY r.number DESC LIMIT 1)) ORDER BY u.from_day, u.id), '[]')
                         FROM pause u WHERE u.clinic_id = o.clinic_id AND u.patient_id = o.patient_id AND u.program_id = o.id
                          AND u.called_off_at IS NULL))
     FROM program o WHERE o.clinic_id = ${Prisma.raw(alias)}.clinic_id AND o.patient_id = ${Prisma.raw(alias)}.id
      AND EXISTS (SELECT FROM revision r WHERE r.clinic_id = o.clinic_id AND r.patient_id = o.patient_id AND r.program_id = o.id)
    ORDER BY ${programsInOrder(now, alias)} LIMIT 1)`;
