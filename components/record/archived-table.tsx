import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { type Day, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { ArchivedRecord } from "@/lib/record/retention";
import styles from "./retention.module.css";
import { useAmount } from "./use-amount";

type ArchivedTableProps = {
  caption: string;
  records: ArchivedRecord[];
  /** Rows that can be chosen; without them each row has its own button. */
  chosen?: ReadonlySet<string>;
  onToggle?: (patientId: string) => void;
  onErase?: (record: ArchivedRecord) => void;
};

const written = (day: Day) => formatDay(day, LOCALE, "short", { year: true });

export function ArchivedTable({ caption, records, chosen, onToggle, onErase }: ArchivedTableProps) {
  const t = useTranslations("retention");
  const amount = useAmount();
  return (
    <Table caption={caption} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t("patient")}</th>
          <th scope="col">{t("born")}</th>
          <th scope="col">{t("archived")}</th>
          <th scope="col">{t("over")}</th>
          <th scope="col">{t("holds")}</th>
          {onErase && (
            <td>
              <span className="visually-hidden">{t("dialog.erase")}</span>
            </td>
          )}
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr key={record.patientId}>
            <th scope="row">
              {chosen && onToggle ? (
                <label className={styles.choice}>
                  <input
                    type="checkbox"
                    className={styles.box}
                    aria-label={t("select", { name: record.name })}
                    checked={chosen.has(record.patientId)}
                    onChange={() => onToggle(record.patientId)}
                  />
                  <span className={styles.name}>{record.name}</span>
                </label>
              ) : (
                <span className={styles.name}>{record.name}</span>
              )}
            </th>
            <td className={styles.day}>{written(record.birthDate)}</td>
            <td className={styles.day}>{written(record.archived)}</td>
            <td className={styles.day}>{written(record.over)}</td>
            <td>{amount(record)}</td>
            {onErase && (
              <td>
                <Button
                  kind="quiet"
                  size="small"
                  className={styles.early}
                  aria-label={t("earlyOf", { name: record.name })}
                  onClick={() => onErase(record)}
                >
                  {t("early")}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
