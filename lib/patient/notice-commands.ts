import { audit } from "@/lib/platform/audit";
import type { PatientScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import type { Outcome } from "@/lib/platform/http/handle";

/** Keeps that the patient accepted this version of the privacy notice, and when. The first time counts. */
export async function acceptNotice(scope: PatientScope, version: number, now: Date): Promise<Outcome<null>> {
  const { clinicId, patientId } = scope;
  return withScope(scope, async (tx) => {
    const accepted = await tx.noticeAcceptance.createMany({
      data: { clinicId, patientId, version, acceptedAt: now },
      skipDuplicates: true,
    });
    if (accepted.count > 0) await audit(tx, scope, now, { action: "notice.accept", fields: ["version"] });
    return { ok: true, value: null };
  });
}
