import { useTranslations } from "next-intl";
import { formatDay } from "@/lib/day/day";
import type { PainAbove } from "@/lib/patient/concern";
import { LOCALE } from "@/lib/platform/i18n/locale";

/** "Pain 7 on Mon 16 Nov, limit 5, with Dead bug"; "Left out because of pain on Mon 16 Nov: Dead bug". */
export function PainAboveLine({ above: { date, pain, limit, exercise } }: { above: PainAbove }) {
  const t = useTranslations("concern");
  const day = formatDay(date, LOCALE);
  if (pain === null) return t("leftOut", { day, exercise: exercise ?? "" });
  const values = { pain, limit, day };
  return exercise === null ? t("pain", values) : t("painWith", { ...values, exercise });
}
