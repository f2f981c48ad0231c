import { z } from "zod";
import { saveQuestionnaire } from "@/lib/outcome/questionnaire-commands";
import { saveQuestionnaireSchema } from "@/lib/outcome/schema";
import { requireOwner } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

/** Creates and changes: the browser makes the id, so that sending it again makes no second one. */
export const PUT = handle({
  gate: requireOwner,
  params: z.strictObject({ questionnaireId: idSchema }),
  body: saveQuestionnaireSchema,
  run: ({ actor, params, body, now }) => saveQuestionnaire(actor.scope, params.questionnaireId, body, now),
});
