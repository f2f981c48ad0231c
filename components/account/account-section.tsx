import type { ReactNode } from "react";
import styles from "./account.module.css";

/** The sections of somebody's own page, in the sizes of the clinician's sheet or of the patient's phone. */
export function AccountSections({ size, children }: { size: "desk" | "touch"; children: ReactNode }) {
  return <div className={styles[size]}>{children}</div>;
}

export function AccountSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
