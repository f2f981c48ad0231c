import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { DayMark } from "@/lib/adherence/day-mark";
import { sessionsOf } from "@/lib/adherence/marks";
import type { Review } from "@/lib/check-up/review";
import type { Week } from "@/lib/check-up/week";
import { type Day, daysBetween, formatDay, weekdayOf } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { ProgressDay } from "./progress-day";
import styles from "./progress-weeks.module.css";
import { WeekMark, WeekMarkLegend } from "./week-mark";

const ORDER: readonly DayMark[] = ["done", "partly", "skipped", "noEntry", "planned", "paused", "rest"];

/** Weeks at a glance, the latest first; each opens to its days and what was told of them. Needs no script. */
export function ProgressWeeks({ weeks, review }: { weeks: readonly Week[]; review: Review }) {
  const t = useTranslations("progress.weeks");
  const marks = new Set(weeks.flatMap(({ days }) => days.map(({ mark }) => mark)));
  const isCut = review.days[0] !== undefined && review.days[0].date > review.window.from;
  return (
    <>
      <p className={styles.text}>{t("text")}</p>
      <ul className={styles.weeks}>
        {weeks.map((week) => (
          <li key={week.window.from}>
            <details className={styles.week}>
              <summary className={styles.summary}>
                <span className={styles.head}>
                  <b className={styles.title}>
                    <WeekName week={week} />
                  </b>
                  <span className={styles.count}>
                    <WeekCount week={week} />
                    <ChevronDown aria-hidden="true" className={styles.chevron} />
                  </span>
                </span>
                <Marks week={week} today={review.today} />
              </summary>
              <ol className={styles.ground}>
                {week.days
                  .filter(({ date, mark }) => mark !== null && date <= review.today)
                  .map((day) => (
                    <ProgressDay key={day.date} day={day} />
                  ))}
              </ol>
            </details>
          </li>
        ))}
      </ul>
      <WeekMarkLegend marks={ORDER.filter((mark) => marks.has(mark))} />
      {isCut && <p className={styles.text}>{t("drawn")}</p>}
    </>
  );
}

/** "Week of Mon 16 Nov", or the days of a week that is cut by the window's beginning. */
export function WeekName({ week: { window, days } }: { week: Week }) {
  const t = useTranslations("progress.weeks");
  const { from, to } = window;
  const on = (day: Day) => formatDay(day, LOCALE);
  if (from === days[0]?.date) return t("week", { day: on(from) });
  return daysBetween(from, to) === 0 ? t("one", { day: on(from) }) : t("part", { from: on(from), to: on(to) });
}

function WeekCount({ week: { figures } }: { week: Week }) {
  const t = useTranslations("progress.weeks");
  const sessions = sessionsOf(figures);
  if (sessions.due > 0) return t("did", sessions);
  if (figures.due > 0) return t("little");
  return t(figures.paused > 0 ? "paused" : "nothing");
}

/** The days say in words what these draw. */
function Marks({ week: { days }, today }: { week: Week; today: Day }) {
  const t = useTranslations("today.week.letters");
  return (
    <span aria-hidden="true" className={styles.marks}>
      {days.map(({ date, mark }) => (
        <span key={date} className={classNames(styles.mark, date === today && styles.today)}>
          <span>{t(weekdayOf(date))}</span>
          {mark === null ? <span className={styles.blank} /> : <WeekMark mark={mark} />}
        </span>
      ))}
    </span>
  );
}
