import { z } from "zod";
import { exportFile } from "@/components/record/export-file";
import { requireClinician } from "@/lib/platform/auth/gate";
import { attach } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";
import { getExport } from "@/lib/record/export-queries";
import { exportQuerySchema } from "@/lib/record/schema";

/** For the patient, from her record. */
export const GET = attach({
  gate: requireClinician,
  params: z.strictObject({ patientId: idSchema }),
  query: exportQuerySchema,
  run: async ({ actor, params, query, now }) =>
    exportFile(await getExport(actor.scope, params.patientId, now), query.format),
});
