import { getTranslations } from "next-intl/server";
import { auditWords } from "@/components/audit/audit-words";
import { dayIn } from "@/lib/day/day";
import { requireOwner } from "@/lib/platform/auth/gate";
import { attach } from "@/lib/platform/http/handle";
import { csvOf, jsonOf } from "@/lib/record/audit-export";
import { exportAudit } from "@/lib/record/audit-queries";
import { auditExportSchema } from "@/lib/record/audit-schema";

/** What the filter of the audit's page leaves, as a file. */
export const GET = attach({
  gate: requireOwner,
  query: auditExportSchema,
  run: async ({ actor, query: { format, ...filter }, now }) => {
    const words = auditWords(await getTranslations("audit.action"));
    const records = exportAudit(actor.scope, filter, actor.timeZone, now);
    const name = `audit-${dayIn(actor.timeZone, now)}.${format}`;
    if (format === "csv") {
      return { name, type: "text/csv; charset=utf-8", body: csvOf(records, actor.timeZone, words) };
    }
    const about = { clinic: actor.clinicName, clinicId: actor.scope.clinicId, exportedAt: now.toISOString(), filter };
    return { name, type: "application/json; charset=utf-8", body: jsonOf(records, about, words) };
  },
});
