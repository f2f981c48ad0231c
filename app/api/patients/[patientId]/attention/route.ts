import { z } from "zod";
import { setAside } from "@/lib/caseload/commands";
import { setAsideSchema } from "@/lib/caseload/schema";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

export const POST = handle({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema }),
  body: setAsideSchema,
  run: ({ actor, params, body, now }) => setAside(actor.scope, params.patientId, body, actor.timeZone, now),
});
