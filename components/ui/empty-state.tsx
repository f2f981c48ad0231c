import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./empty-state.module.css";

type EmptyStateProps = {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Patients only; clinicians get words and one action. */
  icon?: ReactNode;
  tone?: "calm" | "danger";
  size?: "desk" | "patient";
  /** The heading's level in its page. */
  level?: 1 | 2 | 3;
};

/** Says what is not there, why that is fine or what to do. */
export function EmptyState({
  title,
  children,
  action,
  icon,
  tone = "calm",
  size = "desk",
  level = 2,
}: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={classNames(styles.empty, styles[size])}>
      {icon && <span className={classNames(styles.icon, styles[tone])}>{icon}</span>}
      <Heading className={classNames("voice", styles.title)}>{title}</Heading>
      {children && <div className={styles.text}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
