import { useTranslations } from "next-intl";
import type { ArchivedRecord } from "@/lib/record/retention";

/** How much a record holds, in words: "79 entries, 2 check-ups". */
export function useAmount(): (record: ArchivedRecord) => string {
  const t = useTranslations("retention.amount");
  return (record) => {
    const kinds = (["entries", "checkUps", "messages"] as const).filter((kind) => record[kind] > 0);
    return kinds.map((kind) => t(kind, { count: record[kind] })).join(", ") || t("none");
  };
}
