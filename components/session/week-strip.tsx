import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/adherence/mark";
import { classNames } from "@/components/ui/class-names";
import { type Day, formatDay, weekdayOf } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./week-strip.module.css";
import type { WeekDay } from "./week-view";

type WeekStripProps = {
  days: readonly WeekDay[];
  /** 0 for this week, 1 for the last, 2 for the one before. */
  weeksAgo: number;
  mostWeeksAgo: number;
  today: Day;
  selected: Day;
  isRecordable: (day: Day) => boolean;
  onSelect: (day: Day) => void;
  onWeek: (weeksAgo: number) => void;
};

/** Seven days with their marks; a day that can still be recorded opens. */
export function WeekStrip(props: WeekStripProps) {
  const { days, weeksAgo, mostWeeksAgo, today, selected, isRecordable, onSelect, onWeek } = props;
  const t = useTranslations("today.week");
  const marks = useTranslations("marks");
  return (
    <section className={styles.week}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t(weeksAgo === 0 ? "this" : weeksAgo === 1 ? "last" : "before")}</h2>
        {weeksAgo < mostWeeksAgo && (
          <button type="button" className={styles.turn} onClick={() => onWeek(weeksAgo + 1)}>
            <ChevronLeft aria-hidden="true" />
            {t("earlier")}
          </button>
        )}
        {weeksAgo > 0 && (
          <button type="button" className={styles.turn} onClick={() => onWeek(weeksAgo - 1)}>
            {t("later")}
            <ChevronRight aria-hidden="true" />
          </button>
        )}
      </div>
      <ol className={styles.days}>
        {days.map(({ day, mark }) => {
          const name = t(day === today ? "today" : "day", { day: formatDay(day, LOCALE, "long"), mark: marks(mark) });
          const look = classNames(styles.day, day === today && styles.today, day === selected && styles.selected);
          const inside = (
            <>
              <span aria-hidden="true">{t(`letters.${weekdayOf(day)}`)}</span>
              <Mark state={mark === "paused" ? "rest" : mark} size="row" decorative />
              <span className="visually-hidden">{name}</span>
            </>
          );
          return (
            <li key={day}>
              {isRecordable(day) ? (
                <button type="button" aria-pressed={day === selected} className={look} onClick={() => onSelect(day)}>
                  {inside}
                </button>
              ) : (
                <span className={look}>{inside}</span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
