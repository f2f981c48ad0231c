import type { ClinicScope } from "@/lib/platform/auth/scope";
import { DatabaseFailure, withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import type { Erasure } from "./schema";

/** The database's refusals of an erasure. */
const REASONS = { PX861: "not-archived", PX862: "still-kept" } as const;

type Reason = (typeof REASONS)[keyof typeof REASONS];

/**
 * Erases archived records for good, all that are named or none; each leaves its ids and the ground in the audit.
 * Throws "forbidden" for all but the owner, and "not-found" for a patient who is not the clinic's or is gone already.
 */
export async function erasePatients(
  scope: ClinicScope,
  { patientIds, ground }: Erasure,
  now: Date,
): Promise<Outcome<{ erased: number }, Reason>> {
  if (scope.role !== "owner") throw new AppError("forbidden");
  try {
    await withScope(scope, async (tx) => {
      for (const patientId of patientIds) {
        await tx.$queryRaw`SELECT erase_patient(${patientId}::uuid, ${now}, ${ground})::text`;
      }
    });
  } catch (error) {
    if (!(error instanceof DatabaseFailure)) throw error;
    if (error.code === "P0002") throw new AppError("not-found");
    const reason = REASONS[error.code as keyof typeof REASONS];
    if (reason) return { ok: false, reason };
    throw error;
  }
  return { ok: true, value: { erased: patientIds.length } };
}
