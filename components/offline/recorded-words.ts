import { useTranslations } from "next-intl";
import { useOpenDay } from "@/components/session/open-day";
import { prescribedOn } from "@/components/session/prescribed";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { Recorded } from "./kept";

/** What was recorded, in a line. */
export function useRecordedWords(): (recorded: Recorded) => string {
  const t = useTranslations("phone.recorded");
  const { plan } = useOpenDay();
  return ({ kind, item }) => {
    const day = formatDay(item.date, LOCALE);
    const name = (lineage: string) => prescribedOn(plan, lineage, item.date)?.exercise.text.name ?? t("exercise");
    switch (kind) {
      case "entry":
        return t("entry", { day, name: name(item.lineage), outcome: item.outcome });
      case "moment":
        return t("moment", { day, name: name(item.lineage) });
      default:
        return t(kind, { day });
    }
  };
}
