"use client";

import { useTranslations } from "next-intl";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { WEEKDAYS } from "@/lib/day/day";
import type { Dose } from "@/lib/dose/dose";
import { doseWords, restWords } from "@/lib/dose/words";
import type { Schedule } from "@/lib/schedule/schedule";
import { scheduleWords } from "@/lib/schedule/words";

/** Dose and schedule as the patient reads them. */
export function usePatientWords() {
  const t = useDoseTranslate();
  return {
    dose: (dose: Dose) => doseWords(dose, t),
    rest: (dose: Dose) => restWords(dose, t),
    schedule: (schedule: Schedule) => scheduleWords(schedule, t),
  };
}

/** The seven days, Monday first, with letter and name. */
export function useDayNames() {
  const t = useTranslations("program");
  return WEEKDAYS.map((value) => ({ value, letter: t(`dayLetter.${value}`), name: t(`day.${value}`) }));
}
