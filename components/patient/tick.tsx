import type { ReactNode } from "react";
import styles from "./care-dialog.module.css";

type TickProps = { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode };

/** One yes or no, said in a sentence. */
export function Tick({ checked, onChange, children }: TickProps) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {children}
    </label>
  );
}
