import type { LadderNeighbour } from "@/lib/exercise/ladder";
import { listNeighbours } from "@/lib/exercise/ladder-queries";
import { readOutcomes } from "@/lib/outcome/queries";
import type { Series } from "@/lib/outcome/series";
import { readPatientHeader } from "@/lib/patient/queries";
import type { PatientHeader } from "@/lib/patient/record";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import type { ProgramEditor } from "@/lib/program/editor";
import { readProgramEditor } from "@/lib/program/queries";
import { findReview, type ReviewFound } from "./queries";
import type { WindowName } from "./window";

export type ReviewPage = {
  patient: PatientHeader;
  found: ReviewFound;
  outcomes: Series[];
  /** What is decided on; null where nothing can be: in an archived record, and before anything was prescribed. */
  deciding: { editor: ProgramEditor; neighbours: LadderNeighbour[] } | null;
};

/** All that the review shows, read at one moment. Audited as one reading. Throws "not-found". */
export async function getReviewPage(
  scope: ClinicScope,
  patientId: string,
  asked: WindowName | null,
  now: Date,
): Promise<ReviewPage> {
  return withScope(scope, async (tx) => {
    const patient = await readPatientHeader(tx, scope, patientId, now);
    const found = await findReview(tx, scope, patientId, asked, now, "review.read");
    if (found.review.exercises.length === 0) return { patient, found, outcomes: [], deciding: null };
    const outcomes = await readOutcomes(tx, scope, patientId);
    if (patient.archived) return { patient, found, outcomes, deciding: null };
    const editor = await readProgramEditor(tx, scope, patientId, now);
    const inForce = editor.current?.content.items ?? [];
    const neighbours = await listNeighbours(tx, scope, [...new Set(inForce.map((item) => item.exerciseId))]);
    return { patient, found, outcomes, deciding: { editor, neighbours } };
  });
}
