import { audit } from "@/lib/platform/audit";
import type { Scope } from "@/lib/platform/auth/scope";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";

/**
 * Adds to the agenda of the next check-up of the running program, for its patient and for the clinic's staff alike. Throws
 * "not-found" for a stranger's patient.
 */
export async function addToAgenda(
  scope: Scope,
  patientId: string,
  { words }: { words: string },
  now: Date,
): Promise<Outcome<object, "no-check-up">> {
  return withScope(scope, async (tx) => {
    const isAdded = await (scope.kind === "patient"
      ? byPatient(tx, words, now)
      : byClinic(tx, scope, patientId, words, now));
    if (!isAdded) return { ok: false, reason: "no-check-up" };
    await audit(tx, scope, now, { action: "check-up.prepare", patientId, fields: ["agenda"] });
    return { ok: true, value: {} };
  });
}

/** She changes no row of an appointment but by this. */
async function byPatient(tx: Tx, words: string, now: Date): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ added: boolean }[]>`SELECT add_to_agenda(${words}, ${now}::timestamptz) AS added`;
  return row?.added ?? false;
}

async function byClinic(tx: Tx, { clinicId }: Scope, patientId: string, words: string, now: Date): Promise<boolean> {
  const [patient] = await tx.$queryRaw<object[]>`
    SELECT FROM patient WHERE clinic_id = ${clinicId}::uuid AND id = ${patientId}::uuid`;
  if (!patient) throw new AppError("not-found");
  const added = await tx.$executeRaw`
    UPDATE check_up k
       SET agenda = k.agenda || jsonb_build_array(jsonb_build_object('by', 'clinic', 'words', ${words}::text, 'at', to_jsonb(${now}::timestamptz)))
     WHERE k.clinic_id = ${clinicId}::uuid AND k.patient_id = ${patientId}::uuid AND k.held_at IS NULL AND k.cancelled_at IS NULL
       AND jsonb_array_length(k.agenda) < 50
       AND k.id = (SELECT a.id FROM check_up a
                     JOIN program g ON g.clinic_id = a.clinic_id AND g.patient_id = a.patient_id AND g.id = a.program_id AND g.ended_on IS NULL
                    WHERE a.clinic_id = k.clinic_id AND a.patient_id = k.patient_id AND a.held_at IS NULL AND a.cancelled_at IS NULL
                    ORDER BY a.scheduled_for, a.id LIMIT 1)`;
  return added > 0;
}
