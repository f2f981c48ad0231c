import type { Frame, Vec } from "./algebra";
import { type PointName, sided } from "./body";
import { type ContactName, contactsOf } from "./contact-names";
import type { Angles, Limb, Movement, Pose, Reach } from "./movement";
import { SIDES, type Side } from "./side";
import { START_POSITIONS } from "./start-position";

/** The joints of one side, nothing left open. Ball joints as [flexion, abduction, external rotation]. */
export type SideAngles = {
  hip: Vec;
  knee: number;
  ankle: number | "flat";
  shoulder: Vec;
  elbow: number;
  forearm: number;
  wrist: number;
  tucked: boolean;
  /** Ball joints as frames in their parent, where the way between two solved poses needs them. */
  hipFrame?: Frame;
  shoulderFrame?: Frame;
  /** The hand in its forearm, where it does not follow from the angles. */
  handFrame?: Frame;
};

export type LimbReach = Reach & {
  /** The sole comes to rest at this height, whatever the ankle's own. */
  ground?: number;
};

/** A pose with nothing left open: what the solver works on. */
export type FullPose = {
  pitch: number;
  turn: number;
  roll: number;
  yaw: number;
  lean: number;
  lumbar: Vec;
  thoracic: Vec;
  neck: Vec;
  R: SideAngles;
  L: SideAngles;
  /** Two groups of contacts that both come to touch. */
  level: [ContactName[], ContactName[]] | null;
  /** What may carry the body, with its height; null: whatever is lowest, at 0. */
  rest: [ContactName, number][] | null;
  pin: PointName;
  shift: [x: number, z: number];
  lift: number;
  reach: Partial<Record<Limb, LimbReach>>;
};

export function vecOf(angles: Angles | undefined): Vec {
  if (angles === undefined) return [0, 0, 0];
  if (typeof angles === "number") return [angles, 0, 0];
  return [angles[0], angles[1], angles[2] ?? 0];
}

const JOINTS = ["hip", "knee", "ankle", "shoulder", "elbow", "forearm", "wrist"] as const;

/** A later layer wins field by field; a joint without a side also wins over an earlier one with a side. */
function layered(layers: readonly (Pose | undefined)[]): Pose {
  const merged: Record<string, unknown> = {};
  const reach: Record<string, Reach | null> = {};
  for (const layer of layers) {
    if (!layer) continue;
    for (const joint of JOINTS) {
      if (layer[joint] === undefined) continue;
      for (const side of SIDES) delete merged[`${joint}${side}`];
    }
    Object.assign(merged, layer);
    Object.assign(reach, bothSides(layer.reach ?? {}));
  }
  return { ...merged, reach };
}

/** "hand" and "foot" are both hands and both feet: written for the right side, mirrored for the left. */
function bothSides(reach: NonNullable<Pose["reach"]>): Partial<Record<Limb, Reach | null>> {
  const { hand, foot, ...own } = reach;
  const spread: Partial<Record<Limb, Reach | null>> = {};
  for (const side of SIDES) {
    if (hand !== undefined) spread[`hand${side}`] = hand && onSide(hand, side);
    if (foot !== undefined) spread[`foot${side}`] = foot && onSide(foot, side);
  }
  return { ...spread, ...own };
}

/** A reach written for the right side, for one side: names get their side, z changes its sign on the left. */
function onSide(reach: Reach, side: Side): Reach {
  const placed: Reach = { ...reach };
  if (reach.to) placed.to = sided(reach.to, side);
  if (reach.on) placed.on = sided(reach.on, side);
  if (side === "R") return placed;
  for (const field of [
    "at",
    "loc",
    "off",
    "normal",
    "fingers",
    "onNormal",
    "onFingers",
    "pole",
    "trunkPole",
  ] as const) {
    const v = reach[field];
    if (v) placed[field] = [v[0], v[1], -v[2]];
  }
  return placed;
}

/** What holds for all keys: the start position, and what the movement's base changes of it. */
export function basePose({ from, base }: Movement): Pose {
  return layered([from ? START_POSITIONS[from] : undefined, base]);
}

/** The pose of one key, with what holds for all. */
export function keyPose(movement: Movement, index: number): FullPose {
  return fullPose(layered([basePose(movement), movement.keys[index]]));
}

function fullPose(pose: Pose): FullPose {
  const reach = Object.entries(pose.reach ?? {}).filter(([, each]) => each) as [Limb, Reach][];
  return {
    pitch: pose.pitch ?? 0,
    turn: pose.turn ?? 0,
    roll: pose.roll ?? 0,
    yaw: pose.yaw ?? 0,
    lean: pose.lean ?? 0,
    lumbar: vecOf(pose.lumbar),
    thoracic: vecOf(pose.thoracic),
    neck: vecOf(pose.neck),
    R: sideAngles(pose, "R"),
    L: sideAngles(pose, "L"),
    level: pose.level ? [contactsOf(pose.level[0]), contactsOf(pose.level[1])] : null,
    rest: pose.rest ? restsOf(pose.rest) : null,
    pin: (pose.pin ?? "pelvis") as PointName,
    shift: pose.shift ?? [0, 0],
    lift: pose.lift ?? 0,
    reach: Object.fromEntries(reach),
  };
}

const restsOf = (rest: Record<string, number>): [ContactName, number][] =>
  Object.entries(rest).flatMap(([group, height]) =>
    contactsOf(group).map((contact): [ContactName, number] => [contact, height]),
  );

function sideAngles(pose: Pose, side: Side): SideAngles {
  return {
    hip: vecOf(pose[`hip${side}`] ?? pose.hip),
    knee: pose[`knee${side}`] ?? pose.knee ?? 0,
    ankle: pose[`ankle${side}`] ?? pose.ankle ?? "flat",
    shoulder: vecOf(pose[`shoulder${side}`] ?? pose.shoulder),
    elbow: pose[`elbow${side}`] ?? pose.elbow ?? 5,
    forearm: pose[`forearm${side}`] ?? pose.forearm ?? 0,
    wrist: pose[`wrist${side}`] ?? pose.wrist ?? 0,
    tucked: pose.tuck?.includes(side) ?? false,
  };
}
