import { useTranslations } from "next-intl";
import type { Certainty } from "@/lib/exercise/evidence";
import styles from "./certainty-meter.module.css";

/** The four grades of certainty that sources give; where reviews contradict each other there is no bar to draw. */
const BARS: Partial<Record<Certainty, number>> = { high: 4, moderate: 3, low: 2, "very-low": 1 };

/** How sure the evidence is: bars to glance at, and the word that they stand for. Wants the messages of "exercise". */
export function CertaintyMeter({ certainty }: { certainty: Certainty | null }) {
  const t = useTranslations("exercise.certainty");
  const bars = certainty && BARS[certainty];
  return (
    <span className={styles.meter}>
      {bars && (
        <svg width="38" height="5" aria-hidden="true">
          {[0, 1, 2, 3].map((bar) => (
            <rect key={bar} x={bar * 10} width="8" height="5" rx="2" className={bar < bars ? styles.on : styles.off} />
          ))}
        </svg>
      )}
      <span>
        <span className="visually-hidden">{t("label")} </span>
        {t(certainty ?? "none")}
      </span>
    </span>
  );
}
