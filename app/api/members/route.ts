import { inviteMember } from "@/lib/clinic/commands";
import { memberFactsSchema } from "@/lib/clinic/member-schema";
import { dayIn } from "@/lib/day/day";
import { requireOwner } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle({
  gate: requireOwner,
  body: memberFactsSchema,
  run: async ({ actor, body, now }) => {
    const outcome = await inviteMember(actor.scope, body, now);
    if (!outcome.ok) return outcome;
    const { memberId, token, expiresAt } = outcome.value;
    return { ok: true, value: { memberId, token, until: dayIn(actor.timeZone, expiresAt) } };
  },
});
