import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { getAppointment } from "@/lib/check-up/appointment-queries";
import { calendarFile } from "@/lib/check-up/calendar-file";
import { requireClinician } from "@/lib/platform/auth/gate";
import { attach } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

export const GET = attach({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema }),
  query: z.strictObject({}),
  run: async ({ actor, params, now }) => {
    const event = await getAppointment(actor.scope, params.patientId, now);
    const title = (await getTranslations("review.calendar"))("title");
    return { type: "text/calendar; charset=utf-8", name: "appointment.ics", body: calendarFile({ ...event, title }) };
  },
});
