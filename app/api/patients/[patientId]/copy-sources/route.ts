import { z } from "zod";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";
import { findCopySources } from "@/lib/program/copy-queries";
import { copySourcesSchema } from "@/lib/program/schema";

export const GET = handle({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema }),
  query: copySourcesSchema,
  run: async ({ actor, params: { patientId }, query: { name }, now }) => ({
    ok: true,
    value: await findCopySources(actor.scope, patientId, name, now),
  }),
});
