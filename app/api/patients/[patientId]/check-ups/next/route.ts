import { z } from "zod";
import { scheduleCheckUp } from "@/lib/check-up/commands";
import { scheduleCheckUpSchema } from "@/lib/check-up/schema";
import { instantAt } from "@/lib/day/clock";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

export const PUT = handle({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema }),
  body: scheduleCheckUpSchema,
  run: ({ actor, params, body: { next }, now }) => {
    const scheduledFor = next && instantAt(actor.timeZone, next.date, next.time);
    return scheduleCheckUp(actor.scope, params.patientId, { scheduledFor }, now);
  },
});
