import { type Dispatch, useState } from "react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { partWords } from "@/lib/figure/check/words";
import type { Action } from "@/lib/figure/editor";
import type { Layer } from "@/lib/figure/editor-layer";
import { floorUnder, readReach } from "@/lib/figure/editor-reading";
import type { Limb, Movement, Reach } from "@/lib/figure/movement";
import { movementSchema } from "@/lib/figure/schema";
import type { Skeleton } from "@/lib/figure/skeleton";
import { Fold } from "./fold";
import { readJson } from "./movement-text";
import styles from "./reach-panel.module.css";

export const LIMBS: readonly Limb[] = ["handR", "handL", "footR", "footL"];

type ReachPanelProps = { movement: Movement; layer: Layer; skeleton: Skeleton | null; dispatch: Dispatch<Action> };

/** Where hands and feet reach to. */
export function ReachPanel({ movement, layer, skeleton, dispatch }: ReachPanelProps) {
  return (
    <Fold title="Hands and feet reach to" startsOpen>
      {LIMBS.map((limb) => (
        // Another reach is another text to start from.
        <LimbRow
          key={`${limb} ${layer} ${JSON.stringify(readReach(movement, layer, limb))}`}
          {...{ limb, movement, layer, skeleton, dispatch }}
        />
      ))}
    </Fold>
  );
}

const SOURCES = { here: "set here", base: "as in all keys", start: "start position", unset: "" } as const;

function LimbRow({ limb, movement, layer, skeleton, dispatch }: ReachPanelProps & { limb: Limb }) {
  const { reach, source } = readReach(movement, layer, limb);
  const [text, setText] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const name = partWords(limb);
  const apply = () => {
    const read = reachFrom(limb, text ?? "");
    if ("error" in read) return setError(read.error);
    setText(null);
    dispatch({ act: "reach", limb, reach: read.reach });
  };
  return (
    <div className={styles.row}>
      <p className={styles.words}>
        <b>{name}</b> {reach ? placeWords(reach) : "follows its angles"} <span className="meta">{SOURCES[source]}</span>
      </p>
      <div className={styles.buttons}>
        <Button
          kind="quiet"
          size="small"
          disabled={!reach}
          aria-label={`Free the ${name}`}
          onClick={() => dispatch({ act: "reach", limb, reach: null })}
        >
          Free
        </Button>
        <Button
          kind="quiet"
          size="small"
          disabled={!skeleton}
          aria-label={`Put the ${name} on the floor under it`}
          onClick={() => skeleton && dispatch({ act: "reach", limb, reach: floorUnder(skeleton, limb) })}
        >
          Floor
        </Button>
        <Button
          kind="quiet"
          size="small"
          aria-expanded={text !== null}
          aria-label={`Reach of the ${name} as JSON`}
          onClick={() => setText(text === null ? JSON.stringify(reach ?? { at: [0, 0, 0] }) : null)}
        >
          JSON
        </Button>
        <Button
          kind="quiet"
          size="small"
          disabled={source !== "here"}
          aria-label={`Reset the reach of the ${name}`}
          onClick={() => dispatch({ act: "clearReach", limb })}
        >
          Reset
        </Button>
      </div>
      {text !== null && (
        <div className={styles.json}>
          <TextArea
            label={`Reach of the ${name}`}
            labelHidden
            spellCheck={false}
            value={text}
            error={error}
            onChange={(event) => setText(event.target.value)}
          />
          <Button kind="secondary" size="small" onClick={apply}>
            Apply reach
          </Button>
        </div>
      )}
    </div>
  );
}

function placeWords(reach: Reach): string {
  const { at, to, on, floor } = reach;
  const place = at ? `at ${at.join(", ")}` : to ? `under ${partWords(to)}` : `on ${partWords(on ?? "")}`;
  const height = floor === undefined || floor === false ? "" : floor === true ? ", on the floor" : `, ${floor} cm high`;
  return `${to && height === "" ? `to ${partWords(to)}` : place}${height}`;
}

/** A reach from text, or what is wrong with it: it is what a movement would take. */
function reachFrom(limb: Limb, text: string): { reach: Reach | null } | { error: string } {
  const value = readJson(text);
  if ("error" in value) return value;
  const known = movementSchema.safeParse({ version: 1, keys: [{ reach: { [limb]: value.json } }] });
  if (!known.success) return { error: z.prettifyError(known.error) };
  return { reach: known.data.keys[0]?.reach?.[limb] ?? null };
}
