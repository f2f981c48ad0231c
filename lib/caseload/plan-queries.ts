import { Prisma } from "@/lib/platform/db/generated/client";

/** What names, in the statement around, clinic_id, id (of the patient) and program_id. */
type Alias = "c" | "it";

/** The revisions of the program that stand, with what they prescribe. */
export const revisionsOf = (alias: Alias) => {
  const it = Prisma.raw(alias);
  return Prisma.sql`
    (SELECT coalesce(jsonb_agg(jsonb_build_object('number', r.number, 'effective', r.effective, 'prescriptions', (
              SELECT coalesce(jsonb_agg(jsonb_build_object('lineage', q.lineage_id, 'dose', q.dose, 'schedule', q.schedule)
                                        ORDER BY q.position), '[]')
                FROM prescription q WHERE q.clinic_id = r.clinic_id AND q.patient_id = r.patient_id AND q.revision_id = r.id))
              ORDER BY r.number), '[]')
       FROM revision r
      WHERE r.clinic_id = ${it}.clinic_id AND r.patient_id = ${it}.id AND r.program_id = ${it}.program_id AND NOT EXISTS (
        SELECT 1 FROM revision w WHERE w.clinic_id = r.clinic_id AND w.patient_id = r.patient_id AND w.program_id = r.program_id
           AND w.number > r.number AND w.effective <= r.effective))`;
};

export const pausesOf = (alias: Alias) => {
  const it = Prisma.raw(alias);
  return Prisma.sql`
    (SELECT coalesce(jsonb_agg(jsonb_build_object('from', u.from_day, 'to', u.to_day, 'lineage', u.lineage_id) ORDER BY u.from_day, u.id), '[]')
       FROM pause u WHERE u.clinic_id = ${it}.clinic_id AND u.patient_id = ${it}.id AND u.program_id = ${it}.program_id AND u.called_off_at IS NULL)`;
};

/** All that was recorded of the program from a date on, corrected or not. */
export const entriesOf = (alias: Alias, from: Prisma.Sql) => {
  const it = Prisma.raw(alias);
  return Prisma.sql`
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'lineage', e.lineage_id, 'date', e.date, 'slot', e.slot,
              'outcome', e.outcome, 'amount', e.amount, 'pain', e.pain, 'how', e.how,
              'recordedAt', to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
              ORDER BY e.recorded_at, e.id), '[]')
       FROM entry e JOIN lineage l ON l.clinic_id = e.clinic_id AND l.patient_id = e.patient_id AND l.id = e.lineage_id
      WHERE e.clinic_id = ${it}.clinic_id AND e.patient_id = ${it}.id AND e.date >= ${from} AND l.program_id = ${it}.program_id)`;
};

/** An instant as ISO text. */
export const isoOf = (instant: Prisma.Sql) =>
  Prisma.sql`to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
