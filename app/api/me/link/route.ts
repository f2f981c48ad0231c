import { switchLink } from "@/lib/clinic/account-commands";
import { switchSchema } from "@/lib/clinic/account-schema";
import { requireActor } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle({
  gate: requireActor,
  body: switchSchema,
  run: ({ actor, body, now }) => switchLink(actor, body, now),
});
