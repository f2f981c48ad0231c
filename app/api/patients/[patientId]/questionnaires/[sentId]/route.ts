import { z } from "zod";
import { withdrawQuestionnaire } from "@/lib/outcome/commands";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

export const DELETE = handle({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema, sentId: idSchema }),
  run: ({ actor, params, now }) => withdrawQuestionnaire(actor.scope, params.patientId, params.sentId, now),
});
