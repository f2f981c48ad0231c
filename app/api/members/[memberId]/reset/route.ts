import { z } from "zod";
import { resetMember } from "@/lib/clinic/reset-commands";
import { resetMemberSchema } from "@/lib/clinic/reset-schema";
import { requireOwner } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

export const POST = handle({
  gate: requireOwner,
  params: z.strictObject({ memberId: idSchema }),
  body: resetMemberSchema,
  run: ({ actor, params, body, now }) => resetMember(actor.scope, params.memberId, body, now),
});
