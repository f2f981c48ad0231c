import { savePractice } from "@/lib/clinic/practice-commands";
import { savePracticeSchema } from "@/lib/clinic/practice-schema";
import { requireOwner } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

export const PUT = handle({
  gate: requireOwner,
  body: savePracticeSchema,
  run: ({ actor, body, now }) => savePractice(actor.scope, body, now),
});
