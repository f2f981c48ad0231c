import { useTranslations } from "next-intl";
import { GROUPS, type Group } from "@/lib/caseload/group";
import type { CaseloadRow as CaseloadRowData } from "@/lib/caseload/row";
import { type Day, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { Done } from "./attention-menu";
import { CaseloadRow } from "./caseload-row";
import styles from "./caseload-table.module.css";

type CaseloadTableProps = {
  rows: CaseloadRowData[];
  /** In the clinic's zone: the last of the seven days. */
  today: Day;
  /** The seven days that head the marks. */
  days: Day[];
  /** Of all that were asked for, also where not all are shown. */
  counts: Record<Group, number>;
  onDone: (done: Done) => void;
};

/** The patients: who needs attention, what was seen and set aside, and who is on track. */
export function CaseloadTable({ rows, today, days, counts, onDone }: CaseloadTableProps) {
  const t = useTranslations("caseload");
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t("table")}</caption>
      <thead>
        <tr className={styles.head}>
          <th scope="col">{t("columns.patient")}</th>
          <th scope="col" className={styles.changed}>
            {t("columns.changed")}
          </th>
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
          <th scope="col" className={styles.menu}>
            <span className="visually-hidden">{t("columns.menu")}</span>
          </th>
        </tr>
      </thead>
      {GROUPS.map((group) => {
        const own = rows.filter((row) => row.group === group);
        if (own.length === 0) return null;
        return (
          <tbody key={group} className={styles[group]}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={7}>
                {t(`groups.${group}`)} <span className={styles.groupCount}>{counts[group]}</span>
              </th>
            </tr>
            {own.map((row) => (
              <CaseloadRow key={row.id} row={row} today={today} onDone={onDone} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
