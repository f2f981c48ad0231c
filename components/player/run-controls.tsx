import { Pause, Play, RotateCcw, SkipForward, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./run-controls.module.css";

type Control = { label: string; act: () => void };

type RunControlsProps = {
  isRunning: boolean;
  /** What the big button does. */
  main: Control;
  before: (Control & { kind: "again" | "back" }) | null;
  next: Control | null;
};

/** Three buttons that a thumb finds without looking. */
export function RunControls({ isRunning, main, before, next }: RunControlsProps) {
  return (
    <div className={styles.controls}>
      {before ? (
        <Beside icon={before.kind === "again" ? <RotateCcw /> : <Undo2 />} {...before} />
      ) : (
        <span aria-hidden="true" />
      )}
      <button type="button" className={styles.main} onClick={main.act}>
        {isRunning ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
        {main.label}
      </button>
      {next ? <Beside icon={<SkipForward />} {...next} /> : <span aria-hidden="true" />}
    </div>
  );
}

function Beside({ icon, label, act }: Control & { icon: ReactNode }) {
  return (
    <button type="button" className={styles.beside} onClick={act}>
      {icon}
      {label}
    </button>
  );
}
