import { auditEach } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { ArchivedRecord, ArchivedRecords } from "./retention";

const MOST = 100;

type Row = ArchivedRecord & { total: number };

/**
 * The clinic's archived records for its owner, those first whose time is over longest. Audited as a read of each.
 * Throws "forbidden" for all but the owner.
 */
export async function listArchived(scope: ClinicScope, now: Date): Promise<ArchivedRecords> {
  if (scope.role !== "owner") throw new AppError("forbidden");
  return withScope(scope, async (tx) => {
    const clinic = await tx.clinic.findUniqueOrThrow({
      where: { id: scope.clinicId },
      select: { retentionYears: true },
    });
    const rows = await tx.$queryRaw<Row[]>`
      WITH archived AS (
        SELECT p.*, c.time_zone AS zone, kept_until(p.archived_at, c.time_zone, c.retention_years) AS over
          FROM patient p JOIN clinic c ON c.id = p.clinic_id
         WHERE p.clinic_id = ${scope.clinicId}::uuid AND p.archived_at IS NOT NULL)
      SELECT a.id AS "patientId", a.name, to_char(a.birth_date, 'YYYY-MM-DD') AS "birthDate",
             to_char(a.archived_at AT TIME ZONE a.zone, 'YYYY-MM-DD') AS archived, to_char(a.over, 'YYYY-MM-DD') AS over,
             a.over <= (${now}::timestamptz AT TIME ZONE a.zone)::date AS "isOver", (count(*) OVER ())::int AS total,
             (SELECT count(*)::int FROM entry e WHERE e.clinic_id = a.clinic_id AND e.patient_id = a.id) AS entries,
             (SELECT count(*)::int FROM check_up k WHERE k.clinic_id = a.clinic_id AND k.patient_id = a.id) AS "checkUps",
             (SELECT count(*)::int FROM message m WHERE m.clinic_id = a.clinic_id AND m.patient_id = a.id) AS messages
        FROM archived a ORDER BY a.over, a.name, a.id LIMIT ${MOST}::int`;
    const patientIds = rows.map(({ patientId }) => patientId);
    if (patientIds.length > 0) await auditEach(tx, scope, now, { action: "retention.list", patientIds });
    const records = rows.map(({ total: _, ...record }) => record);
    return { retentionYears: clinic.retentionYears, records, more: (rows[0]?.total ?? 0) - rows.length };
  });
}
