import { z } from "zod";
import { findCandidates } from "@/lib/patient/duplicate-queries";
import { duplicateSearchSchema } from "@/lib/patient/schema";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

/** Reads, but by POST: the name that is sought must not stand in an address. */
export const POST = handle({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema }),
  body: duplicateSearchSchema,
  run: async ({ actor, params, body, now }) => ({
    ok: true,
    value: await findCandidates(actor.scope, params.patientId, body.name, now),
  }),
});
