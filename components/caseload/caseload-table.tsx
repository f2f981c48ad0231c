import { useTranslations } from "next-intl";
import type { CaseloadRow as CaseloadRowData } from "@/lib/caseload/row";
import { type Day, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { CaseloadRow } from "./caseload-row";
import styles from "./caseload-table.module.css";

type CaseloadTableProps = {
  rows: CaseloadRowData[];
  /** In the clinic's zone: the last of the seven days. */
  today: Day;
  /** The seven days that head the marks. */
  days: Day[];
  show: "mine" | "all";
  /** Of all that were asked for, also where not all are shown. */
  total: number;
  waiting: number;
};

/** The patients, who needs a first step above all others. */
export function CaseloadTable({ rows, today, days, show, total, waiting }: CaseloadTableProps) {
  const t = useTranslations("caseload");
  const unready = rows.filter((row) => row.step !== "review");
  const others = rows.filter((row) => row.step === "review");
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t("table")}</caption>
      <thead>
        <tr className={styles.head}>
          <th scope="col">{t("columns.patient")}</th>
          <th scope="col" className={styles.week}>
            <span className="visually-hidden">{t("columns.week")}</span>
            <span aria-hidden="true" className={styles.days}>
              {days.map((day) => (
                <span key={day} className={day === today ? styles.letterToday : undefined}>
                  {formatDay(day, LOCALE, "short").charAt(0)}
                </span>
              ))}
            </span>
          </th>
          <th scope="col" className={styles.sessions}>
            {t("columns.sessions")}
          </th>
          <th scope="col" className={styles.pain}>
            {t("columns.pain")}
          </th>
          <th scope="col" className={styles.checkUp}>
            {t("columns.checkUp")}
          </th>
        </tr>
      </thead>
      {unready.length > 0 && <Group name={t("groups.waiting")} count={waiting} rows={unready} today={today} />}
      {others.length > 0 && (
        <Group
          name={t(`groups.${waiting > 0 ? "rest" : "others"}.${show}`)}
          count={total - waiting}
          rows={others}
          today={today}
        />
      )}
    </table>
  );
}

type GroupProps = { name: string; count: number; rows: CaseloadRowData[]; today: Day };

function Group({ name, count, rows, today }: GroupProps) {
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={5}>
          {name} <span className={styles.groupCount}>{count}</span>
        </th>
      </tr>
      {rows.map((row) => (
        <CaseloadRow key={row.id} row={row} today={today} />
      ))}
    </tbody>
  );
}
