import type { ClinicScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";

/** Where a patient stands on the way to an account of her own. Instants in ISO form. */
export type InvitationStatus =
  | { kind: "none" }
  | { kind: "open"; until: string }
  | { kind: "joined"; at: string | null };

type Row = { joined: boolean; used_at: Date | null; expires_at: Date | null };

/** Throws "not-found" for a patient of another clinic. `joined.at` is null for an account that was linked without a link. */
export async function invitationStatus(scope: ClinicScope, patientId: string, now: Date): Promise<InvitationStatus> {
  const [row] = await withScope(
    scope,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT p.account_id IS NOT NULL AS joined, max(i.used_at) AS used_at,
             max(i.expires_at) FILTER (WHERE i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > ${now}) AS expires_at
        FROM patient p LEFT JOIN invitation i ON i.clinic_id = p.clinic_id AND i.patient_id = p.id
       WHERE p.clinic_id = ${scope.clinicId}::uuid AND p.id = ${patientId}::uuid
       GROUP BY p.clinic_id, p.id`,
  );
  if (!row) throw new AppError("not-found");
  if (row.joined) return { kind: "joined", at: row.used_at?.toISOString() ?? null };
  return row.expires_at ? { kind: "open", until: row.expires_at.toISOString() } : { kind: "none" };
}
