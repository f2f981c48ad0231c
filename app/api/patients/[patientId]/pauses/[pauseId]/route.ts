import { z } from "zod";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";
import { resumeProgram } from "@/lib/program/pause-commands";
import { resumeSchema } from "@/lib/program/standing-schema";

export const PUT = handle({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema, pauseId: idSchema }),
  body: resumeSchema,
  run: ({ actor, params, body, now }) => resumeProgram(actor.scope, params.patientId, params.pauseId, body, now),
});
