import { reactivateMember } from "@/lib/clinic/member-commands";
import { deactivateSchema, memberPathSchema, nothingSchema } from "@/lib/clinic/member-schema";
import { deactivateMember } from "@/lib/patient/leave-commands";
import { requireOwner } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle({
  gate: requireOwner,
  params: memberPathSchema,
  body: deactivateSchema,
  run: ({ actor, params: { memberId }, body, now }) => deactivateMember(actor.scope, memberId, body, now),
});

export const DELETE = handle({
  gate: requireOwner,
  params: memberPathSchema,
  body: nothingSchema,
  run: ({ actor, params: { memberId }, now }) => reactivateMember(actor.scope, memberId, now),
});
