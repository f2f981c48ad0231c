import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button-look";
import { type AuditFilter, auditSearch } from "@/lib/record/audit-filter";

/** What the filter leaves, as files. */
export function ExportLinks({ filter }: { filter: AuditFilter }) {
  const t = useTranslations("audit");
  const href = (format: "csv" | "json") => `/api/practice/audit/export${auditSearch(filter, { format })}`;
  return (
    <>
      <a href={href("csv")} download className={buttonLook({ kind: "secondary" })}>
        <Download />
        {t("exportCsv")}
      </a>
      <a href={href("json")} download className={buttonLook({ kind: "secondary" })}>
        <Download />
        {t("exportJson")}
      </a>
    </>
  );
}
