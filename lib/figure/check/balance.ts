import { add, mixVec, radians, scale, type Vec } from "../algebra";
import type { PointName } from "../body";
import { bottomOf } from "../contacts";
import type { Movement } from "../movement";
import { SIDES } from "../side";
import type { Skeleton } from "../skeleton";
import type { Finding } from "./finding";
import { fleshOf, fleshSpots } from "./flesh";
import { type Sample, type Sampled, whenOf } from "./samples";
import { gapTo, type Round, type Thing } from "./things";
import { BALANCE, LEANS, SUNK, TOUCH } from "./thresholds";

/** From and to which point a part of the body lies, and its share of the mass. */
const MASSES: readonly (readonly [from: PointName, to: PointName, share: number])[] = [
  ["pelvis", "l1", 14],
  ["l1", "t1", 14],
  ["t1", "neck", 18],
  ["head", "crown", 8],
  ...SIDES.flatMap(
    (side) =>
      [
        [`hip${side}`, `knee${side}`, 12],
        [`knee${side}`, `ankle${side}`, 5],
        [`ankle${side}`, `ball${side}`, 1.5],
        [`shoulder${side}`, `elbow${side}`, 2.7],
        [`elbow${side}`, `fingers${side}`, 2.2],
      ] as const,
  ),
];

function centreOfMass({ points }: Skeleton): Vec {
  let whole = 0;
  let sum: Vec = [0, 0, 0];
  for (const [from, to, share] of MASSES) {
    whole += share;
    sum = add(sum, scale(mixVec(points[from], points[to], 0.5), share));
  }
  return scale(sum, 1 / whole);
}

/** A round place on the floor that carries, seen from above. */
type Support = { x: number; z: number; radius: number };

/** The centre of mass is over what carries the body: less strictly on the way, which has momentum. */
export function checkBalance({ movement, instants }: Sampled): Finding[] {
  return instants.flatMap((sample): Finding[] => {
    const supports = supportsOf(movement, sample);
    if (supports.length === 0) return [{ check: "support", what: "body", ...whenOf(sample), amount: 0, limit: 1 }];
    const [x, , z] = centreOfMass(sample.skeleton);
    const outside = outsideOf(x, z, supports);
    const limit = sample.held ? BALANCE.held : BALANCE.moving;
    return outside > limit ? [{ check: "balance", what: "body", ...whenOf(sample), amount: outside, limit }] : [];
  });
}

const DIRECTIONS = Array.from({ length: 72 }, (_, index) => [
  Math.cos(radians(index * 5)),
  Math.sin(radians(index * 5)),
]);

/** How far a place lies outside of the hull of all supports. */
function outsideOf(x: number, z: number, supports: readonly Support[]): number {
  let outside = 0;
  for (const [c = 0, s = 0] of DIRECTIONS) {
    let edge = Number.NEGATIVE_INFINITY;
    for (const support of supports) edge = Math.max(edge, support.x * c + support.z * s + support.radius);
    outside = Math.max(outside, x * c + z * s - edge);
  }
  return outside;
}

const under = ([x, , z]: Vec, radius: number): Support => ({ x, z, radius });

/** Flesh on the floor or on a thing, and what one leans on or holds. */
function supportsOf(movement: Movement, sample: Sample): Support[] {
  const supports: Support[] = [];
  for (const contact of Object.values(sample.contacts)) {
    if (Math.abs(bottomOf(contact)) < TOUCH) supports.push(under(contact.center, contact.radius));
  }
  if (sample.things.length > 0) {
    const flesh = [...Object.values(sample.contacts), ...fleshSpots(fleshOf(sample.skeleton, movement))];
    for (const thing of sample.things) {
      const leaning = flesh.filter(({ center, radius }) => meets(thing, center, radius));
      if (leaning.length > 0 && "center" in thing) supports.push(throughRound(thing, sample.things));
      else supports.push(...leaning.map(({ center, radius }) => under(center, radius)));
    }
  }
  return supports;
}

/** A hard thing is touched at its surface; what is soft also where one has sunk into it. */
function meets(thing: Thing, center: Vec, radius: number): boolean {
  const gap = gapTo(thing, center, radius);
  return gap < LEANS && gap > -("center" in thing ? SUNK.soft : LEANS);
}

/** A ball carries over where it stands; one that leans on a wall also from there. */
function throughRound({ center, radius }: Round, things: readonly Thing[]): Support {
  const leans = things.some((thing) => !("center" in thing) && meets(thing, center, radius));
  return under(center, leans ? radius : radius / 2);
}
