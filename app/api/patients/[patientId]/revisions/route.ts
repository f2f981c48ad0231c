import { z } from "zod";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";
import { publish } from "@/lib/program/commands";
import { publishSchema } from "@/lib/program/schema";

export const POST = handle({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema }),
  body: publishSchema,
  run: ({ actor, params: { patientId }, body, now }) => publish(actor.scope, patientId, body, now),
});
