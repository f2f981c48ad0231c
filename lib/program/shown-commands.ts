import { CATALOGUE_CLINIC } from "@/lib/exercise/queries";
import { audit } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import type { RecordShown } from "./schema";

type Answer = { patient: boolean; known: boolean; before: { body: string; at: string } | null; at: string | null };

/**
 * Keeps a tick, or that it was taken back. The same once more is answered as before; the same id with another body is refused. Throws
 * "not-found" for a patient of another clinic, "invalid" for an exercise of one.
 */
export async function recordShown(
  scope: ClinicScope,
  patientId: string,
  input: RecordShown,
  now: Date,
): Promise<Outcome<{ at: string }>> {
  const { id, lineage, exerciseClinicId, exerciseVersionId, kind, withdrawn } = input;
  const body = [lineage, exerciseVersionId, kind, withdrawn].join(" ");
  return withScope(scope, async (tx) => {
    const [answer] = await tx.$queryRaw<Answer[]>`
      WITH it AS (
        SELECT * FROM patient WHERE clinic_id = ${scope.clinicId}::uuid AND id = ${patientId}::uuid AND archived_at IS NULL
      ), known AS (
        SELECT v.clinic_id, v.id FROM exercise_version v WHERE v.clinic_id = ${exerciseClinicId}::uuid AND v.id = ${exerciseVersionId}::uuid
           AND v.clinic_id IN (${scope.clinicId}::uuid, ${CATALOGUE_CLINIC}::uuid)
      ), kept AS (
        INSERT INTO shown (clinic_id, patient_id, id, lineage_id, exercise_clinic_id, exercise_version_id, kind, withdrawn, at, member_id)
        SELECT it.clinic_id, it.id, ${id}::uuid, ${lineage}::uuid, known.clinic_id, known.id, ${kind}, ${withdrawn}, ${now}, ${scope.memberId}::uuid
          FROM it, known ON CONFLICT DO NOTHING RETURNING at
      )
      SELECT EXISTS (SELECT FROM it) AS patient, EXISTS (SELECT FROM known) AS known,
             (SELECT jsonb_build_object('body', concat_ws(' ', s.lineage_id, s.exercise_version_id, s.kind, s.withdrawn::text), 'at', s.at)
                FROM shown s JOIN it ON it.clinic_id = s.clinic_id AND it.id = s.patient_id WHERE s.id = ${id}::uuid) AS before,
             (SELECT to_jsonb(at) #>> '{}' FROM kept) AS at`;
    if (!answer?.patient) throw new AppError("not-found");
    if (!answer.known) throw new AppError("invalid", undefined, { fields: { exerciseVersionId: "unknown exercise" } });
    if (answer.at === null) {
      if (answer.before?.body !== body) throw new AppError("conflict");
      return { ok: true, value: { at: answer.before.at } };
    }
    await audit(tx, scope, now, {
      action: withdrawn ? "shown.withdraw" : "shown.record",
      patientId,
      subjectId: lineage,
      fields: [kind],
    });
    return { ok: true, value: { at: answer.at } };
  });
}
