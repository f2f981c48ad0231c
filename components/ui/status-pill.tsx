import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./status-pill.module.css";

type StatusPillProps = { tone?: "warm" | "primary"; icon?: ReactNode; children: ReactNode };

/** How things stand with the connection or the saving, in words; read out when it changes. */
export function StatusPill({ tone = "warm", icon, children }: StatusPillProps) {
  return (
    <span role="status" className={classNames(styles.pill, styles[tone])}>
      {icon}
      {children}
    </span>
  );
}
