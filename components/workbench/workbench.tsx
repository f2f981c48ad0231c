"use client";

import { useDeferredValue, useEffect, useReducer } from "react";
import { type Action, edit, startEditing } from "@/lib/figure/editor";
import type { Movement } from "@/lib/figure/movement";
import { FindingsPanel } from "./findings-panel";
import { Picture } from "./picture";
import { PoseColumn } from "./pose-column";
import { TextPanel } from "./text-panel";
import { type Ready, ToolBar } from "./tool-bar";
import styles from "./workbench.module.css";

const STANDING: Movement = { version: 1, from: "standing", keys: [{}] };

/** Makes and mends movements: sliders, keys, cameras and checks. */
export function Workbench({ catalogue }: { catalogue: readonly Ready[] }) {
  const [state, dispatch] = useReducer(edit, STANDING, startEditing);
  const shown = useDeferredValue(state);
  useShortcuts(dispatch);
  return (
    <main className={styles.workbench}>
      <ToolBar state={state} catalogue={catalogue} dispatch={dispatch} />
      <div className={styles.columns}>
        <section className={styles.left} aria-label="Pose">
          <PoseColumn movement={state.movement} layer={state.key} dispatch={dispatch} />
        </section>
        <section className={styles.middle} aria-label="Picture">
          <Picture movement={shown.movement} layer={shown.key} dispatch={dispatch} />
        </section>
        <section className={styles.right} aria-label="Checks and text">
          <FindingsPanel movement={state.movement} dispatch={dispatch} />
          <TextPanel movement={state.movement} dispatch={dispatch} />
        </section>
      </div>
    </main>
  );
}

/** Ctrl or Cmd with Z, Shift+Z and Y; a text field keeps its own. */
function useShortcuts(dispatch: (action: Action) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLTextAreaElement) return;
      const letter = event.key.toLowerCase();
      if (letter !== "z" && letter !== "y") return;
      event.preventDefault();
      dispatch({ act: letter === "y" || event.shiftKey ? "redo" : "undo" });
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [dispatch]);
}
