import { useTranslations } from "next-intl";
import { DEFINITION_VERSION } from "@/lib/check-up/seen";
import styles from "./progress.module.css";

const RULES = ["due", "dose", "noEntry", "week", "paused", "minutes", "better"] as const;

/** The definition of adherence in plain words. */
export function ProgressCounted() {
  const t = useTranslations("progress.counted");
  return (
    <details className={styles.counted}>
      <summary className={styles.summary}>{t("title")}</summary>
      {RULES.map((rule) => (
        <p key={rule}>{t(rule)}</p>
      ))}
      <p className={styles.note}>{t("version", { version: DEFINITION_VERSION })}</p>
    </details>
  );
}
