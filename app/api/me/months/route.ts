import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { getEndedProgram } from "@/lib/check-up/appointment-queries";
import { monthlyFile } from "@/lib/check-up/calendar-file";
import { requirePatient } from "@/lib/platform/auth/gate";
import { env } from "@/lib/platform/env";
import { attach } from "@/lib/platform/http/handle";

/** A look back, once a month for a year after the program has ended, for the patient's own calendar. */
export const GET = attach({
  gate: requirePatient,
  query: z.strictObject({}),
  run: async ({ actor, now }) => {
    const program = await getEndedProgram(actor.scope, now);
    const title = (await getTranslations("review.calendar"))("month");
    const url = `${env().baseUrl}/progress`;
    const body = monthlyFile({ uid: program.id, from: program.ended, times: 12, stamp: now, title, url });
    return { type: "text/calendar; charset=utf-8", name: "months.ics", body };
  },
});
