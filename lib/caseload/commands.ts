import { dayIn } from "@/lib/day/day";
import { audit } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { columnOf } from "@/lib/platform/db/column";
import { withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import type { SetAside } from "./schema";

/**
 * Sets reasons for attention aside for the whole practice, with what was seen of them, until a day of its calendar or until there is news;
 * or takes that back. "past" for a day that does not lie ahead. Throws "not-found" for a patient who is not in the clinic's care.
 */
export async function setAside(
  scope: ClinicScope,
  patientId: string,
  { reasons, until, withdrawn }: SetAside,
  timeZone: string,
  now: Date,
): Promise<Outcome<null, "past">> {
  if (until !== null && until <= dayIn(timeZone, now)) return { ok: false, reason: "past" };
  return withScope(scope, async (tx) => {
    const kept = await tx.$queryRaw<unknown[]>`
      INSERT INTO set_aside (clinic_id, patient_id, id, reason, evidence, until, withdrawn, at, member_id)
      SELECT p.clinic_id, p.id, gen_random_uuid(), r.reason, r.evidence, ${until && columnOf(until)}::date, ${withdrawn}, ${now}, ${scope.memberId}::uuid
        FROM patient p, jsonb_to_recordset(${JSON.stringify(reasons)}::jsonb) AS r(reason text, evidence text)
       WHERE p.clinic_id = ${scope.clinicId}::uuid AND p.id = ${patientId}::uuid AND p.archived_at IS NULL
      RETURNING 1`;
    if (kept.length === 0) throw new AppError("not-found");
    await audit(tx, scope, now, {
      action: withdrawn ? "attention.resume" : "attention.set-aside",
      patientId,
      fields: reasons.map(({ reason }) => reason),
    });
    return { ok: true, value: null };
  });
}
