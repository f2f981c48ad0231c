import { audit } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import { CATALOGUE_CLINIC } from "./queries";

/** Marks an exercise as one that this clinician prescribes often, or not any more. Throws "not-found" for one of another clinic. */
export async function markFavourite(
  scope: ClinicScope,
  exerciseId: string,
  favourite: boolean,
  now: Date,
): Promise<Outcome<{ favourite: boolean }>> {
  return withScope(scope, async (tx) => {
    const own = { clinicId: scope.clinicId, memberId: scope.memberId };
    const exercise = await tx.exercise.findFirst({
      where: { id: exerciseId, clinicId: { in: [scope.clinicId, CATALOGUE_CLINIC] } },
      select: { clinicId: true },
    });
    if (!exercise) throw new AppError("not-found");
    const changed = favourite
      ? await tx.favourite.createMany({
          data: { ...own, exerciseClinicId: exercise.clinicId, exerciseId, chosenAt: now },
          skipDuplicates: true,
        })
      : await tx.favourite.deleteMany({ where: { ...own, exerciseClinicId: exercise.clinicId, exerciseId } });
    if (changed.count > 0) {
      const action = favourite ? "favourite.mark" : "favourite.unmark";
      await audit(tx, scope, now, { action, subjectId: exerciseId });
    }
    return { ok: true, value: { favourite } };
  });
}
