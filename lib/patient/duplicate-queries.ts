import { dayIn } from "@/lib/day/day";
import { auditEach } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { folded } from "@/lib/platform/db/folded";
import { Prisma } from "@/lib/platform/db/generated/client";
import { AppError } from "@/lib/platform/errors/app-error";
import { lastDayOf } from "./discharge";
import type { Candidate, Side } from "./duplicate";
import { type DetailsRow, detailsOf } from "./select";

const MOST_CANDIDATES = 20;

const CANDIDATE = Prisma.sql`
  p.id, p.name, to_char(p.birth_date, 'YYYY-MM-DD') AS "birthDate", p.condition, p.account_id IS NOT NULL AS joined,
  to_char(p.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "addedAt"`;

/**
 * Other records by part of a name; without one, those with the same birth date or the same name. Archived ones are not among them.
 * Each is audited as found. Throws "not-found" for a patient of another clinic.
 */
export async function findCandidates(
  scope: ClinicScope,
  patientId: string,
  name: string,
  now: Date,
): Promise<Candidate[]> {
  return withScope(scope, async (tx) => {
    const known = await tx.patient.count({ where: { clinicId: scope.clinicId, id: patientId } });
    if (known === 0) throw new AppError("not-found");
    const fits = name
      ? Prisma.sql`position(${folded(Prisma.sql`${name}::text`)} IN ${folded(Prisma.sql`p.name`)}) > 0`
      : Prisma.sql`(p.birth_date = o.birth_date OR ${folded(Prisma.sql`p.name`)} = ${folded(Prisma.sql`o.name`)})`;
    const found = await tx.$queryRaw<Candidate[]>`
      SELECT ${CANDIDATE} FROM patient o JOIN patient p ON p.clinic_id = o.clinic_id AND p.id <> o.id AND p.archived_at IS NULL
       WHERE o.clinic_id = ${scope.clinicId}::uuid AND o.id = ${patientId}::uuid AND ${fits}
       ORDER BY (p.birth_date = o.birth_date) DESC, ${folded(Prisma.sql`p.name`)}, p.id LIMIT ${MOST_CANDIDATES}::int`;
    await auditEach(tx, scope, now, { action: "patient.find", patientIds: found.map((each) => each.id) });
    return found;
  });
}

type SideRow = Omit<Side, "details" | "lastDay"> & DetailsRow & { goal: string | null };

/** Two records side by side, in the order asked. Both are audited as read. Throws "not-found" when one of them is not the clinic's. */
export async function getSides(scope: ClinicScope, [one, other]: [string, string], now: Date): Promise<[Side, Side]> {
  return withScope(scope, async (tx) => {
    const rows = await tx.$queryRaw<SideRow[]>`
      SELECT ${CANDIDATE}, p.version, p.archived_at IS NOT NULL AS archived, p.called_by AS "calledBy",
             p.email, p.phone, p.time_zone AS "timeZone", p.minutes_per_day AS "minutesPerDay", p.equipment, p.preferences, p.fears,
             p.precautions, p.cautions, p.pain_limit AS "painLimit",
             (SELECT g.words FROM goal g WHERE g.clinic_id = p.clinic_id AND g.patient_id = p.id AND g.reached_at IS NULL
                 AND g.dropped_at IS NULL ORDER BY g.set_at DESC, g.id LIMIT 1) AS goal,
             (SELECT coalesce(jsonb_agg(jsonb_build_object('title', g.title, 'ended', to_char(g.ended_on, 'YYYY-MM-DD'),
                       'inForce', EXISTS (SELECT FROM revision v WHERE v.clinic_id = g.clinic_id AND v.patient_id = g.patient_id AND v.program_id = g.id))
                       ORDER BY g.ended_on DESC NULLS FIRST, g.created_at DESC), '[]')
                FROM program g WHERE g.clinic_id = p.clinic_id AND g.patient_id = p.id) AS programs,
             (SELECT count(*)::int FROM entry e WHERE e.clinic_id = p.clinic_id AND e.patient_id = p.id) AS entries,
             (SELECT to_char(max(e.date), 'YYYY-MM-DD') FROM entry e WHERE e.clinic_id = p.clinic_id AND e.patient_id = p.id) AS "lastEntry",
             EXISTS (SELECT FROM invitation i WHERE i.clinic_id = p.clinic_id AND i.patient_id = p.id AND i.used_at IS NULL
                        AND i.revoked_at IS NULL AND i.expires_at > ${now}) AS "openInvitation"
        FROM patient p WHERE p.clinic_id = ${scope.clinicId}::uuid AND p.id IN (${one}::uuid, ${other}::uuid)`;
    const side = (id: string) => rows.find((row) => row.id === id);
    const [first, second] = [side(one), side(other)];
    if (!first || !second) throw new AppError("not-found");
    await auditEach(tx, scope, now, { action: "patient.read", patientIds: [one, other] });
    return [sideOf(first, now), sideOf(second, now)];
  });
}

function sideOf({ goal, ...row }: SideRow, now: Date): Side {
  return {
    id: row.id,
    name: row.name,
    birthDate: row.birthDate,
    condition: row.condition,
    joined: row.joined,
    addedAt: row.addedAt,
    version: row.version,
    archived: row.archived,
    programs: row.programs,
    entries: row.entries,
    lastEntry: row.lastEntry,
    openInvitation: row.openInvitation,
    lastDay: lastDayOf(row.lastEntry, dayIn(row.timeZone, now)),
    details: detailsOf(row, goal ?? ""),
  };
}

/** The record that a merged one went into, or null. */
export async function findMergedInto(scope: ClinicScope, patientId: string): Promise<string | null> {
  const row = await withScope(scope, (tx) =>
    tx.patientMerge.findUnique({ where: { clinicId_fromId: { clinicId: scope.clinicId, fromId: patientId } } }),
  );
  return row?.intoId ?? null;
}
