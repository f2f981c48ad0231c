import { secondsLeft } from "@/lib/clinic/account";
import { emptySchema } from "@/lib/clinic/account-schema";
import { requireActor } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

/** That the gate was asked is all it takes. */
export const POST = handle({
  gate: requireActor,
  body: emptySchema,
  run: async ({ actor, now }) => ({ ok: true, value: { seconds: secondsLeft(actor.aliveUntil, now) } }),
});
