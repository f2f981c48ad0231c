import { endMembership, lockMember } from "@/lib/clinic/member-commands";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import type { Outcome } from "@/lib/platform/http/handle";
import { type HandedOver, handOverWithin } from "./handover-commands";

/**
 * Deactivates a member: from her next request on she is signed out, and her open links end. Her patients go to the colleague
 * named in `to` in the same transaction; with null they stay with her, and are shown as led by nobody who works here.
 * Doing it again changes nothing.
 */
export async function deactivateMember(
  scope: ClinicScope,
  memberId: string,
  { to }: { to: string | null },
  now: Date,
): Promise<Outcome<HandedOver, "last-owner" | "inactive">> {
  return withScope(scope, async (tx) => {
    // The lock also keeps `to` from being deactivated meanwhile.
    const { active, lastOwner } = await lockMember(tx, scope, memberId);
    if (lastOwner) return { ok: false, reason: "last-owner" };
    if (to !== null) {
      const handedOver = await handOverWithin(tx, scope, { from: memberId, to }, now);
      if (handedOver.ok && active) await endMembership(tx, scope, memberId, now);
      return handedOver;
    }
    if (active) await endMembership(tx, scope, memberId, now);
    return { ok: true, value: { patients: 0, unled: 0 } };
  });
}
