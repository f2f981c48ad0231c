import { z } from "zod";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";
import { endProgram, takeBackEnd } from "@/lib/program/end-commands";
import { endSchema } from "@/lib/program/standing-schema";

const params = z.strictObject({ patientId: idSchema });

export const POST = handle({
  gate: requireClinician,
  params,
  body: endSchema,
  run: ({ actor, params: { patientId }, body, now }) => endProgram(actor.scope, patientId, body, now),
});

export const DELETE = handle({
  gate: requireClinician,
  params,
  body: z.strictObject({}),
  run: ({ actor, params: { patientId }, now }) => takeBackEnd(actor.scope, patientId, now),
});
