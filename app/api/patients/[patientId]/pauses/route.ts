import { z } from "zod";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";
import { pauseProgram } from "@/lib/program/pause-commands";
import { pauseSchema } from "@/lib/program/standing-schema";

export const POST = handle({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema }),
  body: pauseSchema,
  run: ({ actor, params: { patientId }, body, now }) => pauseProgram(actor.scope, patientId, body, now),
});
