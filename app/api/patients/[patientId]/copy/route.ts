import { z } from "zod";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";
import { getCopy } from "@/lib/program/copy-queries";
import { copySchema } from "@/lib/program/schema";

export const GET = handle({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema }),
  query: copySchema,
  run: async ({ actor, params: { patientId }, query: { revision }, now }) => ({
    ok: true,
    value: await getCopy(actor.scope, patientId, revision ?? null, now),
  }),
});
