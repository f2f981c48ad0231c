import type { ClinicScope } from "@/lib/platform/auth/scope";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Practice } from "./practice";

/** The settings of the practice. Throws "forbidden" for all but an owner. */
export async function getPractice(scope: ClinicScope): Promise<Practice> {
  if (scope.role !== "owner") throw new AppError("forbidden");
  return withScope(scope, (tx) => practiceOf(tx, scope));
}

export function practiceOf(tx: Tx, { clinicId }: ClinicScope): Promise<Practice> {
  return tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: {
      name: true,
      address: true,
      phone: true,
      country: true,
      emergencyNumber: true,
      timeZone: true,
      workingDays: true,
      painLimit: true,
      loadLimitPercent: true,
      mostExercises: true,
      answerDays: true,
      painRise: true,
      silentDays: true,
      checkUpWeeks: true,
      privacyContact: true,
      retentionYears: true,
      secondFactorRequired: true,
    },
  });
}
