import { useTranslations } from "next-intl";
import type { Dose } from "@/lib/dose/dose";
import { doseWords, restWords, type Translate } from "@/lib/dose/words";

/** Doses in the patient's words. Needs the namespace `dose`. */
export function useDoseWords(): { words: (dose: Dose) => string; rest: (dose: Dose) => string | null } {
  const t = useTranslations("dose");
  const translate: Translate = (key, values) => t(key as Parameters<typeof t>[0], values);
  return { words: (dose) => doseWords(dose, translate), rest: (dose) => restWords(dose, translate) };
}
