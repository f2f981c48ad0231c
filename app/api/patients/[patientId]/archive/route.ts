import { z } from "zod";
import { archivePatient } from "@/lib/patient/archive-commands";
import { archiveSchema } from "@/lib/patient/schema";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

export const POST = handle({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema }),
  body: archiveSchema,
  run: ({ actor, params, body, now }) => archivePatient(actor.scope, params.patientId, body, now),
});
