import type { MouseEvent, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import styles from "./row-check.module.css";

type RowCheckProps = {
  label: string;
  on: boolean;
  /** Also where no pointer is near. */
  shown: boolean;
  /** With Shift: all from the one that was chosen last. */
  onToggle: (range: boolean) => void;
  children: ReactNode;
};

/** The box that chooses a line, over the corner of its figure. */
export function RowCheck({ label, on, shown, onToggle, children }: RowCheckProps) {
  return (
    <span className={styles.corner}>
      {children}
      <label className={classNames(styles.box, shown && styles.shown)}>
        <input
          type="checkbox"
          aria-label={label}
          checked={on}
          onChange={({ nativeEvent }) => onToggle((nativeEvent as unknown as MouseEvent).shiftKey === true)}
        />
      </label>
    </span>
  );
}
