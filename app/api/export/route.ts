import { exportFile } from "@/components/record/export-file";
import { requirePatient } from "@/lib/platform/auth/gate";
import { attach } from "@/lib/platform/http/handle";
import { getExport } from "@/lib/record/export-queries";
import { exportQuerySchema } from "@/lib/record/schema";

/** The patient's own. */
export const GET = attach({
  gate: requirePatient,
  query: exportQuerySchema,
  run: async ({ actor, query, now }) =>
    exportFile(await getExport(actor.scope, actor.scope.patientId, now), query.format),
});
