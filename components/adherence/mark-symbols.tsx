import type { Mark } from "@/lib/adherence/marks";
import styles from "./mark-symbols.module.css";

/** The square marks of the grid, drawn once and used by reference: a year of marks stays small. */
export function MarkSymbols() {
  return (
    <svg aria-hidden="true" className={styles.sprite}>
      <symbol id={symbolOf("done")} viewBox="0 0 18 18">
        <rect className={styles.fill} x="1" y="1" width="16" height="16" rx="3.8" />
      </symbol>
      <symbol id={symbolOf("partly")} viewBox="0 0 18 18">
        <path className={styles.half} d="M1 9h16v4.2a3.8 3.8 0 0 1-3.8 3.8h-8.4a3.8 3.8 0 0 1-3.8-3.8z" />
        <rect className={styles.begun} x="1.8" y="1.8" width="14.4" height="14.4" rx="3.2" />
      </symbol>
      <symbol id={symbolOf("notDone")} viewBox="0 0 18 18">
        <rect className={styles.ring} x="1.8" y="1.8" width="14.4" height="14.4" rx="3.2" />
        <path className={styles.dash} d="M5.6 9h6.8" />
      </symbol>
      <symbol id={symbolOf("notReported")} viewBox="0 0 18 18">
        <rect className={styles.ring} x="1.8" y="1.8" width="14.4" height="14.4" rx="3.2" />
      </symbol>
      <symbol id={symbolOf("open")} viewBox="0 0 18 18">
        <rect className={styles.planned} x="1.8" y="1.8" width="14.4" height="14.4" rx="3.2" />
      </symbol>
      <symbol id={symbolOf("paused")} viewBox="0 0 18 18">
        <path className={styles.pause} d="M7 5.5v7M11 5.5v7" />
      </symbol>
    </svg>
  );
}

export function symbolOf(mark: Exclude<Mark, "rest">): string {
  return `mark-${mark}`;
}
