"use client";

import { useEffect, useRef } from "react";
import { later } from "@/components/ui/later";
import styles from "./undo-line.module.css";
import type { Undo } from "./use-undo";

// There is none at first sight.
const LastStep = later(() => import("./last-step").then((file) => file.LastStep));

const STAYS_MILLISECONDS = 10_000;

/** Says what was recorded, and takes it back. It stays until the next step, or some time after focus has left it. */
export function UndoLine({ last, undo, forget }: Pick<Undo, "last" | "undo" | "forget">) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new step has its own time
  useEffect(() => () => clearTimeout(timer.current), [last]);
  return (
    <div
      role="status"
      className={last ? styles.line : undefined}
      onFocus={() => clearTimeout(timer.current)}
      onBlur={() => {
        timer.current = setTimeout(forget, STAYS_MILLISECONDS);
      }}
    >
      {last && <LastStep last={last} undo={undo} forget={forget} />}
    </div>
  );
}
