import { z } from "zod";
import { enterResponse } from "@/lib/outcome/commands";
import { enterSchema } from "@/lib/outcome/schema";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

export const POST = handle({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema }),
  body: enterSchema,
  run: ({ actor, params, body, now }) => enterResponse(actor.scope, params.patientId, body, now),
});
