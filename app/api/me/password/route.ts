import { changePassword } from "@/lib/clinic/account-commands";
import { changePasswordSchema } from "@/lib/clinic/account-schema";
import { requireActor } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle({
  gate: requireActor,
  body: changePasswordSchema,
  run: ({ actor, body, now }) => changePassword(actor, body, now),
});
