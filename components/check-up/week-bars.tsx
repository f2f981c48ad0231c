import { useTranslations } from "next-intl";
import { percentOf } from "@/components/adherence/figure-text";
import { DayBar } from "@/components/ui/day-bar";
import type { WholeDay } from "@/lib/check-up/review";
import { addDays, type Day, eachDay, formatDay, mondayOf } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./week-bars.module.css";

/** The days of a window by week, the latest first; each says in words what its bar shows. */
export function WeekBars({ days, today }: { days: readonly WholeDay[]; today: Day }) {
  const t = useTranslations("review.patient");
  const byDate = new Map(days.map((day) => [day.date, day]));
  const mondays = [...new Set(days.map((day) => mondayOf(day.date)))].reverse();
  return (
    <ul className={styles.weeks}>
      {mondays.map((monday) => (
        <li key={monday} className={styles.week}>
          <h3 className={styles.title}>{t("week", { day: formatDay(monday, LOCALE) })}</h3>
          <ul className={styles.days}>
            {eachDay(monday, addDays(monday, 6)).map((date) => (
              <li key={date} className={styles.day}>
                <Bar date={date} day={byDate.get(date)} today={today} />
                <span className={styles.letter} aria-hidden="true">
                  {formatDay(date, LOCALE).slice(0, 2)}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Bar({ date, day, today }: { date: Day; day: WholeDay | undefined; today: Day }) {
  const t = useTranslations("review.patient");
  const name = formatDay(date, LOCALE, "long");
  if (date > today) return <Dot label={t("dayAhead", { day: name })} />;
  if (!day || day.share === null) {
    return <Dot label={day?.paused ? t("dayPaused", { day: name }) : t("dayRest", { day: name })} />;
  }
  return <DayBar share={day.share} size="large" label={t("dayShare", { day: name, percent: percentOf(day.share) })} />;
}

function Dot({ label }: { label: string }) {
  return (
    <svg role="img" aria-label={label} className={styles.rest} viewBox="0 0 22 44" width={22} height={44}>
      <circle cx={11} cy={22} r={2} />
    </svg>
  );
}
