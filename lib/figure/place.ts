import { add, along, mixVec, scale, subtract, type Vec } from "./algebra";
import type { ContactName } from "./contact-names";
import { bottomOf, contactsAt, lowest, SOLE } from "./contacts";
import type { FullPose, LimbReach } from "./full-pose";
import { isOnFloor, reachWith } from "./limb";
import type { Limb } from "./movement";
import { SIDES, type Side } from "./side";
import { forward, type Skeleton } from "./skeleton";

export type Planted = Partial<Record<Limb, LimbReach>>;

/** Feet before hands, and the first foot again: hands may hold what feet have moved, and one foot may rest on the other leg. */
const REACH_ORDER: readonly Limb[] = ["footR", "footL", "footR", "handR", "handL"];

/**
 * One pose in space, in this order: angles, tipping until level, sinking until something carries the body, keeping the pinned
 * point (`pinned`: where it stands on the floor), hands and feet to where they reach, and nothing through the floor.
 */
export function place(asked: FullPose, pinned?: Vec, planted: Planted = {}): Skeleton {
  const pose = levelled(asked);
  const reachOf = (limb: Limb) => planted[limb] ?? pose.reach[limb];

  const trial = forward(pose, [0, 0, 0]);
  // Legs that follow the body (not the floor) decide what is lowest.
  for (const limb of ["footR", "footL"] as const) {
    const reach = reachOf(limb);
    if (reach && !reach.at && !isOnFloor(reach)) reachWith(trial, pose, limb, reach);
  }
  const skeleton = forward(pose, rootOf(trial, pose, pinned));
  for (const limb of REACH_ORDER) {
    const reach = reachOf(limb);
    if (reach) reachWith(skeleton, pose, limb, reach);
  }
  for (const side of SIDES) {
    if (!reachOf(`hand${side}`)) keepHandAbove(skeleton, pose, side);
    if (!reachOf(`foot${side}`) && !isCarriedByFoot(pose, side)) keepFootAbove(skeleton, pose, side);
  }
  return skeleton;
}

function rootOf(trial: Skeleton, pose: FullPose, pinned: Vec | undefined): Vec {
  const pin = trial.points[pose.pin];
  const [x, z] = pose.shift;
  return [(pinned?.[0] ?? 0) - pin[0] + x, heightOf(trial, pose) + pose.lift, (pinned ? pinned[2] - pin[2] : 0) + z];
}

/** How far the body must rise until what carries it is at its height. */
function heightOf(trial: Skeleton, { rest }: FullPose): number {
  const contacts = contactsAt(trial);
  if (rest) return Math.max(...rest.map(([name, height]) => height - bottomOf(contacts[name])));
  const named = Object.entries(contacts).filter(([name]) => !/^(palm|wrist)/.test(name));
  return Math.max(...named.map(([, contact]) => -bottomOf(contact)));
}

/** Most a body may tip to be level, degrees each way. */
const MOST_TIPPING = 35;

/** Tips the whole body in the picture's plane until both groups are equally low (regula falsi, Illinois). */
function levelled(pose: FullPose): FullPose {
  if (!pose.level) return pose;
  const [first, second] = pose.level;
  const tipped = (by: number): FullPose => ({ ...pose, lean: pose.lean + by });
  const difference = (by: number): number => {
    const contacts = contactsAt(forward(tipped(by), [0, 0, 0]));
    return lowest(contacts, first) - lowest(contacts, second);
  };
  let [a, b] = [-MOST_TIPPING, MOST_TIPPING];
  let [atA, atB] = [difference(a), difference(b)];
  if (atA * atB >= 0) return pose;
  let middle = 0;
  for (let tries = 0; tries < 12; tries += 1) {
    middle = (a * atB - b * atA) / (atB - atA);
    const at = difference(middle);
    if (Math.abs(at) < 0.02) break;
    if (at * atB < 0) [a, atA] = [b, atB];
    else atA /= 2;
    [b, atB] = [middle, at];
  }
  return tipped(middle);
}

function isCarriedByFoot({ rest }: FullPose, side: Side): boolean {
  const sole: readonly ContactName[] = SOLE[side];
  return rest?.some(([name]) => sole.includes(name)) ?? false;
}

/** Least height of palm, finger tips and wrist above the floor, cm. */
const HAND_CLEARANCE = { palm: 1.5, fingers: 1.2, wrist: 2.3 };

function keepHandAbove(skeleton: Skeleton, pose: FullPose, side: Side): void {
  const { points } = skeleton;
  const below = Math.max(
    HAND_CLEARANCE.palm - points[`palm${side}`][1],
    HAND_CLEARANCE.fingers - points[`fingers${side}`][1],
    HAND_CLEARANCE.wrist - points[`wrist${side}`][1],
  );
  if (below <= 0.05) return;
  const wrist = points[`wrist${side}`];
  const outward = subtract(points[`elbow${side}`], mixVec(points[`shoulder${side}`], wrist, 0.5));
  const raised = add(wrist, [0, below, 0]);
  reachWith(skeleton, pose, `hand${side}`, { at: raised, pole: add(outward, [0, 1, 0]) });
}

function keepFootAbove(skeleton: Skeleton, pose: FullPose, side: Side): void {
  const below = -lowest(contactsAt(skeleton), SOLE[side]);
  if (below <= 0.3) return;
  const at = along(skeleton.points[`ankle${side}`], [0, 1, 0], below);
  reachWith(skeleton, pose, `foot${side}`, { at, pole: scale(skeleton.frames[`thigh${side}`][0], 1) });
}
