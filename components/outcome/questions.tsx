import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { formatDay } from "@/lib/day/day";
import type { Question } from "@/lib/outcome/sent";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./questions.module.css";

/** What waits for the patient's answer, one after the other. */
export function Questions({ questions, clinic }: { questions: readonly Question[]; clinic: string }) {
  const t = useTranslations("questions");
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t("title")}</h1>
      <p className={styles.lead}>{questions.length === 0 ? t("none") : t("lead", { clinic })}</p>
      <ul className={styles.list}>
        {questions.map(({ id, definition, lastDay }) => (
          <li key={id}>
            <Link href={`/questions/${id}`} className={styles.question}>
              <span className={styles.ask}>{definition.ask}</span>
              <span className={styles.meta}>
                {definition.form === "activities"
                  ? t("until", { day: formatDay(lastDay, LOCALE) })
                  : t("countUntil", { count: definition.items.length, day: formatDay(lastDay, LOCALE) })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {questions.length === 0 && (
        <Link href="/today" className="link">
          {t("toToday")}
        </Link>
      )}
    </div>
  );
}
