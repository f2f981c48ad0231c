import type { ReactNode } from "react";
import styles from "./facts.module.css";

/** Names and what is known under them, with hairlines between. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}

/** One line of `Facts`. Nothing known is said in words, in quiet. */
export function Fact({ name, none, children }: { name: string; none?: string; children?: ReactNode }) {
  const empty = !children;
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd className={empty ? styles.none : styles.value}>{empty ? none : children}</dd>
    </div>
  );
}
