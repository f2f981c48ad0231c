import { instantAt } from "@/lib/day/clock";
import { addDays, type Day, dayIn, mondayOf } from "@/lib/day/day";
import { painAbove, warned } from "@/lib/patient/concern-queries";
import { programsInOrder } from "@/lib/patient/standing-queries";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { columnOf } from "@/lib/platform/db/column";
import type { Tx } from "@/lib/platform/db/door";
import { folded } from "@/lib/platform/db/folded";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { AttentionSettings, Facts } from "./facts";
import { factsOf, type StoredFacts } from "./facts-select";
import { PAIN_SPAN } from "./pain-rise";
import { entriesOf, isoOf, pausesOf, revisionsOf } from "./plan-queries";
import { SILENCE_SPAN } from "./silence";

export type CaseloadFacts = { facts: Facts[]; archived: number; settings: AttentionSettings };

/** Those patients whose plan the statement brings along, because they may be silent. Reads `it` and `t` (talks), `k` (clinic). */
const maybeSilent = Prisma.sql`(it.joined_on < it.today - k.silent_days AND s.started < it.today AND (it.last IS NULL OR it.last < it.today - k.silent_days))`;

/**
 * Whatever attention, order and filters depend on, of everybody in care, by name: one statement, however many they are. It reads
 * tallies of days, not entries; a whole plan only of those who were silent for days, and reports above the limit only of
 * those whose tallies hold one. `name` is sought, not filtered by.
 */
export async function listFacts(
  tx: Tx,
  { clinicId, memberId }: ClinicScope,
  { name, timeZone }: { name: string; timeZone: string },
  now: Date,
): Promise<CaseloadFacts> {
  const today = dayIn(timeZone, now);
  const start = (day: Day) => instantAt(timeZone, day, "00:00");
  const monday = mondayOf(today);
  const rows = await tx.$queryRaw<StoredFacts[]>`
    WITH it AS MATERIALIZED (
      SELECT p.clinic_id, p.id, p.name, p.condition, p.time_zone, p.pain_limit, p.account_id, g.id AS program_id, g.ended_on,
             ${folded(Prisma.sql`p.name`)} AS folded,
             (${now}::timestamptz AT TIME ZONE p.time_zone)::date AS today, (${now}::timestamptz AT TIME ZONE p.time_zone)::date - ${PAIN_SPAN}::int AS before,
             (SELECT max(y.date) FROM day_tally y WHERE y.clinic_id = p.clinic_id AND y.patient_id = p.id AND y.reported
                 AND y.date <= (${now}::timestamptz AT TIME ZONE p.time_zone)::date) AS last,
             (SELECT (max(i.used_at) AT TIME ZONE p.time_zone)::date FROM invitation i
               WHERE i.clinic_id = p.clinic_id AND i.patient_id = p.id AND p.account_id IS NOT NULL) AS joined_on
        FROM patient p
        LEFT JOIN LATERAL (
          SELECT * FROM program o WHERE o.clinic_id = p.clinic_id AND o.patient_id = p.id ORDER BY ${programsInOrder(now)} LIMIT 1) g ON true
       WHERE p.clinic_id = ${clinicId}::uuid AND p.archived_at IS NULL),
    starts AS (
      SELECT r.program_id, min(r.effective) AS started FROM revision r WHERE r.clinic_id = ${clinicId}::uuid GROUP BY 1),
    screens AS (
      SELECT DISTINCT ON (s.patient_id) s.patient_id, s.cleared FROM screening s WHERE s.clinic_id = ${clinicId}::uuid
       ORDER BY s.patient_id, s.answered_at DESC, s.id),
    talks AS (
      SELECT c.patient_id, max(c.held_at) AS held,
             min(c.scheduled_for) FILTER (WHERE c.held_at IS NULL AND c.scheduled_for >= ${start(today)}::timestamptz) AS next,
             max(c.scheduled_for) FILTER (WHERE c.held_at IS NULL AND c.scheduled_for < ${start(today)}::timestamptz) AS missed,
             bool_or(c.scheduled_for >= ${start(monday)}::timestamptz AND c.scheduled_for < ${start(addDays(monday, 7))}::timestamptz) AS this_week,
             jsonb_agg(jsonb_build_object('at', ${isoOf(Prisma.sql`c.scheduled_for`)}, 'held', c.held_at IS NOT NULL) ORDER BY c.scheduled_for)
               FILTER (WHERE c.scheduled_for >= ${start(today)}::timestamptz AND c.scheduled_for < ${start(addDays(today, 1))}::timestamptz) AS today
        FROM check_up c WHERE c.clinic_id = ${clinicId}::uuid AND c.cancelled_at IS NULL GROUP BY 1),
    drafts AS (
      SELECT d.patient_id, d.updated_at, m.name AS by FROM draft d JOIN member m ON m.clinic_id = d.clinic_id AND m.id = d.updated_by_id
       WHERE d.clinic_id = ${clinicId}::uuid AND NOT EXISTS (
         SELECT FROM revision r WHERE r.clinic_id = d.clinic_id AND r.patient_id = d.patient_id AND r.program_id = d.program_id AND r.published_at > d.updated_at)),
    aside AS (
      SELECT a.patient_id, jsonb_agg(jsonb_build_object('reason', a.reason, 'evidence', a.evidence, 'until', a.until, 'at', ${isoOf(Prisma.sql`a.at`)}, 'by', m.name)) AS all
        FROM (SELECT DISTINCT ON (x.patient_id, x.reason) x.* FROM set_aside x WHERE x.clinic_id = ${clinicId}::uuid
               ORDER BY x.patient_id, x.reason, x.at DESC, x.id DESC) a
        JOIN member m ON m.clinic_id = a.clinic_id AND m.id = a.member_id
       WHERE NOT a.withdrawn AND (a.until IS NULL OR a.until > ${columnOf(today)}::date) GROUP BY 1),
    told AS (
      SELECT y.patient_id, json_agg(json_build_array(it.today - y.date, y.exercise_pain, y.day_pain, y.morning_pain, y.hurt) ORDER BY y.date) AS days,
             bool_or(y.hurt OR greatest(y.exercise_pain, y.day_pain, y.morning_pain) > coalesce(it.pain_limit, k.pain_limit)) AS above
        FROM it JOIN clinic k ON k.id = it.clinic_id
        JOIN day_tally y ON y.clinic_id = it.clinic_id AND y.patient_id = it.id AND y.date <= it.today AND y.date > it.before
       GROUP BY 1)
    SELECT k.pain_rise AS "painRise", k.silent_days AS "silentDays", k.check_up_weeks AS "checkUpWeeks",
           (SELECT count(*)::int FROM patient z WHERE z.clinic_id = ${clinicId}::uuid AND z.archived_at IS NOT NULL) AS archived,
           it.id, to_char(it.today, 'YYYY-MM-DD') AS today, it.name, it.condition, it.time_zone AS "timeZone", it.account_id IS NOT NULL AS joined, to_char(it.joined_on, 'YYYY-MM-DD') AS "joinedOn",
           it.id IN (SELECT z.patient_id FROM care_team z WHERE z.clinic_id = ${clinicId}::uuid AND z.member_id = ${memberId}::uuid) AS mine,
           position(${folded(Prisma.sql`${name}::text`)} IN it.folded) > 0 AS named,
           to_char(s.started, 'YYYY-MM-DD') AS started, to_char(it.ended_on, 'YYYY-MM-DD') AS ended, c.cleared, ${warned("it")} AS warned,
           to_char(it.last, 'YYYY-MM-DD') AS last, coalesce(w.days, '[]'::json) AS days, coalesce(it.pain_limit, k.pain_limit) AS "painLimit",
           CASE WHEN w.above THEN ${painAbove("it", Prisma.sql`coalesce(it.pain_limit, k.pain_limit)`, now)} END AS "painAbove",
           ${isoOf(Prisma.sql`t.held`)} AS held, ${isoOf(Prisma.sql`t.next`)} AS next, ${isoOf(Prisma.sql`t.missed`)} AS missed,
           coalesce(t.this_week, false) AS "thisWeek", coalesce(t.today, '[]') AS "talksToday",
           CASE WHEN d.patient_id IS NOT NULL THEN jsonb_build_object('at', ${isoOf(Prisma.sql`d.updated_at`)}, 'by', d.by) END AS draft,
           coalesce(a.all, '[]') AS aside, ${pausesOf("it")} AS pauses,
           CASE WHEN ${maybeSilent} THEN jsonb_build_object('revisions', ${revisionsOf("it")},
             'entries', ${entriesOf("it", Prisma.sql`it.today - ${SILENCE_SPAN + 14}::int`)}) END AS plan
      FROM clinic k
      LEFT JOIN it ON it.clinic_id = k.id
      LEFT JOIN starts s ON s.program_id = it.program_id
      LEFT JOIN screens c ON c.patient_id = it.id
      LEFT JOIN talks t ON t.patient_id = it.id
      LEFT JOIN drafts d ON d.patient_id = it.id
      LEFT JOIN aside a ON a.patient_id = it.id
      LEFT JOIN told w ON w.patient_id = it.id
     WHERE k.id = ${clinicId}::uuid ORDER BY it.folded, it.id`;
  const [first] = rows;
  if (!first) throw new Error("the clinic does not see itself");
  const { painRise, silentDays, checkUpWeeks, archived } = first;
  return {
    facts: rows.flatMap((row) => (row.id === null ? [] : [factsOf({ ...row, id: row.id })])),
    archived,
    settings: { painRise, silentDays, checkUpWeeks },
  };
}
