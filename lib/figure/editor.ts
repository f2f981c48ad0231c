import { clamp } from "./algebra";
import type { ContactName } from "./contact-names";
import {
  type Axis,
  inheritedPose,
  type Joint,
  type Layer,
  layerOf,
  type PelvisField,
  type Sides,
  withAngle,
  withContact,
  withFlatSole,
  withLayer,
  without,
  withoutJoint,
  withPelvis,
  withReach,
} from "./editor-layer";
import { effectivePose, readReach } from "./editor-reading";
import { swapSides } from "./mirror";
import type { Limb, Movement, MuscleName, Pose, Reach } from "./movement";
import { movementSchema } from "./schema";
import type { StartPosition } from "./start-position";

type Step = { movement: Movement; key: Layer };

/** A movement that is being edited; `key` is what sliders write to. */
export type Editing = Step & {
  past: readonly Step[];
  future: readonly Step[];
  /** Names the change that the next one of the same name joins: a slider on its way is undone as a whole. */
  joining: string | null;
};

export type Action =
  | { act: "angle"; joint: Joint; sides: Sides; axis: Axis; degrees: number }
  | { act: "flatSole"; sides: Sides }
  | { act: "clearJoint"; joint: Joint; sides: Sides }
  | { act: "pelvis"; field: PelvisField; value: number | null }
  | { act: "contact"; contact: ContactName }
  | { act: "clearContacts" }
  /** Null: it reaches nowhere, whatever it inherits. */
  | { act: "reach"; limb: Limb; reach: Reach | null }
  | { act: "clearReach"; limb: Limb }
  | { act: "start"; position: StartPosition | null }
  | { act: "camera"; camera: [around: number, above: number] | null }
  | { act: "plant"; limb: Limb }
  | { act: "muscle"; muscle: MuscleName }
  | { act: "seconds"; key: number; field: "hold" | "move"; seconds: number | null }
  | { act: "addKey" }
  | { act: "removeKey"; key: number }
  | { act: "mirror" }
  /** From anywhere; what is no movement changes nothing. */
  | { act: "replace"; movement: unknown }
  | { act: "select"; key: Layer }
  /** The hand has left the slider: what comes now is a change of its own. */
  | { act: "settle" }
  | { act: "undo" }
  | { act: "redo" };

export const MOST_KEYS = 4;
const MOST_STEPS = 300;

export const startEditing = (movement: Movement): Editing => ({
  movement,
  key: 0,
  past: [],
  future: [],
  joining: null,
});

export function edit(state: Editing, action: Action): Editing {
  switch (action.act) {
    case "select":
      return { ...state, key: knownKey(state.movement, action.key), joining: null };
    case "settle":
      return state.joining === null ? state : { ...state, joining: null };
    case "undo":
      return undone(state);
    case "redo":
      return redone(state);
    case "replace":
      return stepped(state, state.movement, { movement: action.movement, key: 0 }, null);
    default: {
      // A crop says what is drawn: it does not outlive a change.
      const { crop: _crop, ...movement } = state.movement;
      return stepped(state, movement, changed({ movement, key: state.key }, action), joiningOf(action));
    }
  }
}

type Change = Exclude<Action, { act: "select" | "settle" | "undo" | "redo" | "replace" }>;

/** The step after a change, still to be checked. */
function changed({ movement, key }: Step, action: Change): Step {
  const posed = (pose: Pose) => ({ movement: withLayer(movement, key, pose), key });
  const own = layerOf(movement, key);
  switch (action.act) {
    case "angle":
      return posed(
        withAngle(own, effectivePose(movement, key), action.joint, action.sides, action.axis, action.degrees),
      );
    case "flatSole":
      return posed(withFlatSole(own, action.sides));
    case "clearJoint":
      return posed(withoutJoint(own, action.joint, action.sides));
    case "pelvis":
      return posed(withPelvis(own, action.field, action.value));
    case "contact":
      return posed(withContact(own, inheritedPose(movement, key), action.contact));
    case "clearContacts":
      return posed(without(own, "rest"));
    case "reach":
      return posed(reaching(movement, key, action.limb, action.reach));
    case "clearReach":
      return posed(withReach(own, action.limb, undefined));
    case "start":
      return { movement: { ...movement, from: action.position ?? undefined }, key };
    case "camera":
      return { movement: { ...movement, camera: action.camera ? inSight(action.camera) : undefined }, key };
    case "plant":
      return { movement: { ...movement, plant: toggled(movement.plant, action.limb) }, key };
    case "muscle":
      return { movement: { ...movement, muscles: toggled(movement.muscles, action.muscle) }, key };
    case "seconds":
      return { movement: timed(movement, action), key };
    case "addKey":
      return withKeyAdded(movement, key);
    case "removeKey":
      return withKeyRemoved(movement, key, action.key);
    case "mirror":
      return { movement: swapSides(movement), key };
  }
}

/** A limb that reaches nowhere and inherits nothing needs no word. */
function reaching(movement: Movement, key: Layer, limb: Limb, reach: Reach | null): Pose {
  const free = withReach(layerOf(movement, key), limb, undefined);
  if (reach) return withReach(free, limb, reach);
  return readReach(withLayer(movement, key, free), key, limb).reach ? withReach(free, limb, null) : free;
}

const inSight = ([around, above]: [number, number]): [number, number] => [
  clamp(around, -180, 180),
  clamp(above, -10, 85),
];

/** A list that becomes empty goes. */
function toggled<T>(list: readonly T[] = [], item: T): T[] | undefined {
  const left = list.filter((each) => each !== item);
  if (left.length === list.length) return [...list, item];
  return left.length > 0 ? left : undefined;
}

const LEAST_SECONDS = { hold: 0, move: 0.1 };
const MOST_SECONDS = 60;

function timed(movement: Movement, { key, field, seconds }: Extract<Action, { act: "seconds" }>): Movement {
  const value = seconds === null ? undefined : clamp(seconds, LEAST_SECONDS[field], MOST_SECONDS);
  return {
    ...movement,
    keys: movement.keys.map((each, index) => (index === key ? { ...each, [field]: value } : each)),
  };
}

/** A copy of the key, behind it; of the last one where the base is edited. */
function withKeyAdded(movement: Movement, key: Layer): Step {
  const from = key === "base" ? movement.keys.length - 1 : key;
  const copied = movement.keys[from];
  if (!copied || movement.keys.length >= MOST_KEYS) return { movement, key };
  const keys = movement.keys.toSpliced(from + 1, 0, copied);
  return { movement: renumbered(movement, keys, (index) => (index > from ? index + 1 : index)), key: from + 1 };
}

function withKeyRemoved(movement: Movement, key: Layer, removed: number): Step {
  if (movement.keys.length === 1 || !movement.keys[removed]) return { movement, key };
  const keys = movement.keys.toSpliced(removed, 1);
  const moved = (index: number) => Math.min(index > removed ? index - 1 : index, keys.length - 1);
  return { movement: renumbered(movement, keys, moved), key: key === "base" ? key : moved(key) };
}

/** Other keys, with what names them by their number. */
function renumbered(movement: Movement, keys: Movement["keys"], moved: (index: number) => number): Movement {
  const { show, thumb } = movement;
  return {
    ...movement,
    keys,
    show: show && [moved(show[0]), moved(show[1])],
    thumb: thumb === undefined ? undefined : moved(thumb),
  };
}

function joiningOf(action: Change): string | null {
  switch (action.act) {
    case "angle":
      return `${action.joint} ${action.sides} ${action.axis}`;
    case "pelvis":
      return action.value === null ? null : action.field;
    case "seconds":
      return `${action.field} ${action.key}`;
    case "camera":
      return "camera";
    default:
      return null;
  }
}

/** Goes on from `before` only to what the pose format knows. */
function stepped(
  state: Editing,
  before: Movement,
  next: { movement: unknown; key: Layer },
  joining: string | null,
): Editing {
  const known = movementSchema.safeParse(next.movement);
  if (!known.success) return state;
  // As JSON has it: a field that is there but undefined would hide what the base says.
  const text = JSON.stringify(known.data);
  if (text === JSON.stringify(before)) return state;
  const joins = joining !== null && joining === state.joining;
  const steps = joins ? state.past : [...state.past, { movement: state.movement, key: state.key }];
  return { movement: JSON.parse(text), key: next.key, past: steps.slice(-MOST_STEPS), future: [], joining };
}

const knownKey = (movement: Movement, key: Layer): Layer => (key === "base" || movement.keys[key] ? key : 0);

function undone({ movement, key, past, future }: Editing): Editing {
  const before = past.at(-1);
  if (!before) return { movement, key, past, future, joining: null };
  return { ...before, past: past.slice(0, -1), future: [{ movement, key }, ...future], joining: null };
}

function redone({ movement, key, past, future }: Editing): Editing {
  const [after, ...later] = future;
  if (!after) return { movement, key, past, future, joining: null };
  return { ...after, past: [...past, { movement, key }], future: later, joining: null };
}
