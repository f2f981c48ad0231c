import { z } from "zod";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";
import { recordShownSchema } from "@/lib/program/schema";
import { recordShown } from "@/lib/program/shown-commands";

export const POST = handle({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema }),
  body: recordShownSchema,
  run: ({ actor, params, body, now }) => recordShown(actor.scope, params.patientId, body, now),
});
