import { Copy, Trash2 } from "lucide-react";
import type { Dispatch } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceChips } from "@/components/ui/choice-chips";
import type { Action } from "@/lib/figure/editor";
import { MOST_KEYS } from "@/lib/figure/editor";
import type { Layer } from "@/lib/figure/editor-layer";
import type { Movement } from "@/lib/figure/movement";
import styles from "./key-bar.module.css";
import { NumberField } from "./number-field";

type KeyBarProps = { movement: Movement; layer: Layer; dispatch: Dispatch<Action> };

/** What the sliders write to, and the times of a key. */
export function KeyBar({ movement, layer, dispatch }: KeyBarProps) {
  const { keys } = movement;
  const key = layer === "base" ? undefined : keys[layer];
  return (
    <div className={styles.bar}>
      <ChoiceChips
        legend="Sliders write to"
        name="workbench-key"
        size="desk"
        value={String(layer)}
        options={[
          { value: "base", label: "All keys" },
          ...keys.map((_, index) => ({ value: String(index), label: `Key ${index + 1}` })),
        ]}
        onChange={({ target }) =>
          dispatch({ act: "select", key: target.value === "base" ? "base" : Number(target.value) })
        }
      />
      <div className={styles.line}>
        <Button
          kind="secondary"
          size="small"
          aria-label="Add a key: a copy of this one"
          icon={<Copy />}
          disabled={keys.length >= MOST_KEYS}
          onClick={() => dispatch({ act: "addKey" })}
        >
          Add
        </Button>
        <Button
          kind="quiet"
          size="small"
          aria-label="Remove this key"
          icon={<Trash2 />}
          disabled={keys.length === 1 || layer === "base"}
          onClick={() => layer !== "base" && dispatch({ act: "removeKey", key: layer })}
        >
          Remove
        </Button>
        {key && layer !== "base" && (
          <>
            <NumberField
              label="Hold, s"
              value={key.hold}
              min={0}
              max={60}
              placeholder="dose"
              onChange={(seconds) => dispatch({ act: "seconds", key: layer, field: "hold", seconds })}
              onSettle={() => dispatch({ act: "settle" })}
            />
            <NumberField
              label="Way, s"
              value={key.move}
              min={0.1}
              max={60}
              placeholder="dose"
              onChange={(seconds) => dispatch({ act: "seconds", key: layer, field: "move", seconds })}
              onSettle={() => dispatch({ act: "settle" })}
            />
          </>
        )}
      </div>
    </div>
  );
}
