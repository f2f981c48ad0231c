import { useTranslations } from "next-intl";
import { type Day, formatDay, isDay } from "@/lib/day/day";
import { CAUTIONS, EQUIPMENT } from "@/lib/exercise/category";
import type { DetailName } from "@/lib/patient/details";
import type { TypedPatient } from "@/lib/patient/schema";
import { listed } from "@/lib/platform/i18n/list";
import { LOCALE } from "@/lib/platform/i18n/locale";

/** The label of a detail, and a value of it as a person reads it. Wants the messages of "care", "exercise" and "patient". */
export function useDetailWords() {
  const label = useTranslations("patient.add");
  const t = useTranslations("care.value");
  const equipmentName = useTranslations("exercise.equipment");
  const cautionName = useTranslations("exercise.caution");

  function words(name: DetailName, typed: TypedPatient): string {
    if (name === "equipment") {
      return (
        listed(EQUIPMENT.filter((each) => typed.equipment.includes(each)).map((each) => equipmentName(each))) ||
        t("none")
      );
    }
    if (name === "cautions") {
      return (
        listed(CAUTIONS.filter((each) => typed.cautions.includes(each)).map((each) => cautionName(each))) || t("none")
      );
    }
    const value = typed[name];
    if (name === "painLimit") return value === "" ? t("painLimitNone") : t("painLimit", { limit: value });
    if (value === "") return t("none");
    if (name === "minutesPerDay") return t("minutes", { minutes: value });
    if (name === "birthDate") return isDay(value) ? formatDay(value as Day, LOCALE, "long", { year: true }) : value;
    return value;
  }

  return { label: (name: DetailName) => label(name), words };
}
