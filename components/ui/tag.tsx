import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./tag.module.css";

export type Tone = "neutral" | "primary" | "warm" | "pain" | "info";

/** An icon and a few words. Pain is rosewood, attention apricot, a change petrol. */
export function Tag({ tone = "neutral", icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={classNames(styles.tag, styles[tone], Boolean(icon) && styles.iconed)}>
      {icon}
      {children}
    </span>
  );
}
