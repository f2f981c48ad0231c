import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Brand } from "./brand";
import styles from "./public-shell.module.css";
import { CONTENT_ID, SkipLink } from "./skip-link";
import { WeeksPattern } from "./weeks-pattern";

/** Sign-in and invitation: the form, and on wide windows what it is all for. `foot` stands under the form. */
export function PublicShell({ children, foot }: { children: ReactNode; foot?: ReactNode }) {
  const t = useTranslations("welcome");
  return (
    <div className={styles.frame}>
      <SkipLink />
      <div className={styles.left}>
        <header className={styles.column}>
          <Brand size="large" />
        </header>
        <main id={CONTENT_ID} tabIndex={-1} className={styles.main}>
          {children}
        </main>
        <footer className={styles.foot}>
          <p>{t("ownServer")}</p>
          {foot}
        </footer>
      </div>
      <aside className={styles.card}>
        <WeeksPattern />
        <figure>
          <blockquote className={styles.quote}>{t("quote")}</blockquote>
          <figcaption className={styles.source}>{t("quoteSource")}</figcaption>
        </figure>
      </aside>
    </div>
  );
}
