import { useTranslations } from "next-intl";
import styles from "./skip-link.module.css";

/** The id of the one `<main>` of every shell. */
export const CONTENT_ID = "content";

/** The first thing that Tab reaches. */
export function SkipLink() {
  const t = useTranslations("common");
  return (
    <a href={`#${CONTENT_ID}`} className={styles.skip}>
      {t("skipToContent")}
    </a>
  );
}
