import { getCaseload } from "@/lib/caseload/queries";
import { caseloadQuerySchema } from "@/lib/caseload/schema";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

/** Reads, but by POST: the name that is sought must not stand in an address. */
export const POST = handle({
  gate: requireClinician,
  body: caseloadQuerySchema,
  run: async ({ actor, body, now }) => ({
    ok: true,
    value: await getCaseload(actor.scope, body, actor.timeZone, now),
  }),
});
