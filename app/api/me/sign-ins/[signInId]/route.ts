import { z } from "zod";
import { endOwnSignIn } from "@/lib/clinic/account-commands";
import { emptySchema } from "@/lib/clinic/account-schema";
import { requireActor } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

export const DELETE = handle({
  gate: requireActor,
  params: z.strictObject({ signInId: idSchema }),
  body: emptySchema,
  run: ({ actor, params, now }) => endOwnSignIn(actor, params.signInId, now),
});
