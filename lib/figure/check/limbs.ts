import { along, distance, type Vec } from "../algebra";
import type { PointName } from "../body";
import { bottomOf, lowest, SOLE } from "../contacts";
import type { LimbReach } from "../full-pose";
import { floorOf, goalOf, isOnFloor, PALM_THICKNESS, surfaceOf } from "../limb";
import type { Limb } from "../movement";
import type { Side } from "../side";
import type { Finding } from "./finding";
import { type Sample, type Sampled, whenOf } from "./samples";
import { PLANT, REACH, TREAD } from "./thresholds";

const TREADS = ["ballR", "ballL"] as const;

const sideOf = (limb: Limb): Side => limb.slice(-1) as Side;
const isHand = (limb: Limb): boolean => limb.startsWith("hand");
const endOf = (limb: Limb): PointName => (isHand(limb) ? `wrist${sideOf(limb)}` : `ankle${sideOf(limb)}`);

/** Planted hands and feet stay where the first key has them. */
export function checkPlanted({ movement, keys, instants }: Sampled): Finding[] {
  const [first] = keys;
  if (!first) return [];
  return (movement.plant ?? []).flatMap((limb) =>
    instants.flatMap((sample): Finding[] => {
      const drift = distance(sample.skeleton.points[endOf(limb)], first.skeleton.points[endOf(limb)]);
      return drift > PLANT ? [{ check: "plant", what: limb, ...whenOf(sample), amount: drift, limit: PLANT }] : [];
    }),
  );
}

/** The ball of a foot that stands on the floor at both ends of a way does not slide on it; a loop walks on the spot. */
export function checkSliding({ movement, keys }: Sampled): Finding[] {
  if (movement.loop) return [];
  return keys.slice(1).flatMap((sample, index) => {
    const before = keys[index];
    if (!before) return [];
    return TREADS.flatMap((tread): Finding[] => {
      if (![before, sample].every(({ contacts }) => Math.abs(bottomOf(contacts[tread])) < TREAD)) return [];
      const slid = distance(before.contacts[tread].center, sample.contacts[tread].center);
      return slid > PLANT ? [{ check: "slide", what: tread, ...whenOf(sample), amount: slid, limit: PLANT }] : [];
    });
  });
}

/** At every key, hands and feet are where they are told to reach. */
export function checkReach({ solved, keys }: Sampled): Finding[] {
  return keys.flatMap((sample, index) =>
    (Object.entries(solved.poses[index]?.reach ?? {}) as [Limb, LimbReach][]).flatMap(([limb, reach]): Finding[] => {
      if (solved.planted[limb]) return [];
      const missed = isHand(limb) ? handMisses(sample, limb, reach) : footMisses(sample, limb, reach);
      return missed > REACH ? [{ check: "reach", what: limb, ...whenOf(sample), amount: missed, limit: REACH }] : [];
    }),
  );
}

function handMisses({ skeleton }: Sample, limb: Limb, reach: LimbReach): number {
  const wrist = skeleton.points[endOf(limb)];
  const surface = surfaceOf(skeleton, reach);
  const place = goalOf(skeleton, reach);
  const goal = surface ? along(place, surface, PALM_THICKNESS) : place;
  // A place beside its own shoulder or wrist has moved with the arm: of it, only the height was asked for.
  if (isOwn(reach.to, limb)) return surface ? Math.abs(wrist[1] - goal[1]) : 0;
  return distance(wrist, goal);
}

const isOwn = (point: string | undefined, limb: Limb): boolean =>
  ["shoulder", "elbow", "wrist"].some((name) => point === `${name}${sideOf(limb)}`);

function footMisses({ skeleton, contacts }: Sample, limb: Limb, reach: LimbReach): number {
  const ankle = skeleton.points[endOf(limb)];
  const goal = goalOf(skeleton, reach);
  if (!isOnFloor(reach)) return distance(ankle, goal);
  const aside: Vec = [ankle[0] - goal[0], 0, ankle[2] - goal[2]];
  const above = lowest(contacts, SOLE[sideOf(limb)]) - floorOf(reach);
  return Math.hypot(...aside) + Math.abs(above);
}
