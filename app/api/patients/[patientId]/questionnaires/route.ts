import { z } from "zod";
import { sendQuestionnaires } from "@/lib/outcome/commands";
import { sendSchema } from "@/lib/outcome/schema";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

export const POST = handle({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema }),
  body: sendSchema,
  run: ({ actor, params, body, now }) => sendQuestionnaires(actor.scope, params.patientId, body.measures, now),
});
