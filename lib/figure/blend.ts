import { between, type Frame, mix, mixVec, unit, type Vec } from "./algebra";
import type { ContactName } from "./contact-names";
import type { FullPose, LimbReach, SideAngles } from "./full-pose";
import { fingersOf, floorOf, goalOf, isOnFloor, poleOf, surfaceOf } from "./limb";
import type { Limb } from "./movement";
import { place } from "./place";
import { SIDES, type Side } from "./side";
import type { Skeleton } from "./skeleton";
import type { Solved } from "./solve";

/** The body on its way from one key to another: `share` 0 to 1, already eased. */
export function skeletonBetween(solved: Solved, from: number, to: number, share: number): Skeleton {
  const [a, b] = [solved.skeletons[from], solved.skeletons[to]];
  if (!a || !b) throw new RangeError(`The movement has no key ${a ? to : from}.`);
  if (from === to || share <= 0) return a;
  if (share >= 1) return b;
  return place(poseBetween(solved, from, to, share), solved.pinned, solved.planted);
}

/** One end of the way. */
type End = { pose: FullPose; skeleton: Skeleton };

function poseBetween({ poses, skeletons, planted }: Solved, from: number, to: number, share: number): FullPose {
  const a: End = { pose: poses[from] as FullPose, skeleton: skeletons[from] as Skeleton };
  const b: End = { pose: poses[to] as FullPose, skeleton: skeletons[to] as Skeleton };
  const number = (field: "pitch" | "turn" | "roll" | "yaw" | "lift") => mix(a.pose[field], b.pose[field], share);
  const vec = (field: "lumbar" | "thoracic" | "neck") => mixVec(a.pose[field], b.pose[field], share);
  const pose: FullPose = {
    pitch: number("pitch"),
    turn: number("turn"),
    roll: number("roll"),
    yaw: number("yaw"),
    lift: number("lift"),
    lumbar: vec("lumbar"),
    thoracic: vec("thoracic"),
    neck: vec("neck"),
    ...levelBetween(a, b, share),
    rest: restBetween(a.pose, b.pose, share),
    pin: a.pose.pin,
    shift: [mix(a.pose.shift[0], b.pose.shift[0], share), mix(a.pose.shift[1], b.pose.shift[1], share)],
    R: sideBetween(a, b, "R", share),
    L: sideBetween(a, b, "L", share),
    reach: {},
  };
  for (const side of SIDES) {
    // Wherever a surface does not decide how a hand lies, it turns from the one position to the other.
    if (a.pose.reach[`hand${side}`] || b.pose.reach[`hand${side}`])
      pose[side].handFrame = frameBetween(a, b, side, "handFrame", share);
    for (const limb of [`hand${side}`, `foot${side}`] as const) {
      if (planted[limb]) continue;
      if (a.pose.reach[limb] && b.pose.reach[limb]) pose.reach[limb] = reachBetween(a, b, limb, share);
      else if (a.pose.reach[limb] || b.pose.reach[limb]) Object.assign(pose[side], freedLimb(a, b, limb, share));
    }
  }
  return pose;
}

/** Both keys level on the same first group: levelled all the way, on either's second group. Else the tipping itself is mixed. */
function levelBetween(a: End, b: End, share: number): Pick<FullPose, "level" | "lean"> {
  const [first, second] = [a.pose.level, b.pose.level];
  if (!first && !second) return { level: null, lean: mix(a.pose.lean, b.pose.lean, share) };
  if (first && second && first[0].join() === second[0].join()) {
    return { level: [first[0], [...new Set([...first[1], ...second[1]])]], lean: mix(a.pose.lean, b.pose.lean, share) };
  }
  return { level: null, lean: mix(a.skeleton.lean, b.skeleton.lean, share) };
}

/** Different supports: whichever touches first carries the body. */
function restBetween(a: FullPose, b: FullPose, share: number): FullPose["rest"] {
  if (!a.rest && !b.rest) return null;
  const [from, to] = [new Map(a.rest ?? b.rest), new Map(b.rest ?? a.rest)];
  return [...new Set([...from.keys(), ...to.keys()])].map((name): [ContactName, number] => {
    const height = from.get(name) ?? to.get(name) ?? 0;
    return [name, mix(height, to.get(name) ?? height, share)];
  });
}

/** The joints of one side, by their angles: what follows a reach is overwritten when it is placed. */
function sideBetween(
  { pose: a, skeleton }: End,
  { pose: b, skeleton: other }: End,
  side: Side,
  share: number,
): SideAngles {
  const [from, to] = [a[side], b[side]];
  const ankle = `ankle${side}` as const;
  return {
    hip: mixVec(from.hip, to.hip, share),
    knee: mix(from.knee, to.knee, share),
    ankle:
      from.ankle === "flat" && to.ankle === "flat"
        ? "flat"
        : mix(skeleton.angles[ankle][0], other.angles[ankle][0], share),
    shoulder: mixVec(from.shoulder, to.shoulder, share),
    elbow: mix(from.elbow, to.elbow, share),
    forearm: mix(from.forearm, to.forearm, share),
    wrist: mix(from.wrist, to.wrist, share),
    tucked: from.tucked || to.tucked,
  };
}

/** A limb that reaches at one end only goes there by the shortest rotation of its joints. */
function freedLimb(a: End, b: End, limb: Limb, share: number): Partial<SideAngles> {
  const side = limb.slice(-1) as Side;
  const angle = (joint: "elbow" | "knee") =>
    mix(a.skeleton.angles[`${joint}${side}`][0], b.skeleton.angles[`${joint}${side}`][0], share);
  return limb.startsWith("hand")
    ? { shoulderFrame: frameBetween(a, b, side, "shoulderFrame", share), elbow: angle("elbow") }
    : { hipFrame: frameBetween(a, b, side, "hipFrame", share), knee: angle("knee") };
}

function frameBetween(
  a: End,
  b: End,
  side: Side,
  joint: "shoulderFrame" | "hipFrame" | "handFrame",
  share: number,
): Frame | undefined {
  const [from, to] = [a.pose[side][joint], b.pose[side][joint]];
  return from && to && between(from, to, share);
}

/** Where neither end says where the joint points, the usual direction is left to follow the body. */
function poleBetween(a: End, b: End, limb: Limb, share: number): Vec | undefined {
  const [from, to] = [a.pose.reach[limb] as LimbReach, b.pose.reach[limb] as LimbReach];
  if (![from, to].some(({ pole, trunkPole }) => pole || trunkPole)) return undefined;
  return mixVec(poleOf(a.skeleton, limb, from), poleOf(b.skeleton, limb, to), share);
}

function reachBetween(a: End, b: End, limb: Limb, share: number): LimbReach {
  const [from, to] = [a.pose.reach[limb] as LimbReach, b.pose.reach[limb] as LimbReach];
  const pole = poleBetween(a, b, limb, share);
  const floor = isOnFloor(from) && isOnFloor(to) ? mix(floorOf(from), floorOf(to), share) : undefined;
  const [fromSurface, toSurface] = limb.startsWith("hand")
    ? [surfaceOf(a.skeleton, from), surfaceOf(b.skeleton, to)]
    : [undefined, undefined];
  const alike = from.to === to.to && from.on === to.on && !from.at && isOnFloor(from) === isOnFloor(to);
  if (alike && !fromSurface === !toSurface) {
    const zero: Vec = [0, 0, 0];
    const [off, loc] = [
      mixVec(from.off ?? zero, to.off ?? zero, share),
      mixVec(from.loc ?? zero, to.loc ?? zero, share),
    ];
    return { ...to, ...(fromSurface && toSurface && layBetween(a, b, limb, share)), off, loc, pole, floor };
  }
  if (fromSurface && toSurface) {
    return {
      at: mixVec(goalOf(a.skeleton, from), goalOf(b.skeleton, to), share),
      normal: unit(mixVec(fromSurface, toSurface, share)),
      fingers: unit(mixVec(fingersOf(a.skeleton, from), fingersOf(b.skeleton, to), share)),
      pole,
    };
  }
  return { at: mixVec(above(a.skeleton, from, to, limb), above(b.skeleton, to, from, limb), share), pole, floor };
}

/** How a hand lies: its surface and fingers, in space or in the frame of the part it holds. */
type Lie = "normal" | "onNormal" | "fingers" | "onFingers";

/** How a hand lies on the same thing at both ends: mixed in its own frame where both ends tell it so, else in space. */
function layBetween(a: End, b: End, limb: Limb, share: number): Pick<LimbReach, Lie> {
  const [from, to] = [a.pose.reach[limb] as LimbReach, b.pose.reach[limb] as LimbReach];
  const way = (first: Vec, second: Vec) => unit(mixVec(unit(first), unit(second), share));
  const mixed = (told: Lie, inFrame: Lie, inSpace: typeof fingersOf): Pick<LimbReach, Lie> => {
    if (![from, to].some((reach) => reach[told] || reach[inFrame])) return {};
    const [first, second] = [from[inFrame], to[inFrame]];
    if (first && second && !from[told] && !to[told]) return { [inFrame]: way(first, second) };
    return { [told]: way(inSpace(a.skeleton, from), inSpace(b.skeleton, to)) };
  };
  return {
    ...mixed("normal", "onNormal", (skeleton, reach) => surfaceOf(skeleton, reach) as Vec),
    ...mixed("fingers", "onFingers", fingersOf),
  };
}

/** Where only this end lies on something, the wrist or ankle as it is: on the way it is led through the air. */
function above(skeleton: Skeleton, reach: LimbReach, other: LimbReach, limb: Limb): Vec {
  const side = limb.slice(-1) as Side;
  if (limb.startsWith("hand"))
    return surfaceOf(skeleton, reach) ? skeleton.points[`wrist${side}`] : goalOf(skeleton, reach);
  return isOnFloor(reach) && !isOnFloor(other) ? skeleton.points[`ankle${side}`] : goalOf(skeleton, reach);
}
