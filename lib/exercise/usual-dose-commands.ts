import type { ClinicScope } from "@/lib/platform/auth/scope";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import type { Prescribed } from "@/lib/schedule/line";
import { CATALOGUE_CLINIC } from "./queries";

/** What this clinician will start from when she prescribes the exercise again. Throws "not-found" for one of another clinic. */
export async function saveUsualDose(
  scope: ClinicScope,
  exerciseId: string,
  { dose, schedule }: Prescribed,
  now: Date,
): Promise<Outcome<null, never>> {
  return withScope(scope, async (tx) => {
    const exerciseClinicId = await clinicOf(tx, scope, exerciseId);
    const key = { clinicId: scope.clinicId, memberId: scope.memberId, exerciseClinicId, exerciseId };
    const said = { dose, schedule, savedAt: now };
    await tx.savedDose.upsert({
      where: { clinicId_memberId_exerciseClinicId_exerciseId: key },
      create: { ...key, ...said },
      update: said,
    });
    return { ok: true, value: null };
  });
}

/** From now on she starts from the catalogue's dose. Throws "not-found" for an exercise of another clinic. */
export async function forgetUsualDose(scope: ClinicScope, exerciseId: string): Promise<Outcome<null, never>> {
  return withScope(scope, async (tx) => {
    const exerciseClinicId = await clinicOf(tx, scope, exerciseId);
    await tx.savedDose.deleteMany({
      where: { clinicId: scope.clinicId, memberId: scope.memberId, exerciseClinicId, exerciseId },
    });
    return { ok: true, value: null };
  });
}

/** Where the exercise belongs: to the own clinic, or to the shared catalogue. */
async function clinicOf(tx: Tx, scope: ClinicScope, exerciseId: string): Promise<string> {
  const found = await tx.exercise.findFirst({
    where: { id: exerciseId, clinicId: { in: [scope.clinicId, CATALOGUE_CLINIC] } },
    select: { clinicId: true },
  });
  if (!found) throw new AppError("not-found");
  return found.clinicId;
}
