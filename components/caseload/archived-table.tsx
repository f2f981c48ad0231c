import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { ArchivedRow } from "@/lib/caseload/row";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./caseload-table.module.css";

/** Who was discharged, by name. */
export function ArchivedTable({ rows }: { rows: ArchivedRow[] }) {
  const t = useTranslations("caseload");
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t("table")}</caption>
      <thead>
        <tr className={styles.head}>
          <th scope="col">{t("columns.patient")}</th>
          <th scope="col" className={styles.checkUp}>
            {t("columns.archived")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={styles.row}>
            <th scope="row" className={styles.who}>
              <Link href={`/patients/${row.id}`} className={styles.name}>
                {row.name}
              </Link>
              <span className={styles.about}>{[row.age, row.condition].join(", ")}</span>
            </th>
            <td className={styles.checkUp}>
              <span className={styles.when}>{formatDay(row.since, LOCALE, "short", { year: true })}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
