import {
  across,
  add,
  along,
  atRightAngles,
  clamp,
  cross,
  degrees,
  directionOf,
  dot,
  type Frame,
  length,
  scale,
  subtract,
  turn,
  unit,
  type Vec,
} from "./algebra";
import { BODY, type FrameName, ORIGINS, type PointName } from "./body";
import { contactsAt, lowest, SOLE } from "./contacts";
import type { FullPose, LimbReach } from "./full-pose";
import type { Limb } from "./movement";
import { type Side, signOf } from "./side";
import { placeArm, placeLeg, type Skeleton, shoulderPlace } from "./skeleton";

/** The flesh of a palm between the wrist's middle and what the hand lies on. */
export const PALM_THICKNESS = 2.3;

/** Two bones from `start` to `goal`, bending towards `pole`: the joint between them, and where the end really comes to. */
function twoBones(start: Vec, goal: Vec, first: number, second: number, pole: Vec): { middle: Vec; end: Vec } {
  const way = subtract(goal, start);
  const direction = unit(way);
  const far = clamp(length(way), Math.abs(first - second) + 0.5, first + second - 0.02);
  const cosine = clamp((first * first + far * far - second * second) / (2 * first * far), -1, 1);
  const bend = directionOf(across(pole, direction), atRightAngles(direction));
  const middle = along(along(start, direction, first * cosine), bend, first * Math.sqrt(1 - cosine * cosine));
  return { middle, end: along(start, direction, far) };
}

/** The frame of the upper bone, and the angle of a joint that only bends. `sign` is +1 where bending brings the end forward. */
function hinge(start: Vec, middle: Vec, end: Vec, sign: 1 | -1, pole: Vec): { frame: Frame; angle: number } {
  const up = unit(subtract(start, middle));
  const onward = unit(subtract(end, middle));
  const bent = across(onward, up);
  const ahead =
    length(bent) < 0.02 ? directionOf(across(scale(pole, -sign), up), atRightAngles(up)) : unit(scale(bent, sign));
  return { frame: [ahead, up, cross(ahead, up)], angle: degrees(Math.acos(clamp(-dot(onward, up), -1, 1))) };
}

/** Where a reach leads to, in space. */
export function goalOf({ points, frames }: Skeleton, reach: LimbReach): Vec {
  let goal: Vec = points[reach.to as PointName] ?? [0, 0, 0];
  if (reach.at) goal = reach.at;
  else if (reach.on) {
    const frame = reach.on as FrameName;
    goal = add(points[ORIGINS[frame]], turn(frames[frame], reach.loc ?? [0, 0, 0]));
  }
  if (reach.off) goal = add(goal, reach.off);
  return isOnFloor(reach) ? [goal[0], floorOf(reach), goal[2]] : goal;
}

export const isOnFloor = (reach: LimbReach): boolean => reach.floor !== undefined && reach.floor !== false;
export const floorOf = (reach: LimbReach): number => (typeof reach.floor === "number" ? reach.floor : 0);

const UP: Vec = [0, 1, 0];

/** The surface under a hand, as the direction away from it: given, that of the part it holds, or the floor's. */
export function surfaceOf({ frames }: Skeleton, reach: LimbReach): Vec | undefined {
  if (reach.normal) return directionOf(reach.normal, UP);
  if (reach.onNormal) return directionOf(turn(frames[reach.on as FrameName], reach.onNormal), UP);
  return isOnFloor(reach) ? UP : undefined;
}

/** Where the fingers of a laid hand point: given, in the frame of the part it holds, or away along the trunk; ahead of an upright one. */
export function fingersOf({ frames }: Skeleton, reach: LimbReach): Vec {
  if (reach.fingers) return reach.fingers;
  if (reach.onFingers) return turn(frames[reach.on as FrameName], reach.onFingers);
  const [ahead, up] = frames.pelvis;
  const away = Math.hypot(up[0], up[2]) > 0.1 ? up : ahead;
  return [away[0], 0, away[2]];
}

/** Where the elbow or knee points: given, in the frame of the upper trunk, or back and down, and forward. */
export function poleOf({ frames }: Skeleton, limb: Limb, reach: LimbReach): Vec {
  if (reach.pole) return reach.pole;
  if (limb.startsWith("foot")) return along(frames.pelvis[0], frames.pelvis[1], 0.2);
  return turn(frames.t2, reach.trunkPole ?? [-0.75, -0.3, signOf(limb.slice(-1) as Side) * 0.5]);
}

/** Brings a hand or foot to where it reaches. */
export function reachWith(skeleton: Skeleton, pose: FullPose, limb: Limb, reach: LimbReach): void {
  const side = limb.slice(-1) as Side;
  if (limb.startsWith("hand")) reachHand(skeleton, pose, side, reach);
  else reachFoot(skeleton, pose, side, reach);
}

function reachHand(skeleton: Skeleton, pose: FullPose, side: Side, reach: LimbReach): void {
  const { points } = skeleton;
  const normal = surfaceOf(skeleton, reach);
  const place = goalOf(skeleton, reach);
  const goal = normal ? along(place, normal, PALM_THICKNESS) : place;
  const pole = poleOf(skeleton, `hand${side}`, reach);
  const shoulder = `shoulder${side}` as const;
  const solve = () => {
    const { middle, end } = twoBones(points[shoulder], goal, BODY.upperArm, BODY.forearm, pole);
    return hinge(points[shoulder], middle, end, 1, pole);
  };
  // Twice: the shoulder blade follows the arm, and the arm starts at the shoulder blade.
  points[shoulder] = shoulderPlace(skeleton, side, scale(solve().frame[1], -1));
  const { frame, angle } = solve();
  placeArm(skeleton, pose, side, frame, angle, normal && laidHand(normal, fingersOf(skeleton, reach), side));
}

/** Fingers that would point into the surface go up on it, or forward on a level one. */
function laidHand(normal: Vec, fingers: Vec, side: Side): Frame {
  const up = scale(directionOf(across(fingers, normal), across(UP, normal), atRightAngles(normal)), -1);
  const right = scale(normal, signOf(side));
  return [cross(up, right), up, right];
}

/** A heel that must lift raises the ankle: repeated until the sole lies where it should, cm. */
const SOLE_TOLERANCE = 0.05;
const MOST_TRIES = 8;

function reachFoot(skeleton: Skeleton, pose: FullPose, side: Side, reach: LimbReach): void {
  const { points } = skeleton;
  const goal = add(goalOf(skeleton, reach), [0, isOnFloor(reach) ? BODY.ankleHeight : 0, 0]);
  const pole = poleOf(skeleton, `foot${side}`, reach);
  const ground = reach.ground ?? (isOnFloor(reach) ? floorOf(reach) : undefined);
  const hip = points[`hip${side}`];
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { middle, end } = twoBones(hip, goal, BODY.thigh, BODY.shank, pole);
    const { frame, angle } = hinge(hip, middle, end, -1, pole);
    placeLeg(skeleton, pose, side, frame, angle);
    if (ground === undefined) return;
    const gap = ground - lowest(contactsAt(skeleton), SOLE[side]);
    if (Math.abs(gap) < SOLE_TOLERANCE) return;
    goal[1] += gap * 0.8;
  }
}
