import { useTranslations } from "next-intl";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { classNames } from "@/components/ui/class-names";
import { adherence } from "@/lib/adherence/adherence";
import { caseOf } from "@/lib/adherence/plan-case";
import { addDays, type Day, eachDay, formatDay, mondayOf, weekdayOf } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { scheduleWords } from "@/lib/schedule/words";
import { momentOf } from "@/lib/session/moment";
import { programState } from "./day-view";
import { useOpenDay } from "./open-day";
import styles from "./plan-week.module.css";
import { type WeekCell, type WeekGroup, type WeekRow, weekPlan } from "./week-plan";

/** Which exercises are planned on which day of this week; of the first week while the program has not begun. */
export function PlanWeek() {
  const t = useTranslations("plan.week");
  const letters = useTranslations("today.week.letters");
  const { plan, today, now } = useOpenDay();
  const state = programState(plan, today);
  const monday = mondayOf(state.kind === "soon" ? state.from : today);
  const sunday = addDays(monday, 6);
  const days = eachDay(monday, sunday);
  const { occurrences } = adherence(caseOf(plan, { from: monday, to: sunday }, now), { detail: true });
  const groups = weekPlan(plan, occurrences, monday, (...of) => momentOf(plan.moments, ...of));
  if (groups.length === 0) return null;
  return (
    <section className={styles.week}>
      <h2 id="plan-week" className={classNames("voice", styles.title)}>
        {t(monday > today ? "first" : "title")}
      </h2>
      <table aria-labelledby="plan-week" className={styles.table}>
        <thead>
          <tr>
            <td />
            {days.map((day) => (
              <th key={day} scope="col" aria-current={day === today ? "date" : undefined} className={look(day, today)}>
                <span aria-hidden="true">{letters(weekdayOf(day))}</span>
                <span className="visually-hidden">{formatDay(day, LOCALE, "long")}</span>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.name} group={group} headed={groups.length > 1} days={days} today={today} />
        ))}
      </table>
    </section>
  );
}

type GroupProps = { group: WeekGroup; headed: boolean; days: Day[]; today: Day };

function Group({ group, headed, days, today }: GroupProps) {
  const t = useTranslations("plan.week.groups");
  return (
    <tbody>
      {headed && (
        <tr>
          <th scope="rowgroup" colSpan={8} className={styles.group}>
            {t(group.name)}
          </th>
        </tr>
      )}
      {group.rows.map((row) => (
        <tr key={row.lineage}>
          <th scope="row" className={styles.name}>
            {row.exercise.text.name}
          </th>
          {row.cells ? (
            row.cells.map((cell, index) => (
              <td key={days[index]} className={look(days[index], today)}>
                <Cell cell={cell} />
              </td>
            ))
          ) : (
            <Chosen row={row} />
          )}
        </tr>
      ))}
    </tbody>
  );
}

/** The patient chooses the days: how often it is, across the week. */
function Chosen({ row }: { row: WeekRow }) {
  const moments = useTranslations("plan.moment");
  const often = scheduleWords(row.prescription.schedule, useDoseTranslate());
  return (
    <td colSpan={7} className={styles.chosen}>
      {row.moment ? `${often}, ${moments(row.moment)}` : often}
    </td>
  );
}

function Cell({ cell }: { cell: WeekCell }) {
  const t = useTranslations("plan.week");
  if (cell === 0) return null;
  if (cell !== "paused" && cell > 1) return <b className={styles.times}>{t("times", { times: cell })}</b>;
  return (
    <>
      <svg aria-hidden="true" viewBox="0 0 18 18" className={styles.mark}>
        {cell === "paused" ? <path d="M5 9h8" /> : <circle className={styles.dot} cx="9" cy="9" r="5.5" />}
      </svg>
      <span className="visually-hidden">{t(cell === "paused" ? "paused" : "planned")}</span>
    </>
  );
}

function look(day: Day | undefined, today: Day): string {
  return classNames(styles.day, day === today && styles.today);
}
