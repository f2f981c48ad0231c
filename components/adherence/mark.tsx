import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import styles from "./mark.module.css";

export type MarkState = "done" | "partly" | "skipped" | "noEntry" | "planned" | "rest";

type MarkProps = {
  state: MarkState;
  /** Round in lists, square in the day-by-day grid; the same insides. */
  shape?: "round" | "square";
  /** 14, 18, 24 or 30 px. */
  size?: "small" | "row" | "patient" | "large";
  /** Replaces the state's word: "Tuesday, partly done". */
  label?: string;
  /** The word stands beside it. */
  decorative?: boolean;
};

/** How a slot stands. Shape says it first, colour second. On a tinted ground set `--mark-ground` to the tint. */
export function Mark({ state, shape = "round", size = "row", label, decorative }: MarkProps) {
  const t = useTranslations("marks");
  return (
    <svg
      role={decorative ? "presentation" : "img"}
      aria-hidden={decorative}
      aria-label={decorative ? undefined : (label ?? t(state))}
      className={classNames(styles.mark, styles[size])}
      viewBox="0 0 18 18"
    >
      {shape === "round" ? <Round state={state} /> : <Square state={state} />}
    </svg>
  );
}

function Round({ state }: { state: MarkState }) {
  switch (state) {
    case "done":
      return (
        <>
          <circle className={styles.fill} cx="9" cy="9" r="8" />
          <path className={styles.tick} d="m5.4 9.3 2.4 2.4 4.8-5.1" />
        </>
      );
    case "partly":
      return (
        <>
          <path className={styles.half} d="M1.6 9a7.4 7.4 0 0 0 14.8 0z" />
          <circle className={styles.begun} cx="9" cy="9" r="7.1" />
        </>
      );
    case "skipped":
      return (
        <>
          <circle className={styles.ring} cx="9" cy="9" r="7.1" />
          <path className={styles.dash} d="M6 9h6" />
        </>
      );
    case "noEntry":
      return <circle className={styles.ring} cx="9" cy="9" r="7.1" />;
    case "planned":
      return <circle className={styles.planned} cx="9" cy="9" r="7.1" />;
    case "rest":
      return <circle className={styles.dot} cx="9" cy="9" r="1.8" />;
  }
}

function Square({ state }: { state: MarkState }) {
  switch (state) {
    case "done":
      return <rect className={styles.fill} x="1" y="1" width="16" height="16" rx="3.8" />;
    case "partly":
      return (
        <>
          <path className={styles.half} d="M1 9h16v4.2a3.8 3.8 0 0 1-3.8 3.8h-8.4a3.8 3.8 0 0 1-3.8-3.8z" />
          <rect className={styles.begun} x="1.8" y="1.8" width="14.4" height="14.4" rx="3.2" />
        </>
      );
    case "skipped":
      return (
        <>
          <rect className={styles.ring} x="1.8" y="1.8" width="14.4" height="14.4" rx="3.2" />
          <path className={styles.dash} d="M6 9h6" />
        </>
      );
    case "noEntry":
      return <rect className={styles.ring} x="1.8" y="1.8" width="14.4" height="14.4" rx="3.2" />;
    case "planned":
      return <rect className={styles.planned} x="1.8" y="1.8" width="14.4" height="14.4" rx="3.2" />;
    case "rest":
      return <circle className={styles.dot} cx="9" cy="9" r="1.4" />;
  }
}
