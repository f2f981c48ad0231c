import type { Day } from "@/lib/day/day";
import { inForce } from "@/lib/program/revision";
import type { PlanDocument, PlanExercise, PlanPrescription } from "@/lib/session/plan";

/** An exercise as prescribed on a day, else as it was prescribed last; null when it never was. */
export function prescribedOn(
  plan: PlanDocument,
  lineage: string,
  day: Day,
): { exercise: PlanExercise; prescription: PlanPrescription } | null {
  const revisions = [...plan.revisions, inForce(plan.revisions, day)];
  const prescription = revisions
    .flatMap((each) => each?.prescriptions ?? [])
    .findLast((each) => each.lineage === lineage);
  const exercise = plan.exercises.find((each) => each.versionId === prescription?.exerciseVersionId);
  return exercise && prescription ? { exercise, prescription } : null;
}
