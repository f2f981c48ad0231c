import type { Side } from "./side";
import type { StartPosition } from "./start-position";

/**
 * The pose format, version 1: a movement as 1 to 4 key poses of the drawn body. What a physiotherapist would call it: angles in
 * degrees, positive for flexion, abduction (or bending and turning to the right) and external rotation; places in cm.
 * Zero is standing upright, facing right (+x), the right side nearest to the viewer. It is JSON, about 500 bytes.
 */
export type Movement = {
  version: 1;
  /** The position it starts from; `base` and the keys change it. */
  from?: StartPosition;
  /** Where the viewer stands: degrees round the figure (positive: seen a little from the front) and above it. */
  camera?: [around: number, above: number];
  /** What holds for all keys. */
  base?: Pose;
  keys: Key[];
  /** After the last key comes the first; otherwise the way back leads through the keys. */
  loop?: boolean;
  /** Hands and feet that stay where the first key has them. */
  plant?: Limb[];
  props?: Prop[];
  muscles?: MuscleName[];
  /** Points whose way is drawn as an arrow, or a curl round a point. */
  arrows?: Arrow[];
  /** The keys that stand for start and end; the first two unless told. */
  show?: [start: number, end: number];
  /** The key that tells most in a small picture; the end unless told. */
  thumb?: number;
  /** Which way works against the load: towards the end position (a bridge) or back from it (a squat). "out" unless told. */
  lifts?: "out" | "back";
  /** The other side is shown by turning the picture round, by letting the other limbs move, or in the movement itself. "turn" unless told. */
  otherSide?: "turn" | "swap" | "shown";
  shoes?: boolean;
  /** Hands closed round something. */
  fists?: boolean;
  /** Draws a part nearer (positive) or farther than its depth says; only where depth misleads. */
  order?: Record<string, number>;
  /** What the drawing covers over the whole loop, cm in the picture's plane: left, top, width, height. Made by `npm run figures`. */
  crop?: Crop;
};

/** The keys that stand for start and end. */
export function startAndEnd({ show, keys }: Movement): [start: number, end: number] {
  return show ?? [0, Math.min(1, keys.length - 1)];
}

/** The key that tells most in a small picture. */
export function thumbKey(movement: Movement): number {
  return movement.thumb ?? startAndEnd(movement)[1];
}

export type Crop = [left: number, top: number, width: number, height: number];

/** Flexion alone, or flexion, abduction (side bend) and rotation. */
export type Angles = number | [flexion: number, sideways: number, rotation?: number];

type Joints = {
  hip: Angles;
  knee: number;
  /** Dorsiflexion, or "flat": the sole lies on the floor; the heel lifts when the ankle cannot bend further. */
  ankle: number | "flat";
  shoulder: Angles;
  elbow: number;
  /** Pronation. */
  forearm: number;
  /** Extension. */
  wrist: number;
};

/** A joint without a side sets both; with R or L, one. */
type SidedJoints = { [J in keyof Joints as J | `${J}${Side}`]?: Joints[J] };

export type Pose = SidedJoints & {
  /** The pelvis in space: forward (prone 90, supine -90), turned to its own right, leaning right, facing the viewer, tipped in the picture. */
  pitch?: number;
  turn?: number;
  roll?: number;
  yaw?: number;
  lean?: number;
  lumbar?: Angles;
  thoracic?: Angles;
  neck?: Angles;
  /** Feet whose toes are tucked under. */
  tuck?: "R" | "L" | "RL";
  /** Two groups of contacts: the whole body tips until both touch what they rest on. */
  level?: [string, string] | null;
  /** Contacts and the height they rest at; the body sinks until the first of them touches. All contacts at 0 unless told. */
  rest?: Record<string, number>;
  /** The point that keeps its place on the floor. */
  pin?: string;
  /** Moves the pinned point: forward (x) and sideways (z). */
  shift?: [x: number, z: number];
  /** Raises the whole body. */
  lift?: number;
  /** Where hands and feet reach to; without a side, both, mirrored. `null` takes back what the base says. */
  reach?: Partial<Record<Limb | "hand" | "foot", Reach | null>>;
};

export type Key = Pose & {
  /** Seconds it is held, and seconds the way to it takes, where the dose says nothing. */
  hold?: number;
  move?: number;
};

export type Limb = "handR" | "handL" | "footR" | "footL";

type Triple = [number, number, number];

/** A place for a hand's wrist or a foot's ankle, and how the limb gets there. */
export type Reach = {
  /** A place in space. */
  at?: Triple;
  /** A point of the body, as solved so far. */
  to?: string;
  /** A part of the body, with `loc` in its own frame. */
  on?: string;
  loc?: Triple;
  /** Added in space. */
  off?: Triple;
  /** On the floor (true), or on something of this height. */
  floor?: boolean | number;
  /** The surface under the hand and where its fingers point, in space or (on…) in the frame of the part it holds. */
  normal?: Triple;
  fingers?: Triple;
  onNormal?: Triple;
  onFingers?: Triple;
  /** Where elbow or knee points, in space or (elbow) in the frame of the upper trunk. */
  pole?: Triple;
  trunkPole?: Triple;
};

/** Muscles that lie on both sides can be named for one; the trunk's own cannot. */
export const SIDED_MUSCLES = [
  "calf",
  "shin",
  "quads",
  "hams",
  "adductors",
  "glute",
  "delt",
  "hipflexor",
  "side",
  "pec",
] as const;
export const TRUNK_MUSCLES = ["abs", "back", "upperback"] as const;
export type MuscleGroup = (typeof SIDED_MUSCLES)[number] | (typeof TRUNK_MUSCLES)[number];
export type MuscleName = MuscleGroup | `${(typeof SIDED_MUSCLES)[number]}${Side}`;

/** The way of a point, moved aside by some cm; or a curl round a point, from one screen angle to another (0 right, 90 up). */
export type Arrow = { point: string; aside?: number } | { round: string; radius: number; from: number; to: number };

/** A place for something: in space, a point of the body, or on a part of it. */
export type Place = Triple | string | { on: string; loc: Triple } | { to: string; off: Triple };

/** Things of the exercise. Lengths in cm; `nearer` draws it nearer to the viewer than its depth says. */
export type Prop =
  | { kind: "mat"; length?: number; width?: number; dx?: number; z?: number }
  | { kind: "floor"; width?: number }
  | { kind: "chair"; dx?: number; back?: number; front?: boolean }
  | { kind: "wall"; x: number; width?: number; height?: number; z?: number }
  | { kind: "doorway"; x: number; width?: number; height?: number; z?: number }
  | { kind: "step" | "bench" | "table"; at: Triple; size: Triple }
  | { kind: "stick"; from: Place; to: Place; before?: number; beyond?: number; nearer?: number }
  | { kind: "towel" | "band"; along: Place[]; nearer?: number }
  | { kind: "towelRoll"; at: Place; length?: number; radius?: number; nearer?: number }
  | { kind: "ball"; at: Place; radius: number; nearer?: number }
  | { kind: "poles"; slope?: number }
  | { kind: "dumbbell" | "bottle"; side?: Side }
  | { kind: "kettlebell" | "backpack"; drop?: number; at?: Place };
