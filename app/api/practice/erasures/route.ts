import { requireOwner } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { erasePatients } from "@/lib/record/erasure-commands";
import { eraseSchema } from "@/lib/record/schema";

export const POST = handle({
  gate: requireOwner,
  body: eraseSchema,
  run: ({ actor, body, now }) => erasePatients(actor.scope, body, now),
});
