import { dayIn } from "@/lib/day/day";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { InvitationStatus } from "./invitation";

type Row = { joined: boolean; used_at: Date | null; expires_at: Date | null; time_zone: string };

/** Whether a patient was invited and has joined. Throws "not-found" for a patient of another clinic. */
export async function invitationStatus(scope: ClinicScope, patientId: string, now: Date): Promise<InvitationStatus> {
  const [row] = await withScope(
    scope,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT p.account_id IS NOT NULL AS joined, c.time_zone, max(i.used_at) AS used_at,
             max(i.expires_at) FILTER (WHERE i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > ${now}) AS expires_at
        FROM patient p JOIN clinic c ON c.id = p.clinic_id
        LEFT JOIN invitation i ON i.clinic_id = p.clinic_id AND i.patient_id = p.id
       WHERE p.clinic_id = ${scope.clinicId}::uuid AND p.id = ${patientId}::uuid
       GROUP BY p.clinic_id, p.id, c.id`,
  );
  if (!row) throw new AppError("not-found");
  if (row.joined) return { kind: "joined", at: row.used_at && dayIn(row.time_zone, row.used_at) };
  return row.expires_at ? { kind: "open", until: dayIn(row.time_zone, row.expires_at) } : { kind: "none" };
}
