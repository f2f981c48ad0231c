import { addPatient } from "@/lib/patient/commands";
import { newPatientSchema } from "@/lib/patient/schema";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle({
  gate: requireClinician,
  body: newPatientSchema,
  run: ({ actor, body, now }) => addPatient(actor.scope, body, now),
});
