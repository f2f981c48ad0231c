import { z } from "zod";
import { addToAgenda } from "@/lib/check-up/agenda-commands";
import { addToAgendaSchema } from "@/lib/check-up/agenda-schema";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

export const POST = handle({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema }),
  body: addToAgendaSchema,
  run: ({ actor, params, body, now }) => addToAgenda(actor.scope, params.patientId, body, now),
});
