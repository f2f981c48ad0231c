import type { Vec } from "@/lib/figure/algebra";
import { skeletonBetween } from "@/lib/figure/blend";
import type { PointName, Points } from "@/lib/figure/body";
import { type Movement, startAndEnd } from "@/lib/figure/movement";
import type { Side } from "@/lib/figure/side";
import { solve } from "@/lib/figure/solve";

const MIDDLE = ["pelvis", "t2", "crown"] as const;
const LIMBS = ["hip", "knee", "ankle", "toe", "shoulder", "elbow", "wrist", "fingers"] as const;

/** A position as nobody's eye depends on: how high each point is and how far from each other one, cm. */
type Shape = { heights: number[]; distances: number[] };

const distance = (a: Vec, b: Vec) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** With the sides changed the shape of the mirror image. */
function shapeOf(points: Points, sides: readonly [Side, Side]): Shape {
  const names = [...MIDDLE, ...sides.flatMap((side) => LIMBS.map((limb): PointName => `${limb}${side}`))];
  const places = names.map((name) => points[name]);
  return {
    heights: places.map(([, height]) => height),
    distances: places.flatMap((a, index) => places.slice(index + 1).map((b) => distance(a, b))),
  };
}

const apart = (one: number[], other: number[]) =>
  one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length;

const shapesApart = (one: Shape, other: Shape) =>
  Math.max(apart(one.heights, other.heights), apart(one.distances, other.distances));

/** Start and end of a movement, as it is and mirrored. */
export type Positions = { plain: Shape[]; mirrored: Shape[] };

export function positionsOf(movement: Movement): Positions {
  const solved = solve(movement);
  const points = startAndEnd(movement).map((key) => skeletonBetween(solved, key, key, 0).points);
  return {
    plain: points.map((each) => shapeOf(each, ["R", "L"])),
    mirrored: points.map((each) => shapeOf(each, ["L", "R"])),
  };
}

/**
 * How far two movements are from each other, cm: by which a point differs on average in height or in its distance from
 * the others, at the start or at the end, whichever is more. The direction from which they are seen and the side do not matter.
 */
export function movementsApart(one: Positions, other: Positions): number {
  const compared = (shapes: Shape[]) =>
    Math.max(...shapes.map((shape, index) => shapesApart(shape, other.plain[index] ?? shape)));
  return Math.min(compared(one.plain), compared(one.mirrored));
}
