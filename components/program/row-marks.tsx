import { ArrowLeftRight, UserCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { dayIn, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { DraftItem } from "@/lib/program/draft";
import { ticksOf } from "@/lib/program/shown";
import styles from "./row-marks.module.css";
import { useTailoring } from "./tailoring";

/** Below the dose: how many swaps are granted, and when it was last gone through in person. */
export function RowMarks({ item }: { item: DraftItem }) {
  const t = useTranslations("program");
  const { shown, timeZone } = useTailoring();
  const swaps = item.allowedSwaps.length;
  const latest = ticksOf(shown.ticks, item)
    .map((tick) => tick.at)
    .sort()
    .at(-1);
  if (swaps === 0 && !latest) return null;
  return (
    <span className={styles.marks}>
      {swaps > 0 && (
        <span>
          <ArrowLeftRight />
          {t("swaps.count", { count: swaps })}
        </span>
      )}
      {latest && (
        <span>
          <UserCheck />
          {t("shown.mark", { day: formatDay(dayIn(timeZone, new Date(latest)), LOCALE, "short") })}
        </span>
      )}
    </span>
  );
}
