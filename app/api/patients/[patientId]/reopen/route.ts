import { z } from "zod";
import { reopenPatient } from "@/lib/patient/archive-commands";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

export const POST = handle({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema }),
  body: z.strictObject({}),
  run: ({ actor, params, now }) => reopenPatient(actor.scope, params.patientId, now),
});
