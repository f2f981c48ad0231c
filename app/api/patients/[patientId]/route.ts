import { z } from "zod";
import { changePatient } from "@/lib/patient/change-commands";
import { changedPatientSchema } from "@/lib/patient/schema";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

export const PUT = handle({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema }),
  body: changedPatientSchema,
  run: ({ actor, params, body, now }) => changePatient(actor.scope, params.patientId, body, now),
});
