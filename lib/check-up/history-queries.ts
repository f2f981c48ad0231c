import type { Day } from "@/lib/day/day";
import { dayIn } from "@/lib/day/day";
import { programsInOrder } from "@/lib/patient/standing-queries";
import { audit } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import { standing } from "@/lib/program/revision";
import { draftContentSchema } from "@/lib/program/schema";
import type { PlanPause } from "@/lib/session/plan";
import { instant } from "@/lib/session/recorded-queries";
import { type AftermathFacts, aftermathOf } from "./aftermath";
import { historyOf, type ProgramHistory, type PublishedRevision } from "./history";

type HistoryRow = {
  called_by: string;
  time_zone: string;
  archived: boolean;
  program: ProgramHistory["program"];
  programs: ProgramHistory["programs"];
  revisions: (Omit<PublishedRevision, "content"> & { title: string; items: PublishedRevision["content"]["items"] })[];
  draft: { content: unknown; by: string; at: string } | null;
  pauses: ProgramHistory["pauses"];
  names: ProgramHistory["names"] | null;
  entries: AftermathFacts["entries"];
  day_reports: AftermathFacts["dayReports"];
};

/**
 * The history of one program, the one that runs unless another is named, with what was before and after each change: in one statement
 * and its audit event, however long it lasted. Throws "not-found", also for a program that is not hers.
 */
export async function getProgramHistory(
  scope: ClinicScope,
  patientId: string,
  programId: string | null,
  now: Date,
): Promise<ProgramHistory> {
  return withScope(scope, async (tx) => {
    const [row] = await tx.$queryRaw<HistoryRow[]>`
      WITH p AS (
        SELECT * FROM patient WHERE clinic_id = ${scope.clinicId}::uuid AND id = ${patientId}::uuid
      ), g AS (
        SELECT o.* FROM program o JOIN p ON p.clinic_id = o.clinic_id AND p.id = o.patient_id
         WHERE ${programId}::uuid IS NULL OR o.id = ${programId}::uuid ORDER BY ${programsInOrder(now)} LIMIT 1
      ), published AS (
        SELECT r.*, m.name AS author FROM revision r JOIN g ON g.clinic_id = r.clinic_id AND g.patient_id = r.patient_id AND g.id = r.program_id
          JOIN member m ON m.clinic_id = r.clinic_id AND m.id = r.author_id
      ), prescribed AS (
        SELECT q.*, v.exercise_id FROM prescription q
          JOIN published r ON r.clinic_id = q.clinic_id AND r.patient_id = q.patient_id AND r.id = q.revision_id
          JOIN exercise_version v ON v.clinic_id = q.exercise_clinic_id AND v.id = q.exercise_version_id
      ), saved AS (
        SELECT d.content, d.updated_at, m.name AS author FROM draft d
          JOIN g ON g.clinic_id = d.clinic_id AND g.patient_id = d.patient_id AND g.id = d.program_id AND g.ended_on IS NULL
          JOIN member m ON m.clinic_id = d.clinic_id AND m.id = d.updated_by_id
      ), built AS (
        SELECT i.* FROM saved, jsonb_to_recordset(content -> 'items')
          AS i("exerciseClinicId" uuid, "exerciseVersionId" uuid, "allowedSwaps" jsonb)
      ), named AS (
        SELECT exercise_clinic_id AS clinic_id, exercise_version_id AS id FROM prescribed
        UNION SELECT "exerciseClinicId", "exerciseVersionId" FROM built
        UNION SELECT n.clinic_id, n.id
                FROM (SELECT allowed_swaps FROM prescribed UNION ALL SELECT "allowedSwaps" FROM built) w(swaps)
               CROSS JOIN jsonb_to_recordset(w.swaps) AS s("exerciseClinicId" uuid, "exerciseId" uuid)
               CROSS JOIN LATERAL (SELECT v.clinic_id, v.id FROM exercise_version v
                                    WHERE v.clinic_id = s."exerciseClinicId" AND v.exercise_id = s."exerciseId"
                                    ORDER BY v.number DESC LIMIT 1) n
      )
      SELECT p.called_by, p.time_zone, p.archived_at IS NOT NULL AS archived,
        (SELECT jsonb_build_object('id', id, 'title', title, 'ended', ended_on, 'why', end_reason, 'note', end_note) FROM g) AS program,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'title', o.title, 'ended', o.ended_on, 'from', (
                  SELECT min(r.effective) FROM revision r WHERE r.clinic_id = o.clinic_id AND r.patient_id = o.patient_id AND r.program_id = o.id))
                  ORDER BY o.created_at DESC), '[]')
           FROM program o WHERE o.clinic_id = p.clinic_id AND o.patient_id = p.id
            AND (o.ended_on IS NULL OR EXISTS (SELECT FROM revision r WHERE r.clinic_id = o.clinic_id AND r.patient_id = o.patient_id
                                                  AND r.program_id = o.id))) AS programs,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('number', r.number, 'effective', r.effective, 'reason', r.reason, 'loadReason', r.load_reason, 'title', r.title,
                  'author', r.author, 'publishedAt', ${instant("r.published_at")}, 'items', (
                  SELECT jsonb_agg(jsonb_build_object('lineage', q.lineage_id, 'exerciseClinicId', q.exercise_clinic_id,
                           'exerciseId', q.exercise_id, 'exerciseVersionId', q.exercise_version_id, 'section', q.section, 'moment', q.moment,
                           'dose', q.dose, 'schedule', q.schedule, 'cue', q.cue, 'allowedSwaps', q.allowed_swaps) ORDER BY q.position)
                    FROM prescribed q WHERE q.revision_id = r.id)) ORDER BY r.number), '[]') FROM published r) AS revisions,
        (SELECT jsonb_build_object('content', content, 'by', author, 'at', ${instant("updated_at")}) FROM saved) AS draft,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'lineage', u.lineage_id, 'from', u.from_day, 'to', u.to_day, 'kind', u.kind,
                  'note', u.reason, 'by', m.name, 'createdAt', ${instant("u.created_at")}, 'calledOff', u.called_off_at IS NOT NULL)
                  ORDER BY u.from_day DESC, u.created_at DESC), '[]')
           FROM pause u JOIN g ON g.clinic_id = u.clinic_id AND g.patient_id = u.patient_id AND g.id = u.program_id
           JOIN member m ON m.clinic_id = u.clinic_id AND m.id = u.member_id) AS pauses,
        (SELECT jsonb_object_agg(v.id, jsonb_build_object('name', v.content #>> '{texts,en,name}',
                  'exerciseClinicId', v.clinic_id, 'exerciseId', v.exercise_id))
           FROM named n JOIN exercise_version v ON v.clinic_id = n.clinic_id AND v.id = n.id) AS names,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'lineage', e.lineage_id, 'date', e.date, 'slot', e.slot, 'outcome', e.outcome,
                  'amount', e.amount, 'pain', e.pain, 'how', e.how, 'recordedAt', ${instant("e.recorded_at")}) ORDER BY e.recorded_at, e.id), '[]')
           FROM entry e JOIN lineage l ON l.clinic_id = e.clinic_id AND l.patient_id = e.patient_id AND l.id = e.lineage_id
           JOIN g ON g.clinic_id = l.clinic_id AND g.patient_id = l.patient_id AND g.id = l.program_id) AS entries,
        (SELECT coalesce(jsonb_agg(d.report), '[]')
           FROM (SELECT DISTINCT ON (y.date) jsonb_build_object('date', y.date, 'worstPain', y.worst_pain) AS report
                   FROM day_report y WHERE y.clinic_id = p.clinic_id AND y.patient_id = p.id
                  ORDER BY y.date, y.recorded_at DESC, y.id DESC) d) AS day_reports
        FROM p`;
    if (!row || (programId !== null && row.program === null)) throw new AppError("not-found");
    await audit(tx, scope, now, { action: "program.history", patientId, subjectId: row.program?.id });
    return storedHistory(row, now);
  });
}

function storedHistory(row: HistoryRow, now: Date): ProgramHistory {
  const today: Day = dayIn(row.time_zone, now);
  const ended = row.program?.ended ?? null;
  const published = row.revisions.map(
    ({ title, items, ...head }): PublishedRevision => ({ ...head, content: { title, items } }),
  );
  const facts: AftermathFacts = {
    timeZone: row.time_zone,
    program: row.program && { ended },
    revisions: standing(published).map(({ number, effective, content }) => ({
      number,
      effective,
      prescriptions: content.items,
    })),
    pauses: row.pauses.flatMap(({ from, to, lineage, calledOff }): PlanPause[] =>
      calledOff ? [] : [{ from, to, lineage }],
    ),
    entries: row.entries,
    dayReports: row.day_reports,
  };
  return {
    calledBy: row.called_by,
    today,
    archived: row.archived,
    program: row.program,
    programs: row.programs,
    revisions: historyOf(published, ended, today, row.time_zone).map((revision) => ({
      ...revision,
      aftermath: aftermathOf(facts, revision.number, now),
    })),
    draft: row.draft && { ...row.draft, content: draftContentSchema.parse(row.draft.content) },
    pauses: row.pauses,
    names: row.names ?? {},
  };
}
