import { handOverSchema, memberPathSchema } from "@/lib/clinic/member-schema";
import { handOverAll } from "@/lib/patient/handover-commands";
import { requireOwner } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle({
  gate: requireOwner,
  params: memberPathSchema,
  body: handOverSchema,
  run: ({ actor, params: { memberId }, body, now }) => handOverAll(actor.scope, { from: memberId, ...body }, now),
});
