import { useTranslations } from "next-intl";
import { momentIn } from "@/components/patient/moment";
import { classNames } from "@/components/ui/class-names";
import { useOpenDay } from "./open-day";
import page from "./safety.module.css";
import styles from "./told-warnings.module.css";
import { useWarningWords } from "./use-warning-words";

/** The warning signs that the patient told before, the latest first. */
export function ToldWarnings() {
  const t = useTranslations("safety.told");
  const words = useWarningWords();
  const { plan } = useOpenDay();
  const told = [...plan.warnings].sort((a, b) => Date.parse(b.recordedAt) - Date.parse(a.recordedAt));
  if (told.length === 0) return null;
  return (
    <section className={page.card}>
      <h2 className={classNames("voice", page.heading)}>{t("before")}</h2>
      <ol className={styles.list}>
        {told.map(({ id, recordedAt, signs, answered }) => (
          <li key={id}>
            <b className="strong">{momentIn(plan.timeZone, recordedAt)}</b>
            {signs.map((sign) => (
              <span key={sign}>{words.sign(sign)}</span>
            ))}
            {answered && <span className={styles.answered}>{t("answered")}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
