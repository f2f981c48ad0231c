import type { ReactNode } from "react";
import styles from "./exercise-sheet.module.css";

/** One heading of an exercise's page with what stands under it. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h2 className={styles.title}>{title}</h2>
      <div>{children}</div>
    </div>
  );
}

/** A few lines that belong together. */
export function Bullets({ lines }: { lines: string[] }) {
  return (
    <ul className={styles.bullets}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
