import { FlipHorizontal2, Redo2, Undo2 } from "lucide-react";
import { type Dispatch, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { Action, Editing } from "@/lib/figure/editor";
import { START_POSITIONS } from "@/lib/figure/start-position";
import { readMovement } from "./movement-text";
import { ThemeButton } from "./theme-button";
import styles from "./tool-bar.module.css";

/** A movement of the catalogue: the file's text, which may be at fault. */
export type Ready = { slug: string; text: string };

type ToolBarProps = { state: Editing; catalogue: readonly Ready[]; dispatch: Dispatch<Action> };

/** Loading, and what concerns the movement as a whole. */
export function ToolBar({ state, catalogue, dispatch }: ToolBarProps) {
  const [loaded, setLoaded] = useState("");
  const [error, setError] = useState<string>();
  const load = (choice: string) => {
    setLoaded(choice);
    const text = textOf(choice, catalogue);
    if (text === undefined) return;
    const read = readMovement(text);
    setError("error" in read ? read.error : undefined);
    if ("movement" in read) dispatch({ act: "replace", movement: read.movement });
  };
  return (
    <header className={styles.bar}>
      <h1 className={`voice ${styles.title}`}>Pose workbench</h1>
      <Select
        label="Load"
        labelHidden
        placeholder="Load a movement"
        className={styles.load}
        value={loaded}
        error={error}
        options={[
          ...Object.keys(START_POSITIONS).map((position) => ({
            value: `start:${position}`,
            label: `Start: ${position}`,
          })),
          ...catalogue.map(({ slug }) => ({ value: slug, label: slug })),
        ]}
        onChange={(event) => load(event.target.value)}
      />
      <div className={styles.actions}>
        <Button
          kind="quiet"
          icon={<Undo2 />}
          disabled={state.past.length === 0}
          aria-keyshortcuts="Control+Z"
          onClick={() => dispatch({ act: "undo" })}
        >
          Undo
        </Button>
        <Button
          kind="quiet"
          icon={<Redo2 />}
          disabled={state.future.length === 0}
          aria-keyshortcuts="Control+Shift+Z"
          onClick={() => dispatch({ act: "redo" })}
        >
          Redo
        </Button>
        <Button kind="quiet" icon={<FlipHorizontal2 />} onClick={() => dispatch({ act: "mirror" })}>
          Exchange sides
        </Button>
        <ThemeButton />
      </div>
    </header>
  );
}

function textOf(choice: string, catalogue: readonly Ready[]): string | undefined {
  const [, position] = choice.split("start:");
  if (position) return JSON.stringify({ version: 1, from: position, keys: [{}] });
  return catalogue.find(({ slug }) => slug === choice)?.text;
}
