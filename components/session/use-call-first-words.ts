"use client";

import { useTranslations } from "next-intl";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { CallFirst } from "./call-first";

/** Why she is to call first, in words. */
export function useCallFirstWords(): (why: CallFirst) => string {
  const t = useTranslations("today.callFirst");
  return ({ date, pain }) => {
    const day = formatDay(date, LOCALE, "long");
    return pain === null ? t("leftOut", { day }) : t("rated", { day, pain });
  };
}
