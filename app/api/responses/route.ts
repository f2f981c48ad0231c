import { answerQuestionnaire } from "@/lib/outcome/commands";
import { answerSchema } from "@/lib/outcome/schema";
import { requirePatient } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle({
  gate: requirePatient,
  body: answerSchema,
  run: ({ actor, body, now }) => answerQuestionnaire(actor.scope, body, now),
});
