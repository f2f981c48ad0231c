import { add, along, dot, mix, mixVec, subtract, turn, type Vec } from "../algebra";
import { type FrameName, ORIGINS } from "../body";
import type { Movement } from "../movement";
import { SIDES } from "../side";
import type { Skeleton } from "../skeleton";

/** A stretch of flesh round a straight line, thicker at one end. */
export type Capsule = { from: Vec; to: Vec; thick: number; thin: number };

type SidedPart = "thigh" | "shank" | "foot" | "upperArm" | "forearm" | "hand";
type TrunkPart = "pelvis" | "belly" | "chest" | "neck" | "head";
export type PartName = TrunkPart | `${SidedPart}R` | `${SidedPart}L`;

/** A part of the body as capsules; `free` is it without the end that is grown into its neighbour. */
export type Flesh = { name: PartName; whole: Capsule[]; free: Capsule[] };

/** Where the free length of a thigh and an upper arm begins. */
const FREE = { thigh: 0.4, upperArm: 0.45 };

/** Levels of the trunk from below: on which frame, forward and up; half its width and its depth, cm. */
const LEVELS: readonly { part: TrunkPart; frame: FrameName; at: [number, number]; width: number; depth: number }[] = [
  { part: "pelvis", frame: "pelvis", at: [-1.5, -2], width: 15.6, depth: 9.6 },
  { part: "pelvis", frame: "pelvis", at: [-0.7, 6], width: 15.4, depth: 9.6 },
  { part: "belly", frame: "l2", at: [1.5, 4], width: 13.2, depth: 8.5 },
  { part: "belly", frame: "t1", at: [2.2, 4], width: 14.2, depth: 9.2 },
  { part: "chest", frame: "t2", at: [2, -1], width: 15.5, depth: 10.2 },
  { part: "chest", frame: "t2", at: [1, 6], width: 14.5, depth: 8.8 },
];

/** The flesh of a body. Hands closed to fists are shorter. */
export function fleshOf(skeleton: Skeleton, movement: Movement): Flesh[] {
  const { points, frames } = skeleton;
  const parts: Flesh[] = [...trunkOf(skeleton)];
  const head = (place: Vec) => add(points.head, turn(frames.head, place));
  parts.push(solid("neck", { from: points.neck, to: points.head, thick: 5.4, thin: 5 }));
  parts.push(solid("head", { from: head([1, 5, 0]), to: head([0.5, 10, 0]), thick: 7.6, thin: 7.8 }));
  for (const side of SIDES) {
    const at = (point: "hip" | "knee" | "ankle" | "heel" | "toe" | "shoulder" | "elbow" | "wrist" | "fingers") =>
      points[`${point}${side}`];
    const tips = movement.fists ? mixVec(at("wrist"), at("fingers"), 0.55) : at("fingers");
    parts.push(
      tapering(`thigh${side}`, { from: at("hip"), to: at("knee"), thick: 8, thin: 5 }, FREE.thigh),
      solid(`shank${side}`, { from: at("knee"), to: at("ankle"), thick: 5, thin: 3 }),
      solid(`foot${side}`, {
        from: along(at("heel"), frames[`foot${side}`][1], 1),
        to: at("toe"),
        thick: 3,
        thin: 1.7,
      }),
      tapering(`upperArm${side}`, { from: at("shoulder"), to: at("elbow"), thick: 4.8, thin: 3.5 }, FREE.upperArm),
      solid(`forearm${side}`, { from: at("elbow"), to: at("wrist"), thick: 3.6, thin: 2.3 }),
      solid(`hand${side}`, { from: at("wrist"), to: tips, thick: 1.8, thin: movement.fists ? 2.4 : 1 }),
    );
  }
  return parts;
}

const solid = (name: PartName, capsule: Capsule): Flesh => ({ name, whole: [capsule], free: [capsule] });

function tapering(name: PartName, capsule: Capsule, begins: number): Flesh {
  const { from, to, thick, thin } = capsule;
  const free = { from: mixVec(from, to, begins), to, thick: mix(thick, thin, begins), thin };
  return { name, whole: [capsule], free: [free] };
}

/** The trunk is wider than deep: three columns side by side, from level to level. */
function trunkOf({ points, frames }: Skeleton): Flesh[] {
  const flesh: Record<string, Capsule[]> = { pelvis: [], belly: [], chest: [] };
  LEVELS.slice(1).forEach((upper, index) => {
    const lower = LEVELS[index] ?? upper;
    for (const column of [-1, 0, 1]) {
      const [from, to] = [lower, upper].map(({ frame, at, width, depth }) =>
        add(points[ORIGINS[frame]], turn(frames[frame], [at[0], at[1], column * (width - depth)])),
      ) as [Vec, Vec];
      flesh[upper.part]?.push({ from, to, thick: lower.depth, thin: upper.depth });
    }
  });
  return Object.entries(flesh).map(([name, capsules]) => ({ name: name as PartName, whole: capsules, free: capsules }));
}

/** A ball of flesh somewhere along a part. */
export type Spot = { part: string; center: Vec; radius: number };

const ALONG = [0, 0.25, 0.5, 0.75, 1];

export const fleshSpots = (parts: readonly Flesh[]): Spot[] =>
  parts.flatMap(({ name, whole }) =>
    whole.flatMap(({ from, to, thick, thin }) =>
      ALONG.map((share) => ({ part: name, center: mixVec(from, to, share), radius: mix(thick, thin, share) })),
    ),
  );

/** How deep one capsule is in another, cm; negative when they are apart. */
export function depthOf(a: Capsule, b: Capsule): number {
  const [s, t] = nearestShares(a, b);
  const [p, q] = [mixVec(a.from, a.to, s), mixVec(b.from, b.to, t)];
  return mix(a.thick, a.thin, s) + mix(b.thick, b.thin, t) - Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

const within = (share: number): number => Math.min(1, Math.max(0, share));

/** Where two stretches come nearest to each other, as shares of their lengths. */
function nearestShares(a: Capsule, b: Capsule): [number, number] {
  const [u, v, w] = [subtract(a.to, a.from), subtract(b.to, b.from), subtract(a.from, b.from)];
  const [uu, uv, vv, uw, vw] = [dot(u, u), dot(u, v), dot(v, v), dot(u, w), dot(v, w)];
  const area = uu * vv - uv * uv;
  let s = area > 1e-9 ? within((uv * vw - vv * uw) / area) : 0;
  const t = within(vv > 0 ? (uv * s + vw) / vv : 0);
  s = within(uu > 0 ? (uv * t - uw) / uu : 0);
  return [s, t];
}
