import { add, distance, scale, type Vec } from "../algebra";
import { type Finding, worst } from "./finding";
import { type Capsule, depthOf, type Flesh, fleshOf, type PartName } from "./flesh";
import { type Sample, type Sampled, whenOf } from "./samples";
import { SINK } from "./thresholds";

type Kind =
  | "pelvis"
  | "belly"
  | "chest"
  | "neck"
  | "head"
  | "thigh"
  | "shank"
  | "foot"
  | "upperArm"
  | "forearm"
  | "hand";

const kindOf = (name: PartName): Kind => name.replace(/[RL]$/, "") as Kind;
const sideOf = (name: PartName): string => /[RL]$/.exec(name)?.[0] ?? "";

/** Grown together on one side, or folding onto each other as far as the joint between them goes. */
const NEIGHBOURS = new Set([
  "pelvis thigh",
  "thigh shank",
  "shank foot",
  "chest upperArm",
  "upperArm forearm",
  "forearm hand",
  "upperArm neck",
]);
const TRUNK = new Set<Kind>(["pelvis", "belly", "chest", "neck", "head"]);
const ARM = new Set<Kind>(["upperArm", "forearm", "hand"]);

/** Cm that two parts may be in each other, or null where they are not told apart. */
function softnessOf(a: PartName, b: PartName): number | null {
  const [first, second] = [kindOf(a), kindOf(b)];
  if (TRUNK.has(first) && TRUNK.has(second)) return null;
  const names = [`${first} ${second}`, `${second} ${first}`];
  const oneSide = sideOf(a) === sideOf(b) || TRUNK.has(first) || TRUNK.has(second);
  if (names.includes("chest upperArm")) return SINK.armAtChest;
  if (oneSide && names.some((name) => NEIGHBOURS.has(name))) return null;
  const kinds = new Set([first, second]);
  if (kinds.has("thigh") && (kinds.has("belly") || kinds.has("chest"))) return SINK.thighAtBelly;
  if (first === "hand" && second === "hand") return SINK.clasped;
  if (kinds.has("foot") && (kinds.has("pelvis") || (kinds.has("thigh") && oneSide))) return SINK.heelSeat;
  if ([first, second].some((kind) => TRUNK.has(kind)) && [first, second].some((kind) => ARM.has(kind)))
    return SINK.armAtTrunk;
  if (![...kinds].some((kind) => ARM.has(kind))) return SINK.legs;
  return SINK.limbs;
}

/** No limb goes through the trunk, the head or another limb. */
export function checkCollision({ movement, instants }: Sampled): Finding[] {
  return worst(instants.flatMap((sample) => collisions(sample, fleshOf(sample.skeleton, movement))));
}

function collisions(sample: Sample, parts: readonly Flesh[]): Finding[] {
  const bounds = parts.map(({ free }) => boundOf(free));
  const findings: Finding[] = [];
  for (const [index, part] of parts.entries()) {
    for (let second = index + 1; second < parts.length; second++) {
      const other = parts[second] as Flesh;
      if (apart(bounds[index] as Bound, bounds[second] as Bound)) continue;
      const limit = softnessOf(part.name, other.name);
      if (limit === null) continue;
      const depth = deepest(part.free, other.free);
      if (depth <= limit) continue;
      const [what, into] = told(part.name, other.name);
      findings.push({ check: "collision", what, other: into, ...whenOf(sample), amount: depth, limit });
    }
  }
  return findings;
}

/** A ball round a part: parts whose balls are apart need no closer look. */
type Bound = { center: Vec; radius: number };

function boundOf(capsules: readonly Capsule[]): Bound {
  const ends = capsules.flatMap(({ from, to }) => [from, to]);
  const center = scale(ends.reduce(add, [0, 0, 0]), 1 / ends.length);
  const radius = Math.max(
    ...capsules.flatMap(({ from, to, thick, thin }) => [distance(from, center) + thick, distance(to, center) + thin]),
  );
  return { center, radius };
}

const apart = (a: Bound, b: Bound): boolean => distance(a.center, b.center) > a.radius + b.radius;

/** What moves is told first: an arm is in a leg, a leg in the trunk. */
function told(a: PartName, b: PartName): [PartName, PartName] {
  const weight = (name: PartName) => (TRUNK.has(kindOf(name)) ? 2 : ARM.has(kindOf(name)) ? 0 : 1);
  return weight(b) < weight(a) ? [b, a] : [a, b];
}

function deepest(some: readonly Capsule[], others: readonly Capsule[]): number {
  let depth = Number.NEGATIVE_INFINITY;
  for (const a of some) for (const b of others) depth = Math.max(depth, depthOf(a, b));
  return depth;
}
