import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import styles from "./earlier-day.module.css";

type EarlierDayProps = { dayWords: string; planned: boolean; onBack: () => void };

/** Says that this is not today, and leads back. */
export function EarlierDay({ dayWords, planned, onBack }: EarlierDayProps) {
  const t = useTranslations("today");
  return (
    <section className={styles.earlier}>
      <h2 className={classNames("voice", styles.title)}>{t("earlier.title", { day: dayWords })}</h2>
      <p>{t(planned ? "earlier.text" : "list.empty")}</p>
      <button type="button" className={styles.back} onClick={onBack}>
        {t("earlier.back")}
      </button>
    </section>
  );
}
