import type { Caution } from "@/lib/exercise/category";
import { audit } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { Prisma } from "@/lib/platform/db/generated/client";
import { AppError } from "@/lib/platform/errors/app-error";
import type { OpenWarning } from "./concern";
import { openWarnings, painAbove } from "./concern-queries";
import type { PatientDetails } from "./details";
import type { PatientHeader, PatientRecord, Screening } from "./record";
import { type DetailsRow, detailsOf, type HeaderRow, headerOf, type RecordRow, recordOf } from "./select";
import { programStanding } from "./standing-queries";

/** Reads alias `p` (patient). */
const HEADER = (now: Date) => Prisma.sql`
  p.id, p.name, p.called_by, to_char(p.birth_date, 'YYYY-MM-DD') AS birth_date, p.condition, p.time_zone,
  (SELECT goal.words FROM goal WHERE goal.clinic_id = p.clinic_id AND goal.patient_id = p.id
      AND goal.reached_at IS NULL AND goal.dropped_at IS NULL ORDER BY goal.set_at DESC, goal.id LIMIT 1) AS goal,
  (SELECT jsonb_build_object('at', p.archived_at, 'zone', k.time_zone, 'years', k.retention_years) FROM clinic k
    WHERE k.id = p.clinic_id AND p.archived_at IS NOT NULL) AS archived, ${programStanding("p", now)} AS standing`;

/** `p` and `g`: what is being built or runs, else the latest one. */
const PATIENT_AND_PROGRAM = Prisma.sql`
  patient p LEFT JOIN LATERAL (
    SELECT * FROM program WHERE program.clinic_id = p.clinic_id AND program.patient_id = p.id
     ORDER BY (program.ended_on IS NULL) DESC, program.created_at DESC LIMIT 1) g ON true`;

/** One screening as a JSON object, for alias `s` and its member `m`. */
const SCREENING = Prisma.sql`
  jsonb_build_object('id', s.id, 'version', s.definition_version, 'answeredAt', s.answered_at, 'by', m.name, 'answers', s.answers,
                     'positives', s.positives, 'judgement', s.judgement, 'cleared', s.cleared)`;

const ofPatient = (scope: ClinicScope, patientId: string) =>
  Prisma.sql`p.clinic_id = ${scope.clinicId}::uuid AND p.id = ${patientId}::uuid`;

/** What stands above every page about a patient. Audited as a read. Throws "not-found", also for another clinic's patient. */
export async function getPatientHeader(scope: ClinicScope, patientId: string, now: Date): Promise<PatientHeader> {
  return withScope(scope, async (tx) => {
    const header = await readPatientHeader(tx, scope, patientId, now);
    await audit(tx, scope, now, { action: "patient.read", patientId });
    return header;
  });
}

/** `getPatientHeader` inside the transaction of a page that audits what it reads as a whole. */
export async function readPatientHeader(
  tx: Tx,
  scope: ClinicScope,
  patientId: string,
  now: Date,
): Promise<PatientHeader> {
  const [row] = await tx.$queryRaw<HeaderRow[]>`
    SELECT ${HEADER(now)} FROM patient p WHERE ${ofPatient(scope, patientId)}`;
  if (!row) throw new AppError("not-found");
  return headerOf(row, now);
}

/** What is known of a patient that asks for care with some exercises. Audited as a read. Throws "not-found". */
export async function getCautions(
  scope: ClinicScope,
  patientId: string,
  now: Date,
): Promise<{ calledBy: string; cautions: Caution[] }> {
  return withScope(scope, async (tx) => {
    const [row] = await tx.$queryRaw<{ calledBy: string; cautions: Caution[] }[]>`
      SELECT p.called_by AS "calledBy", p.cautions FROM patient p WHERE ${ofPatient(scope, patientId)}`;
    return seen(tx, scope, patientId, row, now);
  });
}

/** The whole record at a glance. Audited as a read. Throws "not-found", also for another clinic's patient. */
export async function getPatient(scope: ClinicScope, patientId: string, now: Date): Promise<PatientRecord> {
  return withScope(scope, async (tx) => {
    const [row] = await tx.$queryRaw<RecordRow[]>`
      SELECT ${HEADER(now)}, p.email, p.phone, p.minutes_per_day, p.equipment, p.preferences, p.fears, p.precautions, p.cautions, p.pain_limit,
             c.pain_limit AS clinic_pain_limit, p.account_id IS NOT NULL AS joined,
             (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'lead', t.lead, 'active', m.deactivated_at IS NULL)
                       ORDER BY t.lead DESC, t.since, m.name), '[]')
                FROM care_team t JOIN member m ON m.clinic_id = t.clinic_id AND m.id = t.member_id
               WHERE t.clinic_id = p.clinic_id AND t.patient_id = p.id) AS team,
             (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) ORDER BY m.name, m.id), '[]') FROM member m
               WHERE m.clinic_id = p.clinic_id AND m.deactivated_at IS NULL) AS colleagues,
             (SELECT to_char(max(e.date), 'YYYY-MM-DD') FROM entry e JOIN lineage l
                  ON l.clinic_id = e.clinic_id AND l.patient_id = e.patient_id AND l.id = e.lineage_id
               WHERE e.clinic_id = p.clinic_id AND e.patient_id = p.id AND l.program_id = g.id) AS last_entry,
             (SELECT ${SCREENING} FROM screening s JOIN member m ON m.clinic_id = s.clinic_id AND m.id = s.member_id
               WHERE s.clinic_id = p.clinic_id AND s.patient_id = p.id ORDER BY s.answered_at DESC, s.id LIMIT 1) AS screening,
             ${openWarnings("p")} AS warnings, ${painAbove("p", Prisma.sql`coalesce(p.pain_limit, c.pain_limit)`, now)} AS pain_above,
             (SELECT jsonb_build_object('title', g.title, 'ended', to_char(g.ended_on, 'YYYY-MM-DD'), 'endReason', g.end_reason,
                'draft', (SELECT jsonb_build_object('updatedAt', d.updated_at, 'by', m.name) FROM draft d
                            JOIN member m ON m.clinic_id = d.clinic_id AND m.id = d.updated_by_id
                           WHERE d.clinic_id = g.clinic_id AND d.patient_id = g.patient_id AND d.program_id = g.id),
                'revisions', (SELECT coalesce(jsonb_agg(jsonb_build_object('number', r.number,
                                'effective', to_char(r.effective, 'YYYY-MM-DD'), 'author', m.name) ORDER BY r.number), '[]')
                            FROM revision r JOIN member m ON m.clinic_id = r.clinic_id AND m.id = r.author_id
                           WHERE r.clinic_id = g.clinic_id AND r.patient_id = g.patient_id AND r.program_id = g.id))
               WHERE g.id IS NOT NULL) AS program,
             (SELECT jsonb_build_object('version', n.version, 'at', n.accepted_at) FROM notice_acceptance n
               WHERE n.clinic_id = p.clinic_id AND n.patient_id = p.id ORDER BY n.version DESC LIMIT 1) AS notice,
             (SELECT min(k.scheduled_for) FROM check_up k WHERE k.clinic_id = p.clinic_id AND k.patient_id = p.id
                 AND k.program_id = g.id AND k.held_at IS NULL AND k.cancelled_at IS NULL) AS next_check_up
        FROM ${PATIENT_AND_PROGRAM} JOIN clinic c ON c.id = p.clinic_id
       WHERE ${ofPatient(scope, patientId)}`;
    return recordOf(await seen(tx, scope, patientId, row, now), now);
  });
}

/** What a clinician typed about a patient, and the version she names when she changes it. Audited as a read. Throws "not-found". */
export async function getPatientDetails(
  scope: ClinicScope,
  patientId: string,
  now: Date,
): Promise<{ patient: PatientHeader; version: number; details: PatientDetails }> {
  return withScope(scope, async (tx) => {
    const [row] = await tx.$queryRaw<(HeaderRow & DetailsRow & { version: number })[]>`
      SELECT ${HEADER(now)}, p.called_by AS "calledBy", to_char(p.birth_date, 'YYYY-MM-DD') AS "birthDate", p.time_zone AS "timeZone", p.minutes_per_day AS "minutesPerDay",
             p.pain_limit AS "painLimit", p.email, p.phone, p.equipment, p.preferences, p.fears, p.precautions, p.cautions, p.version
        FROM patient p WHERE ${ofPatient(scope, patientId)}`;
    const found = await seen(tx, scope, patientId, row, now);
    return { patient: headerOf(found, now), version: found.version, details: detailsOf(found, found.goal ?? "") };
  });
}

/** Every red-flag screen of a patient, the latest first, and what she told of since. Audited as a read. Throws "not-found". */
export async function getScreenings(
  scope: ClinicScope,
  patientId: string,
  now: Date,
): Promise<{ patient: PatientHeader; screenings: Screening[]; warnings: OpenWarning[] }> {
  return withScope(scope, async (tx) => {
    const [row] = await tx.$queryRaw<(HeaderRow & { screenings: Screening[]; warnings: OpenWarning[] })[]>`
      SELECT ${HEADER(now)}, ${openWarnings("p")} AS warnings,
             (SELECT coalesce(jsonb_agg(${SCREENING} ORDER BY s.answered_at DESC, s.id), '[]') FROM screening s
                JOIN member m ON m.clinic_id = s.clinic_id AND m.id = s.member_id
               WHERE s.clinic_id = p.clinic_id AND s.patient_id = p.id) AS screenings
        FROM patient p WHERE ${ofPatient(scope, patientId)}`;
    const found = await seen(tx, scope, patientId, row, now);
    return { patient: headerOf(found, now), screenings: found.screenings, warnings: found.warnings };
  });
}

/** The row that was found, and the trace that this person looked at it. */
async function seen<R>(tx: Tx, scope: ClinicScope, patientId: string, row: R | undefined, now: Date): Promise<R> {
  if (!row) throw new AppError("not-found");
  await audit(tx, scope, now, { action: "patient.read", patientId });
  return row;
}

/** The clinic's pain limit, 0 to 10: it applies to every patient without one of her own. */
export async function getClinicPainLimit(scope: ClinicScope): Promise<number> {
  const clinic = await withScope(scope, (tx) =>
    tx.clinic.findUniqueOrThrow({ where: { id: scope.clinicId }, select: { painLimit: true } }),
  );
  return clinic.painLimit;
}
