import { along, compose, inverse, subtract, type Vec } from "./algebra";
import { type FullPose, keyPose } from "./full-pose";
import { fingersOf, floorOf, isOnFloor, PALM_THICKNESS, surfaceOf } from "./limb";
import type { Limb, Movement } from "./movement";
import { type Planted, place } from "./place";
import { SIDES } from "./side";
import type { Skeleton } from "./skeleton";

/** A movement whose keys stand in space: all that drawing, moving and checking it need. */
export type Solved = {
  movement: Movement;
  poses: FullPose[];
  /** One a key. */
  skeletons: Skeleton[];
  /** Where the pinned point stands. */
  pinned: Vec;
  planted: Planted;
};

/** Solves the keys; the first decides where the pinned point and the planted limbs stand. */
export function solve(movement: Movement): Solved {
  const poses = movement.keys.map((_, index) => keyPose(movement, index));
  const [start] = poses;
  if (!start) throw new Error("A movement has at least one key.");
  const first = place(start);
  const pinned = subtract(first.points[start.pin], [start.shift[0], 0, start.shift[1]]);
  const planted: Planted = {};
  for (const limb of movement.plant ?? []) planted[limb] = whereItStands(first, start, limb);
  const skeletons = poses.map((pose) => place(pose, pinned, planted));
  return {
    movement,
    poses: poses.map((pose, index) => withFrames(pose, skeletons[index] as Skeleton)),
    skeletons,
    pinned,
    planted,
  };
}

/** In space, so that nothing of it moves with the body. */
function whereItStands(first: Skeleton, pose: FullPose, limb: Limb): Planted[Limb] {
  const reach = pose.reach[limb] ?? {};
  if (limb.startsWith("foot")) {
    const ground = isOnFloor(reach) ? floorOf(reach) : undefined;
    return { pole: reach.pole, at: first.points[limb === "footR" ? "ankleR" : "ankleL"], ground };
  }
  const wrist = first.points[limb === "handR" ? "wristR" : "wristL"];
  const normal = surfaceOf(first, reach);
  const fingers = reach.fingers || reach.onFingers ? fingersOf(first, reach) : undefined;
  const at = normal ? along(wrist, normal, -PALM_THICKNESS) : wrist;
  return { at, normal, fingers, pole: reach.pole, trunkPole: reach.trunkPole };
}

/** The solved hips, shoulders and hands as frames in their parents: the way between two keys goes by the shortest rotation. */
function withFrames(pose: FullPose, { frames }: Skeleton): FullPose {
  const framed = { ...pose };
  for (const side of SIDES) {
    framed[side] = {
      ...pose[side],
      shoulderFrame: compose(inverse(frames.t2), frames[`upperArm${side}`]),
      handFrame: compose(inverse(frames[`forearm${side}`]), frames[`hand${side}`]),
      hipFrame: compose(inverse(frames.pelvis), frames[`thigh${side}`]),
    };
  }
  return framed;
}
