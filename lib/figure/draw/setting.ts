import { contactsAt } from "../contacts";
import type { Side } from "../side";
import type { Skeleton } from "../skeleton";
import type { Solved } from "../solve";
import { type Camera, cameraAt, facing } from "./camera";

/** Where on the floor the figure is over the whole movement, in cm along x and z. */
export type Ground = { left: number; right: number; far: number; near: number };

/** What is the same in every moment of a movement. */
export type Setting = { camera: Camera; farSide: Side | null; flatHands: Record<Side, boolean>; ground: Ground };

const settings = new WeakMap<Solved, Setting>();

export function settingOf(solved: Solved, around?: [around: number, above: number]): Setting {
  if (around) return makeSetting(solved, cameraAt(around));
  const known = settings.get(solved);
  if (known) return known;
  const setting = makeSetting(solved, cameraAt(solved.movement.camera));
  settings.set(solved, setting);
  return setting;
}

function makeSetting(solved: Solved, camera: Camera): Setting {
  return {
    camera,
    farSide: farSideOf(solved.skeletons[0] as Skeleton, camera),
    flatHands: { R: liesFlat(solved, "R"), L: liesFlat(solved, "L") },
    ground: groundOf(solved.skeletons),
  };
}

/** How much pelvis and chest together (at most 2) must look aside for one side to be the far one. */
const ASIDE = 1.05;

/** The body's side that is turned away in the first key, so that no limb changes its tone on the way. */
export function farSideOf({ frames }: Skeleton, camera: Camera): Side | null {
  const right = facing(camera, frames.pelvis[2]) + facing(camera, frames.t2[2]);
  if (Math.abs(right) < ASIDE) return null;
  return right > 0 ? "L" : "R";
}

const liesFlat = ({ poses }: Solved, side: Side): boolean =>
  poses.some(({ reach }) => {
    const hand = reach[`hand${side}`];
    return hand !== undefined && (hand.normal || hand.onNormal || (hand.floor !== undefined && hand.floor !== false));
  });

const NEAR_FLOOR = 25;

/** Under what is near the floor; under the whole body where nothing is. */
function groundOf(skeletons: readonly Skeleton[]): Ground {
  const all = skeletons.flatMap((skeleton) => Object.values(contactsAt(skeleton)));
  const low = all.filter(({ center }) => center[1] <= NEAR_FLOOR);
  const ground: Ground = { left: Infinity, right: -Infinity, far: Infinity, near: -Infinity };
  for (const { center, radius } of low.length > 0 ? low : all) {
    ground.left = Math.min(ground.left, center[0] - radius);
    ground.right = Math.max(ground.right, center[0] + radius);
    ground.far = Math.min(ground.far, center[2] - radius);
    ground.near = Math.max(ground.near, center[2] + radius);
  }
  return ground;
}
