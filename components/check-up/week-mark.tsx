import { useTranslations } from "next-intl";
import { Mark } from "@/components/adherence/mark";
import type { DayMark } from "@/lib/adherence/day-mark";
import styles from "./week-mark.module.css";

/** The mark of a day as on Today; here a pause has one of its own, because nothing beside it says so. */
export function WeekMark({ mark }: { mark: DayMark }) {
  if (mark !== "paused") return <Mark state={mark} size="patient" decorative />;
  return (
    <svg aria-hidden="true" className={styles.paused} viewBox="0 0 18 18">
      <path d="M6.8 5v8M11.2 5v8" />
    </svg>
  );
}

/** What the marks on the page mean. */
export function WeekMarkLegend({ marks }: { marks: readonly DayMark[] }) {
  const t = useTranslations("marks");
  return (
    <ul className={styles.legend}>
      {marks.map((mark) => (
        <li key={mark} className={styles.item}>
          <WeekMark mark={mark} />
          {t(mark)}
        </li>
      ))}
    </ul>
  );
}
