import { useTranslations } from "next-intl";
import type { Screening } from "@/lib/patient/record";
import { RED_FLAG_ITEMS } from "@/lib/patient/red-flags";
import styles from "./screening-history.module.css";
import { ScreeningStatus } from "./screening-status";

/** The recorded screens, the latest first, each with every answer as given. */
export function ScreeningHistory({ screenings, timeZone }: { screenings: Screening[]; timeZone: string }) {
  const t = useTranslations("patient.screening");
  return (
    <section className={styles.history}>
      <div>
        <h2 className={styles.title}>{t("earlier")}</h2>
        {screenings.length > 0 && <p className="meta">{t("again")}</p>}
      </div>
      {screenings.length === 0 ? (
        <p className="quiet">{t("none")}</p>
      ) : (
        <ol>
          {screenings.map((screening) => (
            <li key={screening.id} className={styles.one}>
              <ScreeningStatus screening={screening} timeZone={timeZone} />
              <Answers answers={screening.answers} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Answers({ answers }: Pick<Screening, "answers">) {
  const t = useTranslations("patient.screening");
  const screening = useTranslations("screening");
  return (
    <details className={styles.answers}>
      <summary>{t("answers")}</summary>
      <dl>
        {RED_FLAG_ITEMS.filter((item) => answers[item] !== undefined).map((item) => (
          <div key={item} className={styles.answer}>
            <dt>{screening(`items.${item}`)}</dt>
            <dd className={answers[item] ? styles.yes : undefined}>
              {screening(answers[item] ? "answer.yes" : "answer.no")}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
