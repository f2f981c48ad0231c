import type { ReactNode } from "react";
import styles from "./form-section.module.css";

type FormSectionProps = { title: string; hint?: ReactNode; children: ReactNode };

/** A part of a long form: what it is about on the left, the fields on the right, a hairline between two. */
export function FormSection({ title, hint, children }: FormSectionProps) {
  return (
    <section className={styles.section}>
      <div className={styles.about}>
        <h2 className={styles.title}>{title}</h2>
        {hint && <p className={styles.hint}>{hint}</p>}
      </div>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}
