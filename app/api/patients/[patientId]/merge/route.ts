import { z } from "zod";
import { mergePatients } from "@/lib/patient/duplicate-commands";
import { mergeSchema } from "@/lib/patient/schema";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

/** The path names the record that stays. */
export const POST = handle({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema }),
  body: mergeSchema,
  run: ({ actor, params, body, now }) => mergePatients(actor.scope, params.patientId, body, now),
});
