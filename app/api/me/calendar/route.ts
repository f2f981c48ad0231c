import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { getAppointment } from "@/lib/check-up/appointment-queries";
import { calendarFile } from "@/lib/check-up/calendar-file";
import { requirePatient } from "@/lib/platform/auth/gate";
import { attach } from "@/lib/platform/http/handle";

/** The patient's own next check-up. */
export const GET = attach({
  gate: requirePatient,
  query: z.strictObject({}),
  run: async ({ actor, now }) => {
    const event = await getAppointment(actor.scope, actor.scope.patientId, now);
    const title = (await getTranslations("review.calendar"))("title");
    return { type: "text/calendar; charset=utf-8", name: "appointment.ics", body: calendarFile({ ...event, title }) };
  },
});
