import { useTranslations } from "next-intl";
import { formatDay } from "@/lib/day/day";
import type { OpenWarning } from "@/lib/patient/concern";
import { listed } from "@/lib/platform/i18n/list";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./warning-lines.module.css";

/** That a new screen is due, and what the patient told of: a line a report, with her own words. */
export function WarningLines({ warnings }: { warnings: readonly OpenWarning[] }) {
  const t = useTranslations("concern");
  const sign = (id: string) => (t.has(`signs.${id}` as "signs.fever") ? t(`signs.${id}` as "signs.fever") : id);
  return (
    <>
      <p className="strong">{t("due", { count: warnings.reduce((sum, { signs }) => sum + signs.length, 0) })}</p>
      <ul className={styles.reports}>
        {warnings.map(({ id, date, signs, note }) => (
          <li key={id}>
            {t("reported", { day: formatDay(date, LOCALE), signs: listed(signs.map(sign)) })}
            {note && <q className={styles.note}>{note}</q>}
          </li>
        ))}
      </ul>
    </>
  );
}
