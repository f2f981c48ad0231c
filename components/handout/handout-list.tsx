import { useFormatter, useTranslations } from "next-intl";
import { shortDay } from "@/components/adherence/short-day";
import { FigurePair } from "@/components/figure/figure-pair";
import { classNames } from "@/components/ui/class-names";
import { addDays, type Day, eachDay, formatDay, WEEKDAYS } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { HandoutRow } from "@/lib/record/handout";
import styles from "./handout-list.module.css";
import { useRowWords } from "./handout-words";
import { RowWords } from "./row-words";
import { Legend, Tick } from "./tick";

type HandoutListProps = { rows: readonly HandoutRow[]; monday: Day };

/** The exercises in large print: each with its own two weeks below it. */
export function HandoutList({ rows, monday }: HandoutListProps) {
  return (
    <>
      <Legend withBreak={rows.some(({ cells }) => cells.includes("break"))} />
      <ol>
        {rows.map((row) => (
          <li key={row.prescription.lineage} className={styles.exercise}>
            <div className={styles.figures}>
              <FigurePair figure={row.exercise.figure} side={row.prescription.dose.side} />
            </div>
            <div>
              <h2 className={classNames("voice", styles.name)}>{row.exercise.text.name}</h2>
              <RowWords row={row} />
            </div>
            <Weeks row={row} monday={monday} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Weeks({ row, monday }: { row: HandoutRow; monday: Day }) {
  const t = useTranslations("handout.rows");
  const letters = useTranslations("today.week.letters");
  const format = useFormatter();
  const { often } = useRowWords(row);
  if (row.prescription.schedule.kind === "asNeeded") return <p className={styles.whenever}>{often}</p>;
  return (
    <table className={styles.weeks} aria-label={row.exercise.text.name}>
      <colgroup>
        <col />
        <col span={7} />
      </colgroup>
      <thead>
        <tr>
          <td />
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col">
              {letters(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[0, 1].map((week) => {
          const from = addDays(monday, week * 7);
          return (
            <tr key={from}>
              <th scope="row" className={styles.week}>
                {t("week", { day: shortDay(format, from) })}
                {row.often && <span className={styles.often}>{t("often", { count: row.often[week] ?? 0 })}</span>}
              </th>
              {eachDay(from, addDays(from, 6)).map((day, index) => (
                <td key={day} title={formatDay(day, LOCALE, "long")}>
                  <Tick cell={row.cells[week * 7 + index] ?? 0} />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
