import { confirmFactor } from "@/lib/clinic/factor-commands";
import { codeSchema } from "@/lib/clinic/factor-schema";
import { requireStaffStanding } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle({
  gate: requireStaffStanding,
  body: codeSchema,
  run: ({ actor, body, now }) => confirmFactor(actor, body.code, now),
});
