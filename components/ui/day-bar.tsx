import { classNames } from "./class-names";
import styles from "./day-bar.module.css";

type DayBarProps = {
  /** 0 to 1, the share of the day's plan that was done. */
  share: number;
  label: string;
  size?: "small" | "large";
};

/** A whole day: fills from the foot; a full day goes dark, so that level and tone agree. */
export function DayBar({ share, label, size = "small" }: DayBarProps) {
  const level = Math.min(1, Math.max(0, share));
  return (
    <svg role="img" aria-label={label} className={classNames(styles.bar, styles[size])} viewBox="0 0 15 30">
      <rect className={level === 1 ? styles.full : styles.part} width={15} height={30 * level} y={30 * (1 - level)} />
      <rect
        className={level === 0 ? styles.empty : styles.frame}
        x={0.75}
        y={0.75}
        width={13.5}
        height={28.5}
        rx={3.4}
      />
    </svg>
  );
}
