import { z } from "zod";
import { saveCheckUp } from "@/lib/check-up/commands";
import { saveCheckUpSchema } from "@/lib/check-up/schema";
import { instantAt } from "@/lib/day/clock";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

export const POST = handle({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema }),
  body: saveCheckUpSchema,
  run: ({ actor, params, body: { next, ...checkUp }, now }) => {
    const nextScheduledFor = next && instantAt(actor.timeZone, next.date, next.time);
    return saveCheckUp(actor.scope, params.patientId, { ...checkUp, nextScheduledFor }, now);
  },
});
