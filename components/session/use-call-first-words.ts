"use client";

import { useTranslations } from "next-intl";
import { type DayStyle, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { CallFirst } from "./call-first";

/** Why she is to call first, in words. */
export function useCallFirstWords(style: DayStyle): (why: CallFirst) => string {
  const t = useTranslations("today.callFirst");
  return ({ date, pain }) => {
    const day = formatDay(date, LOCALE, style);
    return pain === null ? t("leftOut", { day }) : t("rated", { day, pain });
  };
}
