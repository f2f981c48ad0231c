import { useTranslations } from "next-intl";
import { Mark, type MarkState } from "./mark";
import styles from "./mark-legend.module.css";

/** Says what the marks on the page mean. */
export function MarkLegend({ states, shape }: { states: readonly MarkState[]; shape?: "round" | "square" }) {
  const t = useTranslations("marks");
  return (
    <ul className={styles.legend}>
      {states.map((state) => (
        <li key={state} className={styles.item}>
          <Mark state={state} shape={shape} size="small" decorative />
          {t(state)}
        </li>
      ))}
    </ul>
  );
}
