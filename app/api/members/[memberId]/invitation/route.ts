import type { InvitationMade } from "@/lib/clinic/invitation";
import { inviteMemberAgain, revokeMemberInvitation } from "@/lib/clinic/member-commands";
import { memberPathSchema, nothingSchema } from "@/lib/clinic/member-schema";
import { dayIn } from "@/lib/day/day";
import { requireOwner } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

const request = { gate: requireOwner, params: memberPathSchema, body: nothingSchema };

export const POST = handle({
  ...request,
  run: async ({ actor, params: { memberId }, now }) => {
    const outcome = await inviteMemberAgain(actor.scope, memberId, now);
    if (!outcome.ok) return outcome;
    const { token, expiresAt } = outcome.value;
    const made: InvitationMade = { token, until: dayIn(actor.timeZone, expiresAt) };
    return { ok: true, value: made };
  },
});

export const DELETE = handle({
  ...request,
  run: ({ actor, params: { memberId }, now }) => revokeMemberInvitation(actor.scope, memberId, now),
});
