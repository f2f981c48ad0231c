import type { ClinicScope } from "@/lib/platform/auth/scope";
import { DatabaseFailure, withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import type { Erasure, Ground } from "./schema";

/** The database's refusals of an erasure. */
const REASONS = { PX861: "not-archived", PX862: "still-kept" } as const;

type Reason = (typeof REASONS)[keyof typeof REASONS];

/** How long one request erases before it answers, in milliseconds: a record of a year takes one second. */
const ENOUGH = 5000;

/**
 * Erases archived records for good, each by itself, in the order they are named; each leaves its ids and the ground in the
 * audit. Answers how many of the first ones went: after a while, or when one is refused, the rest is for the next request.
 * The refusal of the very first is told. Throws "forbidden" for all but the owner, and "not-found" for a patient who is not
 * the clinic's or is gone already.
 */
export async function erasePatients(
  scope: ClinicScope,
  { patientIds, ground }: Erasure,
  now: Date,
): Promise<Outcome<{ erased: number }, Reason>> {
  if (scope.role !== "owner") throw new AppError("forbidden");
  const begun = performance.now();
  let erased = 0;
  for (const patientId of patientIds) {
    if (performance.now() - begun > ENOUGH) break;
    try {
      await erase(scope, patientId, ground, now);
    } catch (error) {
      if (erased > 0) break;
      return { ok: false, reason: reasonOf(error) };
    }
    erased += 1;
  }
  return { ok: true, value: { erased } };
}

async function erase(scope: ClinicScope, patientId: string, ground: Ground, now: Date): Promise<void> {
  await withScope(scope, (tx) => tx.$queryRaw`SELECT erase_patient(${patientId}::uuid, ${now}, ${ground})::text`);
}

/** Throws what is no refusal. */
function reasonOf(error: unknown): Reason {
  if (!(error instanceof DatabaseFailure)) throw error;
  if (error.code === "P0002") throw new AppError("not-found");
  const reason = REASONS[error.code as keyof typeof REASONS];
  if (reason) return reason;
  throw error;
}
