import { z } from "zod";
import { saveWording } from "@/lib/outcome/questionnaire-commands";
import { wordingSchema } from "@/lib/outcome/schema";
import { requireOwner } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

export const PUT = handle({
  gate: requireOwner,
  params: z.strictObject({ measure: z.string().max(36) }),
  body: wordingSchema,
  run: ({ actor, params, body, now }) => saveWording(actor.scope, params.measure, body.items, now),
});
