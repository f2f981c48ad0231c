import type { Day } from "@/lib/day/day";
import { type Difference, difference } from "@/lib/program/difference";
import type { DraftContent } from "@/lib/program/draft";
import { standing } from "@/lib/program/revision";
import type { PlanDocument, PlanRevision } from "./plan";
import { isUnseen } from "./seen-revision";

type Revisions = Pick<PlanDocument, "revisions" | "exercises">;

/** What a revision changed against the one that it followed; null of the first, which changed nothing. */
export function changeOf(plan: Revisions, revision: PlanRevision): Difference | null {
  const before = standing(plan.revisions).findLast((each) => each.number < revision.number);
  return before ? difference(contentOf(plan, before), contentOf(plan, revision)) : null;
}

/** Whether a patient sees any difference: one that grants swaps alone shows none, and nor does the first. */
export function isVisible(change: Difference | null): boolean {
  return change !== null && (change.title !== null || change.changes.length > 0);
}

/** Of the revisions that she has not seen, up to the one in force, the last that changed something visible; null where none did. */
export function newsOf(plan: Revisions, inForce: PlanRevision, seen: number | null, today: Day): PlanRevision | null {
  const unseen = standing(plan.revisions).filter(
    (each) => each.number <= inForce.number && isUnseen(plan.revisions, each, seen, today),
  );
  return unseen.findLast((each) => isVisible(changeOf(plan, each))) ?? null;
}

/** A revision in the form in which the rules compare programs. */
function contentOf({ exercises }: Revisions, { title, prescriptions }: PlanRevision): DraftContent {
  const items = [...prescriptions]
    .sort((a, b) => a.position - b.position)
    .map((prescription) => {
      const exercise = exercises.find((each) => each.versionId === prescription.exerciseVersionId);
      // A newer version of an exercise is the same exercise: within a clinic its slug names it.
      const exerciseId = exercise?.slug ?? prescription.exerciseVersionId;
      return { ...prescription, exerciseClinicId: exercise?.exerciseClinicId ?? "", exerciseId, allowedSwaps: [] };
    });
  return { title, items };
}
