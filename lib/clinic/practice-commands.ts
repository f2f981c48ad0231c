import { audit } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import { changedFields, type Practice } from "./practice";
import { practiceOf } from "./practice-queries";
import type { SavePractice } from "./practice-schema";

/**
 * Saves the settings of the practice. When another owner has saved since they were read, nothing is saved, and the answer
 * "changed-meanwhile" brings what stands now. Throws "forbidden" for all but an owner.
 */
export async function savePractice(
  scope: ClinicScope,
  { read, practice }: SavePractice,
  now: Date,
): Promise<Outcome<Practice, "changed-meanwhile">> {
  if (scope.role !== "owner") throw new AppError("forbidden");
  return withScope(scope, async (tx) => {
    // Two saves at once come one after the other. No other lock would let the patients' writes through meanwhile.
    await tx.$queryRaw`SELECT 1 FROM clinic WHERE id = ${scope.clinicId}::uuid FOR NO KEY UPDATE`;
    const stored = await practiceOf(tx, scope);
    const fields = changedFields(stored, practice);
    // Sent again, because the answer to the first save was lost.
    if (fields.length === 0) return { ok: true, value: stored };
    if (changedFields(read, stored).length > 0) return { ok: false, reason: "changed-meanwhile", practice: stored };
    await tx.clinic.update({ where: { id: scope.clinicId }, data: practice });
    await audit(tx, scope, now, { action: "practice.change", subjectId: scope.clinicId, fields });
    return { ok: true, value: practice };
  });
}
