import { useTranslations } from "next-intl";
import { RED_FLAG_SCREEN } from "@/lib/patient/red-flags";
import styles from "./screening-intro.module.css";

/** What the screen is for, what it is not, and where its items come from. */
export function ScreeningIntro() {
  const t = useTranslations("screening");
  return (
    <div className={styles.intro}>
      <h2 className={styles.title}>{t("title")}</h2>
      <p className={styles.text}>{t("intro")}</p>
      <details className={styles.sources}>
        <summary>{t("sources", { version: RED_FLAG_SCREEN.version })}</summary>
        <ul>
          {RED_FLAG_SCREEN.sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
