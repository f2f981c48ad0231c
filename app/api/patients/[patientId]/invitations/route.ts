import { z } from "zod";
import { invitePatient, revokeInvitation } from "@/lib/clinic/commands";
import type { InvitationMade } from "@/lib/clinic/invitation";
import { inviteSchema } from "@/lib/clinic/schema";
import { dayIn } from "@/lib/day/day";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

const params = z.strictObject({ patientId: idSchema });

export const POST = handle({
  gate: requireClinician,
  params,
  body: inviteSchema,
  run: async ({ actor, params, now }) => {
    const outcome = await invitePatient(actor.scope, params.patientId, now);
    if (!outcome.ok) return outcome;
    const { token, expiresAt } = outcome.value;
    const made: InvitationMade = { token, until: dayIn(actor.timeZone, expiresAt) };
    return { ok: true, value: made };
  },
});

export const DELETE = handle({
  gate: requireClinician,
  params,
  body: inviteSchema,
  run: ({ actor, params, now }) => revokeInvitation(actor.scope, params.patientId, now),
});
