import { dayIn } from "@/lib/day/day";
import { painAbove, warnedOn } from "@/lib/patient/concern-queries";
import { programsInOrder } from "@/lib/patient/standing-queries";
import { auditEach } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { columnOf } from "@/lib/platform/db/column";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { folded } from "@/lib/platform/db/folded";
import { Prisma } from "@/lib/platform/db/generated/client";
import { type CaseloadPage, entriesNeededFrom, rowOf } from "./row";
import type { CaseloadQuery, Shown } from "./schema";
import { patientOf, type StoredPatient } from "./select";

export const PAGE_SIZE = 50;

/** In the care team of a patient. */
const mine = ({ clinicId, memberId }: ClinicScope) => Prisma.sql`EXISTS (
  SELECT FROM care_team t WHERE t.clinic_id = ${clinicId}::uuid AND t.patient_id = p.id AND t.member_id = ${memberId}::uuid)`;

/** How many patients there are of each kind. */
async function countsOf(tx: Tx, scope: ClinicScope): Promise<CaseloadPage["counts"]> {
  const [counts] = await tx.$queryRaw<CaseloadPage["counts"][]>`
    SELECT (count(*) FILTER (WHERE p.archived_at IS NULL))::int AS all, (count(*) FILTER (WHERE p.archived_at IS NOT NULL))::int AS archived,
           (SELECT count(*) FROM care_team t JOIN patient p ON p.clinic_id = t.clinic_id AND p.id = t.patient_id AND p.archived_at IS NULL
             WHERE t.clinic_id = ${scope.clinicId}::uuid AND t.member_id = ${scope.memberId}::uuid)::int AS mine
      FROM patient p WHERE p.clinic_id = ${scope.clinicId}::uuid`;
  return counts ?? { mine: 0, all: 0, archived: 0 };
}

/**
 * A page of the clinic's patients, in two statements and its audit event, however many they are.
 * Without a wish, one's own are shown, to who has none all. `timeZone` is the clinic's.
 */
export async function getCaseload(
  scope: ClinicScope,
  { show: asked, name, page }: Omit<CaseloadQuery, "show"> & { show: Shown | null },
  timeZone: string,
  now: Date,
): Promise<CaseloadPage> {
  const from = columnOf(entriesNeededFrom(dayIn(timeZone, now)));
  return withScope(scope, async (tx) => {
    const counts = await countsOf(tx, scope);
    const show = asked ?? (counts.mine > 0 ? "mine" : "all");
    const found = await tx.$queryRaw<StoredPatient[]>`
      WITH listed AS (
        SELECT p.clinic_id, p.id, p.name, p.birth_date, p.condition, p.time_zone, p.archived_at, p.account_id IS NOT NULL AS joined,
               g.id AS program_id, g.ended_on, ${folded(Prisma.sql`p.name`)} AS folded,
               (SELECT s.cleared FROM screening s WHERE s.clinic_id = p.clinic_id AND s.patient_id = p.id
                 ORDER BY s.answered_at DESC, s.id LIMIT 1) AS cleared,
               ${warnedOn} AS warned, coalesce(p.pain_limit, k.pain_limit) AS pain_limit,
               (SELECT min(r.effective) FROM revision r
                 WHERE r.clinic_id = g.clinic_id AND r.patient_id = g.patient_id AND r.program_id = g.id) AS started
          FROM patient p JOIN clinic k ON k.id = p.clinic_id
          LEFT JOIN LATERAL (
            SELECT * FROM program o WHERE o.clinic_id = p.clinic_id AND o.patient_id = p.id
             ORDER BY ${programsInOrder(now)} LIMIT 1) g ON true
         WHERE p.clinic_id = ${scope.clinicId}::uuid AND (p.archived_at IS NOT NULL) = ${show === "archived"}
           AND ${show === "mine" ? mine(scope) : Prisma.sql`true`}),
      counted AS (
        SELECT *, (count(*) OVER ())::int AS total, (count(*) FILTER (WHERE unready) OVER ())::int AS waiting
          -- The same question as nextStepOf, which names the step.
          FROM (SELECT *, (archived_at IS NULL AND (warned IS NOT NULL OR cleared IS NOT TRUE OR started IS NULL OR NOT joined)) AS unready FROM listed) l
         WHERE position(${folded(Prisma.sql`${name}::text`)} IN folded) > 0),
      paged AS (
        SELECT * FROM counted ORDER BY unready DESC, warned IS NULL, folded, id LIMIT ${PAGE_SIZE}::int OFFSET ${page * PAGE_SIZE}::int)
      SELECT c.id, c.name, to_char(c.birth_date, 'YYYY-MM-DD') AS "birthDate", c.condition, c.time_zone AS "timeZone", c.joined,
             c.cleared, c.warned, ${painAbove("c", Prisma.sql`c.pain_limit`, now)} AS "painAbove", to_char(c.started, 'YYYY-MM-DD') AS started, c.program_id IS NOT NULL AS "hasProgram",
             to_char(c.archived_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "archivedAt",
             to_char(c.ended_on, 'YYYY-MM-DD') AS ended, c.total, c.waiting,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('number', r.number, 'effective', r.effective, 'prescriptions', (
                  SELECT coalesce(jsonb_agg(jsonb_build_object('lineage', q.lineage_id, 'dose', q.dose, 'schedule', q.schedule)
                                            ORDER BY q.position), '[]')
                    FROM prescription q WHERE q.clinic_id = r.clinic_id AND q.patient_id = r.patient_id AND q.revision_id = r.id))
                  ORDER BY r.number), '[]')
           FROM revision r
          WHERE r.clinic_id = c.clinic_id AND r.patient_id = c.id AND r.program_id = c.program_id AND NOT EXISTS (
            SELECT 1 FROM revision w WHERE w.clinic_id = r.clinic_id AND w.patient_id = r.patient_id AND w.program_id = r.program_id
               AND w.number > r.number AND w.effective <= r.effective)) AS revisions,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('from', u.from_day, 'to', u.to_day, 'lineage', u.lineage_id) ORDER BY u.from_day, u.id), '[]')
           FROM pause u WHERE u.clinic_id = c.clinic_id AND u.patient_id = c.id AND u.program_id = c.program_id AND u.called_off_at IS NULL) AS pauses,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'lineage', e.lineage_id, 'date', e.date, 'slot', e.slot,
                  'outcome', e.outcome, 'amount', e.amount, 'pain', e.pain, 'how', e.how,
                  'recordedAt', to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                  ORDER BY e.recorded_at, e.id), '[]')
           FROM entry e JOIN lineage l ON l.clinic_id = e.clinic_id AND l.patient_id = e.patient_id AND l.id = e.lineage_id
          WHERE e.clinic_id = c.clinic_id AND e.patient_id = c.id AND e.date >= ${from}::date AND l.program_id = c.program_id) AS entries,
        (SELECT coalesce(jsonb_agg(d.report), '[]')
           FROM (SELECT DISTINCT ON (y.date) jsonb_build_object('date', y.date, 'worstPain', y.worst_pain) AS report
                   FROM day_report y WHERE y.clinic_id = c.clinic_id AND y.patient_id = c.id AND y.date >= ${from}::date
                  ORDER BY y.date, y.recorded_at DESC, y.id DESC) d) AS "dayReports",
        (SELECT to_char(min(k.scheduled_for) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
           FROM check_up k WHERE k.clinic_id = c.clinic_id AND k.patient_id = c.id AND k.program_id = c.program_id
            AND k.held_at IS NULL AND k.cancelled_at IS NULL) AS "nextCheckUp"
        FROM paged c ORDER BY c.unready DESC, c.warned IS NULL, c.folded, c.id`;
    await auditEach(tx, scope, now, { action: "caseload.read", patientIds: found.map((row) => row.id) });
    const [first] = found;
    return {
      rows: found.map((row) => rowOf(patientOf(row), timeZone, now)),
      total: first?.total ?? 0,
      waiting: first?.waiting ?? 0,
      show,
      counts,
    };
  });
}
