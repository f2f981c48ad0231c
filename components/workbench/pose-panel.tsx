import type { Dispatch } from "react";
import { Button } from "@/components/ui/button";
import type { Action } from "@/lib/figure/editor";
import type { Sides } from "@/lib/figure/editor-layer";
import {
  type Axis,
  isSided,
  type Joint,
  type Layer,
  PELVIS,
  type PelvisField,
  rangesOf,
} from "@/lib/figure/editor-layer";
import { effectivePose, leadOf, readAngle, readPelvis, shownSide } from "@/lib/figure/editor-reading";
import type { Movement } from "@/lib/figure/movement";
import type { Skeleton } from "@/lib/figure/skeleton";
import { Fold } from "./fold";
import { ValueSlider } from "./value-slider";

type PosePanelProps = {
  movement: Movement;
  layer: Layer;
  sides: Sides;
  /** As solved, for joints that follow a hand or foot; null while nothing can be drawn. */
  skeleton: Skeleton | null;
  dispatch: Dispatch<Action>;
};

const PELVIS_WORDS: Record<PelvisField, string> = {
  pitch: "Pitch forward",
  turn: "Turn right",
  roll: "Roll right",
  yaw: "Face viewer",
  lean: "Lean in picture",
  lift: "Lift, cm",
};

const GROUPS: readonly { title: string; joints: readonly Joint[] }[] = [
  { title: "Spine", joints: ["lumbar", "thoracic", "neck"] },
  { title: "Legs", joints: ["hip", "knee", "ankle"] },
  { title: "Arms", joints: ["shoulder", "elbow", "forearm", "wrist"] },
];

const OF_SPINE = ["flexion", "bend right", "turn right"];
const OF_BALL = ["flexion", "abduction", "turn outward"];
const AXES: Record<Joint, string[]> = {
  lumbar: OF_SPINE,
  thoracic: OF_SPINE,
  neck: OF_SPINE,
  hip: OF_BALL,
  knee: ["flexion"],
  ankle: ["dorsiflexion"],
  shoulder: OF_BALL,
  elbow: ["flexion"],
  forearm: ["pronation"],
  wrist: ["extension"],
};

const AXIS: readonly Axis[] = [0, 1, 2];

/** The sliders of a pose. */
export function PosePanel(props: PosePanelProps) {
  const { movement, layer, dispatch } = props;
  return (
    <>
      <Fold title="Pelvis" startsOpen>
        {(Object.keys(PELVIS) as PelvisField[]).map((field) => (
          <ValueSlider
            key={field}
            label={PELVIS_WORDS[field]}
            reading={readPelvis(movement, layer, field)}
            range={PELVIS[field]}
            onChange={(value) => dispatch({ act: "pelvis", field, value })}
            onSettle={() => dispatch({ act: "settle" })}
            onReset={() => dispatch({ act: "pelvis", field, value: null })}
          />
        ))}
      </Fold>
      {GROUPS.map(({ title, joints }) => (
        <Fold key={title} title={title} startsOpen>
          {joints.map((joint) => (
            <JointSliders key={joint} joint={joint} {...props} />
          ))}
        </Fold>
      ))}
    </>
  );
}

function JointSliders({ joint, movement, layer, sides, skeleton, dispatch }: PosePanelProps & { joint: Joint }) {
  const side = shownSide(movement, layer, joint, sides);
  const lead = leadOf(movement, layer, joint, side);
  const other = side === "R" ? "L" : "R";
  const name = joint.charAt(0).toUpperCase() + joint.slice(1);
  const pose = effectivePose(movement, layer);
  const differs = sides === "both" && isSided(joint) && same(pose.R[joint]) !== same(pose.L[joint]);
  const isFlat = joint === "ankle" && pose[side].ankle === "flat";
  const solvedAt = (axis: Axis): number | undefined =>
    lead ? skeleton?.angles[`${joint}${side}` as "hipR"]?.[axis] : undefined;
  return (
    <>
      {rangesOf(joint).map((range, index) => {
        const axis = AXIS[index] ?? 0;
        const reading = readAngle(movement, layer, joint, side, axis);
        return (
          <ValueSlider
            key={AXES[joint][index]}
            of={axis === 0 ? undefined : name}
            label={axis === 0 ? `${name} ${AXES[joint][0]}` : `\u2003${AXES[joint][index]}`}
            reading={{ ...reading, value: solvedAt(axis) ?? reading.value }}
            range={range}
            lead={lead ? `by ${lead}` : undefined}
            differs={axis === 0 && differs && !(leadOf(movement, layer, joint, other) || lead)}
            onChange={(degrees) => dispatch({ act: "angle", joint, sides, axis, degrees })}
            onSettle={() => dispatch({ act: "settle" })}
            onReset={axis === 0 ? () => dispatch({ act: "clearJoint", joint, sides }) : undefined}
          />
        );
      })}
      {joint === "ankle" && (
        <div>
          <Button kind="quiet" size="small" disabled={isFlat} onClick={() => dispatch({ act: "flatSole", sides })}>
            {isFlat ? "Sole lies flat" : "Lay the sole flat"}
          </Button>
        </div>
      )}
    </>
  );
}

const same = (value: unknown): string => JSON.stringify(value);
