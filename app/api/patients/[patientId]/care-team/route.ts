import { z } from "zod";
import { changeCareTeam } from "@/lib/patient/care-team-commands";
import { careTeamSchema } from "@/lib/patient/schema";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

export const PUT = handle({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema }),
  body: careTeamSchema,
  run: ({ actor, params, body, now }) => changeCareTeam(actor.scope, params.patientId, body, now),
});
