import type { ReactNode } from "react";
import styles from "./banner.module.css";
import { classNames } from "./class-names";

type BannerProps = {
  tone?: "warm" | "pain" | "primary" | "info" | "danger";
  /** A strip across the sheet, or a box inside it. */
  shape?: "strip" | "box";
  icon?: ReactNode;
  action?: ReactNode;
  /** `alert` interrupts a screen reader, `status` waits; leave out for what was there from the start. */
  role?: "alert" | "status";
  children: ReactNode;
};

/** One thing to know about the whole page, with the way on. */
export function Banner({ tone = "warm", shape = "strip", icon, action, role, children }: BannerProps) {
  return (
    <div role={role} className={classNames(styles.banner, styles[tone], styles[shape])}>
      {icon}
      <div className={styles.text}>{children}</div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
