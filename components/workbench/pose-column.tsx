import { type Dispatch, memo, useMemo, useState } from "react";
import { ChoiceChips } from "@/components/ui/choice-chips";
import { Select } from "@/components/ui/select";
import type { Action } from "@/lib/figure/editor";
import type { Layer, Sides } from "@/lib/figure/editor-layer";
import { shownKey, shownMovement } from "@/lib/figure/editor-reading";
import type { Movement } from "@/lib/figure/movement";
import type { Skeleton } from "@/lib/figure/skeleton";
import { solve } from "@/lib/figure/solve";
import { START_POSITIONS, type StartPosition } from "@/lib/figure/start-position";
import { KeyBar } from "./key-bar";
import styles from "./pose-column.module.css";
import { PosePanel } from "./pose-panel";
import { ReachPanel } from "./reach-panel";
import { SupportPanel } from "./support-panel";

type PoseColumnProps = { movement: Movement; layer: Layer; dispatch: Dispatch<Action> };

const POSITIONS = Object.keys(START_POSITIONS) as StartPosition[];

/** All that changes a pose. It follows the hand at once; what is drawn may come a little later. */
export const PoseColumn = memo(function PoseColumn({ movement, layer, dispatch }: PoseColumnProps) {
  const [sides, setSides] = useState<Sides>("both");
  const skeleton = useMemo(() => skeletonOf(movement, layer), [movement, layer]);
  const pose = { movement, layer, skeleton, dispatch };
  return (
    <>
      <KeyBar movement={movement} layer={layer} dispatch={dispatch} />
      <div className={styles.line}>
        <Select
          label="Starts from"
          placeholder="Nothing"
          value={movement.from ?? ""}
          options={POSITIONS.map((position) => ({ value: position, label: position }))}
          onChange={({ target }) =>
            dispatch({ act: "start", position: POSITIONS.find((each) => each === target.value) ?? null })
          }
        />
        <ChoiceChips
          legend="Side"
          name="workbench-side"
          size="desk"
          value={sides}
          options={[
            { value: "both", label: "Both" },
            { value: "R", label: "Right" },
            { value: "L", label: "Left" },
          ]}
          onChange={({ target }) => setSides(target.value as Sides)}
        />
      </div>
      <PosePanel {...pose} sides={sides} />
      <ReachPanel {...pose} />
      <SupportPanel {...pose} />
    </>
  );
});

/** The body as it stands; null where the solver cannot follow. */
function skeletonOf(movement: Movement, layer: Layer): Skeleton | null {
  try {
    return solve(shownMovement(movement, layer)).skeletons[shownKey(layer)] ?? null;
  } catch {
    return null;
  }
}
