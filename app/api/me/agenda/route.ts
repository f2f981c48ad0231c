import { addToAgenda } from "@/lib/check-up/agenda-commands";
import { addToAgendaSchema } from "@/lib/check-up/agenda-schema";
import { requirePatient } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

/** To the agenda of the patient's own next check-up. */
export const POST = handle({
  gate: requirePatient,
  body: addToAgendaSchema,
  run: ({ actor, body, now }) => addToAgenda(actor.scope, actor.scope.patientId, body, now),
});
