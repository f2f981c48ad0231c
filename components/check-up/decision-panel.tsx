import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import styles from "./decision-panel.module.css";

const DECISION_PANEL = "decision";

/** The right column; below 1200 px a drawer (a native popover), so that nothing typed is lost by closing it. */
export function DecisionPanel({ children }: { children: ReactNode }) {
  const t = useTranslations("review.decision");
  return (
    <aside id={DECISION_PANEL} popover="auto" aria-labelledby="decision-title" className={styles.panel}>
      <header className={styles.head}>
        <div>
          <h2 id="decision-title" className={styles.title}>
            {t("title")}
          </h2>
          <p className={styles.text}>{t("text")}</p>
        </div>
        <button type="button" popoverTarget={DECISION_PANEL} popoverTargetAction="hide" className={styles.close}>
          <X />
          <span className="visually-hidden">{t("close")}</span>
        </button>
      </header>
      {children}
    </aside>
  );
}

/** Opens the drawer where the column has no room. */
export function DecisionButton() {
  const t = useTranslations("review");
  return (
    <button type="button" popoverTarget={DECISION_PANEL} className={styles.open}>
      {t("decide")}
    </button>
  );
}
