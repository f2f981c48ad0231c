import { changeMember } from "@/lib/clinic/member-commands";
import { changeMemberSchema, memberPathSchema } from "@/lib/clinic/member-schema";
import { requireOwner } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

export const PUT = handle({
  gate: requireOwner,
  params: memberPathSchema,
  body: changeMemberSchema,
  run: ({ actor, params: { memberId }, body, now }) => changeMember(actor.scope, memberId, body, now),
});
