import { requirePatient } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { record } from "@/lib/session/commands";
import { newRecordsSchema } from "@/lib/session/schema";

export const POST = handle({
  gate: requirePatient,
  body: newRecordsSchema,
  // 300 entries with a full note each, in a script of four bytes a letter.
  limit: 1536 * 1024,
  run: ({ actor, body, now }) => record(actor.scope, body, now),
});
