import { type ReactNode, useState } from "react";
import styles from "./fold.module.css";

type FoldProps = { title: string; aside?: ReactNode; startsOpen?: boolean; children: ReactNode };

/** A part of a column that can be put away; put away, it costs nothing. */
export function Fold({ title, aside, startsOpen = false, children }: FoldProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details className={styles.fold} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.title}>
        {title}
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </summary>
      {isOpen && <div className={styles.inside}>{children}</div>}
    </details>
  );
}
