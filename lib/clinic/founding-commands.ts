import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/platform/auth/password";
import { verifyAccount } from "@/lib/platform/auth/sign-in";
import { isDuplicate, withSystem } from "@/lib/platform/db/door";
import type { Outcome } from "@/lib/platform/http/handle";
import type { NewFounding } from "./founding-schema";
import { hashOf } from "./token";

/**
 * Founds a clinic with its owner, once for each code. Who has an account proves its password, and it is linked; everyone
 * else gets a new one. "code" for a code that is unknown, used, replaced or over, whatever the e-mail; "misfit" when e-mail
 * and password can't be taken, which does not tell whether the e-mail is known. Neither uses the code up.
 */
export async function foundClinicByCode(
  input: NewFounding,
  now: Date,
): Promise<Outcome<{ clinicId: string; accountId: string }, "code" | "misfit">> {
  const clinicId = randomUUID();
  const account = await verifyAccount(input.email, input.password);
  // Hashed in either case, so that both take the same time.
  const hash = await hashPassword(input.password);
  try {
    const [row] = await withSystem(
      "first-run",
      (tx) => tx.$queryRaw<{ account: string | null }[]>`
        SELECT found_clinic_by_code(${hashOf(input.code)}, ${now}, ${clinicId}::uuid, ${input.name}, ${input.address}, ${input.phone},
                                    ${input.country}, ${input.emergencyNumber}, ${input.timeZone}, ${input.workingDays}::int[],
                                    ${account}::uuid, ${randomUUID()}::uuid, ${input.email}, ${hash}, ${randomUUID()}::uuid,
                                    ${input.ownerName}, ${input.title})::text AS account`,
    );
    return row?.account ? { ok: true, value: { clinicId, accountId: row.account } } : { ok: false, reason: "code" };
  } catch (error) {
    if (isDuplicate(error)) return { ok: false, reason: "misfit" };
    throw error;
  }
}
