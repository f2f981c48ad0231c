import { useFormatter, useTranslations } from "next-intl";
import { shortDay } from "@/components/adherence/short-day";
import { FigurePair } from "@/components/figure/figure-pair";
import { classNames } from "@/components/ui/class-names";
import { addDays, type Day, eachDay, formatDay, weekdayOf } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { type HandoutRow, SHEET_DAYS } from "@/lib/record/handout";
import styles from "./handout-table.module.css";
import { useRowWords } from "./handout-words";
import { RowWords } from "./row-words";
import { Legend, Tick } from "./tick";

type HandoutTableProps = { rows: readonly HandoutRow[]; monday: Day };

/** The exercises with the boxes of two weeks beside them; the head comes again on every page. */
export function HandoutTable({ rows, monday }: HandoutTableProps) {
  const t = useTranslations("handout.rows");
  const letters = useTranslations("today.week.letters");
  const format = useFormatter();
  const days = eachDay(monday, addDays(monday, SHEET_DAYS - 1));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls on a narrow screen must be reachable by keyboard
    <section aria-label={t("scroll")} tabIndex={0} className={styles.scroll}>
      <table className={styles.table} aria-label={t("table")}>
        <colgroup>
          <col className={styles.figures} />
          <col />
          {days.map((day, index) => (
            <col key={day} className={index === 7 ? styles.firstOfSecond : styles.day} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td colSpan={2} rowSpan={2} className={styles.legend}>
              <Legend withBreak={rows.some(({ cells }) => cells.includes("break"))} />
            </td>
            {[monday, addDays(monday, 7)].map((from, week) => (
              <th
                key={from}
                scope="colgroup"
                colSpan={7}
                className={classNames(styles.week, week === 1 && styles.second)}
              >
                {t("week", { day: shortDay(format, from) })}
              </th>
            ))}
          </tr>
          <tr>
            {days.map((day, index) => (
              <th key={day} scope="col" className={classNames(styles.letter, index === 7 && styles.second)}>
                <span aria-hidden="true">{letters(weekdayOf(day))}</span>
                <span className="visually-hidden">{formatDay(day, LOCALE, "long")}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.prescription.lineage} row={row} days={days} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, days }: { row: HandoutRow; days: readonly Day[] }) {
  const { figure, text } = row.exercise;
  return (
    <tr>
      <td>
        <FigurePair figure={figure} side={row.prescription.dose.side} />
      </td>
      <th scope="row" className={styles.words}>
        <span className={classNames("voice", styles.name)}>{text.name}</span>
        <RowWords row={row} />
      </th>
      <Days row={row} days={days} />
    </tr>
  );
}

function Days({ row, days }: { row: HandoutRow; days: readonly Day[] }) {
  const t = useTranslations("handout.rows");
  const { often } = useRowWords(row);
  if (row.prescription.schedule.kind === "asNeeded") {
    return (
      <td colSpan={SHEET_DAYS} className={styles.whenever}>
        {often}
      </td>
    );
  }
  if (row.often) {
    return row.often.map((count, week) => (
      <td key={days[week * 7]} colSpan={7} className={classNames(styles.chosen, week === 1 && styles.second)}>
        <span className={styles.seven}>
          {row.cells.slice(week * 7, week * 7 + 7).map((cell, index) => (
            <span key={days[week * 7 + index]} className={styles.one}>
              <Tick cell={cell} />
            </span>
          ))}
        </span>
        <span className={styles.often}>{t("often", { count })}</span>
      </td>
    ));
  }
  return row.cells.map((cell, index) => (
    <td key={days[index]} className={classNames(styles.cell, index === 7 && styles.second)}>
      <Tick cell={cell} />
    </td>
  ));
}
