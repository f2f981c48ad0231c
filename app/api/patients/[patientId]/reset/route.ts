import { z } from "zod";
import { emptySchema } from "@/lib/clinic/account-schema";
import { resetPatient } from "@/lib/clinic/reset-commands";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

export const POST = handle({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema }),
  body: emptySchema,
  run: ({ actor, params, now }) => resetPatient(actor.scope, params.patientId, now),
});
