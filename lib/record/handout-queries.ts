import { dayIn } from "@/lib/day/day";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import { readPlan } from "@/lib/session/queries";
import type { Handout } from "./handout";

/** All that the program on paper holds. Audited as an act of its own. Throws "not-found", also for another clinic's patient. */
export async function getHandout(scope: ClinicScope, patientId: string, now: Date): Promise<Handout> {
  return withScope(scope, async (tx) => {
    // Paper asks for what is planned: what was recorded does not matter.
    const range = { entriesFrom: dayIn("UTC", now), action: "handout.read" };
    const plan = await readPlan(tx, scope, patientId, range, now);
    const [who] = await tx.$queryRaw<Pick<Handout, "name" | "address" | "joined">[]>`
      SELECT p.name, c.address, p.account_id IS NOT NULL AS joined FROM patient p JOIN clinic c ON c.id = p.clinic_id
       WHERE p.clinic_id = ${scope.clinicId}::uuid AND p.id = ${patientId}::uuid`;
    if (!who) throw new AppError("not-found");
    return { plan, ...who };
  });
}
