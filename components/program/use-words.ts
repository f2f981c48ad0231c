"use client";

import { useTranslations } from "next-intl";
import { WEEKDAYS } from "@/lib/day/day";
import type { Dose } from "@/lib/dose/dose";
import { doseWords, type Translate } from "@/lib/dose/words";
import type { Schedule } from "@/lib/schedule/schedule";
import { scheduleWords } from "@/lib/schedule/words";

/** Dose and schedule as the patient reads them. */
export function usePatientWords() {
  const t = useTranslations("dose");
  const translate: Translate = (key, values) => t(key as Parameters<typeof t>[0], values);
  return {
    dose: (dose: Dose) => doseWords(dose, translate),
    schedule: (schedule: Schedule) => scheduleWords(schedule, translate),
  };
}

/** The seven days, Monday first, with letter and name. */
export function useDayNames() {
  const t = useTranslations("program");
  return WEEKDAYS.map((value) => ({ value, letter: t(`dayLetter.${value}`), name: t(`day.${value}`) }));
}
