import { useDoseTranslate } from "@/components/dose/dose-translate";
import type { Dose } from "@/lib/dose/dose";
import { doseWords, restWords } from "@/lib/dose/words";

/** Doses in the patient's words. Needs the namespace `dose`. */
export function useDoseWords(): { words: (dose: Dose) => string; rest: (dose: Dose) => string | null } {
  const t = useDoseTranslate();
  return { words: (dose) => doseWords(dose, t), rest: (dose) => restWords(dose, t) };
}
