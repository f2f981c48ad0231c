import { giveFactor } from "@/lib/clinic/factor-commands";
import { codeSchema } from "@/lib/clinic/factor-schema";
import { requireCodeDue } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle({
  gate: requireCodeDue,
  body: codeSchema,
  run: ({ actor, body, now }) => giveFactor(actor, body.code, now),
});
