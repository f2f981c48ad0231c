import { Check, Copy } from "lucide-react";
import { type Dispatch, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import type { Action } from "@/lib/figure/editor";
import type { Movement } from "@/lib/figure/movement";
import { bytesOf, movementText, readMovement } from "./movement-text";
import styles from "./text-panel.module.css";

/** The movement as JSON: to take along, or to change by hand. */
export function TextPanel({ movement, dispatch }: { movement: Movement; dispatch: Dispatch<Action> }) {
  const current = movementText(movement);
  const [typed, setTyped] = useState<string | null>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const read = typed === null ? null : readMovement(typed);
  const text = typed ?? current;
  const apply = () => {
    if (!read || "error" in read) return;
    dispatch({ act: "replace", movement: read.movement });
    setTyped(null);
  };
  return (
    <section className={styles.panel} aria-labelledby="workbench-text">
      <h2 id="workbench-text">Movement</h2>
      <TextArea
        label="JSON"
        aside={`${bytesOf(movement)} bytes`}
        hint={typed === null ? undefined : "Not applied yet."}
        error={read && "error" in read ? read.error : undefined}
        rows={14}
        spellCheck={false}
        className={styles.text}
        value={text}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={styles.buttons}>
        <Button kind="secondary" size="small" disabled={!read || "error" in read} onClick={apply}>
          Apply
        </Button>
        <Button kind="quiet" size="small" disabled={typed === null} onClick={() => setTyped(null)}>
          Discard
        </Button>
        <Button
          kind="quiet"
          size="small"
          icon={copied === text ? <Check /> : <Copy />}
          onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(text))}
        >
          <span aria-live="polite">{copied === text ? "Copied" : "Copy"}</span>
        </Button>
      </div>
    </section>
  );
}
