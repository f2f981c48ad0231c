import { audit, auditEach } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { folded } from "@/lib/platform/db/folded";
import { Prisma } from "@/lib/platform/db/generated/client";
import { AppError } from "@/lib/platform/errors/app-error";
import type { AuditAct, AuditPage, AuditPerson, AuditRecord, FoundPatient, Seen } from "./audit-event";
import { type AuditFilter, type AuditPlace, instantsOf, writtenPlace } from "./audit-filter";
import { LISTINGS, READ_VERBS, SIGN_IN_THINGS } from "./audit-kind";
import { type ActRow, actOf } from "./audit-select";

export const PAGE_SIZE = 50;

/** How many rows an export holds in memory. */
const BATCH = 2_000;

const thing = Prisma.sql`split_part(e.action, '.', 1)`;
const verb = Prisma.sql`split_part(e.action, '.', 2)`;
const isSignIn = Prisma.sql`${thing} = ANY(${[...SIGN_IN_THINGS]}::text[])`;
const isRead = Prisma.sql`${verb} = ANY(${[...READ_VERBS]}::text[])`;

const isListing = Prisma.sql`e.action = ANY(${[...LISTINGS]}::text[])`;

const OF_KIND = {
  reads: Prisma.sql`AND ${isRead}`,
  signIns: Prisma.sql`AND ${isSignIn}`,
  changes: Prisma.sql`AND NOT ${isRead} AND NOT ${isSignIn}`,
};

const microseconds = (at: Prisma.Sql) => Prisma.sql`((extract(epoch FROM ${at}) * 1000000)::bigint)::text`;

/** A person's acts are those at her record, and at every other one that became part of it. */
const isOf = (scope: ClinicScope, patient: string, alias: "e" | "f" = "e") => Prisma.sql`
  AND ${Prisma.raw(alias)}.patient_id = ANY(ARRAY(SELECT ${patient}::uuid UNION SELECT g.from_id FROM patient_merge g
                                WHERE g.clinic_id = ${scope.clinicId}::uuid AND g.into_id = ${patient}::uuid))`;

/** The patient of alias `e`, by the name of the record that hers became part of. */
const asWhom = Prisma.sql`
  LEFT JOIN patient_merge g ON g.clinic_id = e.clinic_id AND g.from_id = e.patient_id
  LEFT JOIN patient p ON p.clinic_id = e.clinic_id AND p.id = coalesce(g.into_id, e.patient_id)`;

/** What a filter asks of alias `e`. */
function fits(scope: ClinicScope, filter: AuditFilter, timeZone: string): Prisma.Sql {
  const { since, before } = instantsOf(filter, timeZone);
  return Prisma.join(
    [
      Prisma.sql`e.clinic_id = ${scope.clinicId}::uuid`,
      ...(filter.patient ? [isOf(scope, filter.patient)] : []),
      ...(filter.person ? [Prisma.sql`AND e.account_id = ${filter.person}::uuid`] : []),
      ...(filter.kind ? [OF_KIND[filter.kind]] : []),
      ...(since ? [Prisma.sql`AND e.at >= ${since}`] : []),
      ...(before ? [Prisma.sql`AND e.at < ${before}`] : []),
    ],
    " ",
  );
}

/** What stands behind a place, of alias `e`. */
const behind = (place: AuditPlace | undefined) =>
  place
    ? Prisma.sql`AND (e.at, e.id) < (timestamptz 'epoch' + ${place.at}::bigint * interval '1 microsecond', ${place.id}::bigint)`
    : Prisma.empty;

function requireOwner(scope: ClinicScope): void {
  if (scope.role !== "owner") throw new AppError("forbidden");
}

/**
 * A page of what happened in the clinic, the newest first: four statements with a patient, three without, however long
 * the audit is. Looking is audited. `timeZone` is the clinic's. Throws "forbidden" for all but an owner.
 */
export async function getAudit(
  scope: ClinicScope,
  { before, ...filter }: AuditFilter & { before?: AuditPlace },
  timeZone: string,
  now: Date,
): Promise<AuditPage> {
  requireOwner(scope);
  return withScope(scope, async (tx) => {
    const { acts, older } = await readActs(tx, scope, filter, timeZone, before);
    const around = await readAround(tx, scope, filter.patient);
    const seen = filter.patient ? await readSeen(tx, scope, filter, timeZone) : [];
    await audit(tx, scope, now, { action: "audit.read", patientId: filter.patient });
    return { acts, older, seen, ...around };
  });
}

/** Reads alias `e` and, as alias `f`, the events of the same look at a list that fit the filter. */
const sameLook = (scope: ClinicScope, patient: string | undefined) => Prisma.sql`
  FROM audit_event f WHERE f.clinic_id = e.clinic_id AND f.at = e.at AND f.action = e.action
   AND f.account_id IS NOT DISTINCT FROM e.account_id ${patient ? isOf(scope, patient, "f") : Prisma.empty}`;

/**
 * One look at a list shows many patients, and is one act: of its events the last stands for all. Grouping would read the
 * whole audit for a page; asking each event for its look reads as much as is shown.
 */
async function readActs(
  tx: Tx,
  scope: ClinicScope,
  filter: AuditFilter,
  timeZone: string,
  before: AuditPlace | undefined,
): Promise<{ acts: AuditAct[]; older: string | null }> {
  const rows = await tx.$queryRaw<ActRow[]>`
    WITH acts AS MATERIALIZED (
      SELECT e.* FROM audit_event e
       WHERE ${fits(scope, filter, timeZone)} ${behind(before)}
         AND (NOT ${isListing} OR e.id = (SELECT max(f.id) ${sameLook(scope, filter.patient)}))
       ORDER BY e.at DESC, e.id DESC LIMIT ${PAGE_SIZE + 1}::int)
    SELECT e.id::text, ${microseconds(Prisma.sql`e.at`)} AS at, e.actor, e.action, e.fields, e.patient_id,
           CASE WHEN ${isListing} THEN (SELECT count(f.patient_id) ${sameLook(scope, filter.patient)}) ELSE 1 END::int AS patients,
           CASE WHEN e.actor = 'patient' THEN w.name ELSE m.name END AS actor_name, p.name AS patient_name, s.name AS member_name
      FROM acts e
      LEFT JOIN member m ON m.clinic_id = e.clinic_id AND m.account_id = e.account_id
      LEFT JOIN patient w ON w.clinic_id = e.clinic_id AND w.account_id = e.account_id
      ${asWhom}
      LEFT JOIN member s ON s.clinic_id = e.clinic_id AND s.id = e.subject_id
     ORDER BY e.at DESC, e.id DESC`;
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return { acts: shown.map(actOf), older: rows.length > PAGE_SIZE && last ? writtenPlace(last) : null };
}

/** Whom one can filter by, the patient that is filtered by, and the end of the chain. */
async function readAround(tx: Tx, scope: ClinicScope, patientId: string | undefined) {
  type Around = {
    people: AuditPerson[];
    patient: AuditPage["patient"];
    head: { seq: number; hash: string } | null;
  };
  const patient = patientId
    ? Prisma.sql`jsonb_build_object('id', ${patientId}::text, 'name',
        (SELECT p.name FROM patient p WHERE p.clinic_id = ${scope.clinicId}::uuid AND p.id = ${patientId}::uuid))`
    : Prisma.sql`NULL::jsonb`;
  const [around] = await tx.$queryRaw<[Around]>`
    SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('accountId', m.account_id, 'name', m.name) ORDER BY m.name, m.id), '[]')
              FROM member m WHERE m.clinic_id = ${scope.clinicId}::uuid AND m.account_id IS NOT NULL) AS people,
           ${patient} AS patient,
           (SELECT jsonb_build_object('seq', l.seq, 'hash', encode(l.hash, 'hex'))
              FROM audit_link l WHERE l.clinic_id = ${scope.clinicId}::uuid ORDER BY l.seq DESC LIMIT 1) AS head`;
  return around;
}

/** Which members saw a patient's record; what was read of the audit itself does not count. Events of one request have one moment. */
async function readSeen(tx: Tx, scope: ClinicScope, filter: AuditFilter, timeZone: string): Promise<Seen[]> {
  const asked = { patient: filter.patient, from: filter.from, to: filter.to };
  const opened = Prisma.sql`NOT ${isListing}`;
  return tx.$queryRaw<Seen[]>`
    SELECT e.account_id AS "accountId", m.name, (count(DISTINCT e.at) FILTER (WHERE ${opened}))::int AS opened,
           to_char(max(e.at) FILTER (WHERE ${opened}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "lastOpened",
           (count(DISTINCT e.at) FILTER (WHERE ${isListing}))::int AS listed,
           to_char(max(e.at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS last
      FROM audit_event e LEFT JOIN member m ON m.clinic_id = e.clinic_id AND m.account_id = e.account_id
     WHERE ${fits(scope, asked, timeZone)} AND e.actor IN ('owner', 'clinician') AND ${isRead} AND ${thing} <> 'audit'
     GROUP BY e.account_id, m.name
     ORDER BY "lastOpened" DESC NULLS LAST, last DESC`;
}

/**
 * All that fits a filter, the newest first, read in pieces as it is asked for; what is written meanwhile is not in it. The
 * export is audited before its first row. Throws "forbidden" for all but an owner.
 */
export async function* exportAudit(
  scope: ClinicScope,
  filter: AuditFilter,
  timeZone: string,
  now: Date,
): AsyncGenerator<AuditRecord> {
  requireOwner(scope);
  const last = await withScope(scope, async (tx) => {
    await audit(tx, scope, now, { action: "audit.export", patientId: filter.patient });
    return lastEvent(tx, scope);
  });
  for (let before: AuditPlace | undefined; ; ) {
    const rows = await withScope(scope, (tx) => readRecords(tx, scope, filter, timeZone, last, before));
    yield* rows;
    before = rows.at(-1);
    if (rows.length < BATCH) return;
  }
}

async function lastEvent(tx: Tx, scope: ClinicScope): Promise<string> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT coalesce(max(id), 0)::text AS id FROM audit_event WHERE clinic_id = ${scope.clinicId}::uuid`;
  return found?.id ?? "0";
}

function readRecords(
  tx: Tx,
  scope: ClinicScope,
  filter: AuditFilter,
  timeZone: string,
  last: string,
  before: AuditPlace | undefined,
): Promise<AuditRecord[]> {
  return tx.$queryRaw<AuditRecord[]>`
    SELECT e.id::text, ${microseconds(Prisma.sql`e.at`)} AS at, e.account_id AS "accountId", e.actor, e.action, e.fields,
           e.patient_id AS "patientId", e.subject_id AS "subjectId", p.name AS "patientName",
           CASE WHEN e.actor = 'patient' THEN w.name ELSE m.name END AS "actorName", l.seq::float8 AS seq, encode(l.hash, 'hex') AS hash
      FROM (SELECT * FROM audit_event e WHERE ${fits(scope, filter, timeZone)}
              AND e.id <= ${last}::bigint ${behind(before)}
             ORDER BY e.at DESC, e.id DESC LIMIT ${BATCH}::int) e
      LEFT JOIN audit_link l ON l.clinic_id = e.clinic_id AND l.event_id = e.id
      LEFT JOIN member m ON m.clinic_id = e.clinic_id AND m.account_id = e.account_id
      LEFT JOIN patient w ON w.clinic_id = e.clinic_id AND w.account_id = e.account_id
      ${asWhom}
     ORDER BY e.at DESC, e.id DESC`;
}

/** The first patients whose name holds this, archived ones too. Audited for each. Throws "forbidden" for all but an owner. */
export async function findAuditPatients(scope: ClinicScope, name: string, now: Date): Promise<FoundPatient[]> {
  requireOwner(scope);
  return withScope(scope, async (tx) => {
    const found = await tx.$queryRaw<FoundPatient[]>`
      SELECT p.id, p.name, to_char(p.birth_date, 'YYYY-MM-DD') AS born, p.archived_at IS NOT NULL AS archived
        FROM patient p
       WHERE p.clinic_id = ${scope.clinicId}::uuid AND position(${folded(Prisma.sql`${name}::text`)} IN ${folded(Prisma.sql`p.name`)}) > 0
       ORDER BY p.archived_at IS NOT NULL, ${folded(Prisma.sql`p.name`)}, p.id LIMIT 8`;
    await auditEach(tx, scope, now, { action: "patient.find", patientIds: found.map(({ id }) => id) });
    return found;
  });
}
