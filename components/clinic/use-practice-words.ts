import { useTranslations } from "next-intl";
import type { Practice, PracticeField } from "@/lib/clinic/practice";

const DAY = { 1: "1", 2: "2", 3: "3", 4: "4", 5: "5", 6: "6", 7: "7" } as const;

/** Fields of the settings and their values, in words. */
export function usePracticeWords(countries: { code: string; name: string }[]) {
  const t = useTranslations("practice.settings");

  function name(field: PracticeField): string {
    if (field === "secondFactorRequired") return t("secondFactor");
    return t(field);
  }

  function value(practice: Practice, field: PracticeField): string {
    switch (field) {
      case "workingDays":
        return practice.workingDays.map((day) => t(`day.${DAY[day as keyof typeof DAY]}`)).join(", ");
      case "secondFactorRequired":
        return practice.secondFactorRequired ? t("secondFactorRequired") : t("secondFactorOptional");
      case "country":
        return countries.find(({ code }) => code === practice.country)?.name ?? practice.country;
      default:
        return String(practice[field]) || t("empty");
    }
  }

  return { fields: (fields: PracticeField[]) => fields.map(name).join(", "), value };
}
