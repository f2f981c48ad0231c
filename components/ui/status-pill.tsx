import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./status-pill.module.css";

type StatusPillProps = {
  tone?: "warm" | "primary";
  icon?: ReactNode;
  /** Leave out inside of something that is read out already when it changes. */
  role?: "status";
  children: ReactNode;
};

/** How things stand with the connection or the saving, in words. */
export function StatusPill({ tone = "warm", icon, role, children }: StatusPillProps) {
  return (
    <span role={role} className={classNames(styles.pill, styles[tone])}>
      {icon}
      {children}
    </span>
  );
}
