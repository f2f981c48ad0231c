import { z } from "zod";
import { recordScreening } from "@/lib/patient/commands";
import { newScreeningSchema } from "@/lib/patient/schema";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

export const POST = handle({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema }),
  body: newScreeningSchema,
  run: ({ actor, params, body, now }) => recordScreening(actor.scope, params.patientId, body, now),
});
