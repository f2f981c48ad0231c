import { across, along, cross, dot, type Frame, radians, scale, unit, type Vec } from "../algebra";
import { type Camera, type Flat, project } from "./camera";
import { smooth } from "./path";
import type { View } from "./view";

/** A section of a limb or of the trunk: half an ellipse in front, half of another behind. Half-widths in cm. */
export type Ring = { center: Vec; frame: Frame; front: number; back: number; side: number };

export const ringAt = (
  origin: Vec,
  frame: Frame,
  [forward, up, right]: Vec,
  [front, back, side]: readonly [front: number, back: number, side: number],
): Ring => ({ center: offset(origin, frame, [forward, up, right]), frame, front, back, side });

/** A place given in a part's frame. */
export const offset = (origin: Vec, frame: Frame, [forward, up, right]: Vec): Vec =>
  along(along(along(origin, frame[0], forward), frame[1], up), frame[2], right);

export const widened = (ring: Ring, by: number): Ring => ({
  ...ring,
  front: ring.front + by,
  back: ring.back + by,
  side: ring.side + by,
});

/** How far a ring reaches towards a direction. */
function reachOf({ frame, front, back, side }: Ring, direction: Vec): number {
  const ahead = dot(direction, frame[0]);
  return Math.hypot((ahead > 0 ? front : back) * ahead, side * dot(direction, frame[2]));
}

/** How a tube ends: a half circle, a lower bow, a shallow one, or cut off. */
export type Cap = "round" | "soft" | "low" | "flat";
const CAP_HEIGHT: Record<Cap, number> = { round: 1, soft: 0.62, low: 0.3, flat: 0 };

/** Rings closer than this (cm, in the picture) say nothing about where the tube runs. */
const TOO_CLOSE = 0.6;

/** The way a tube runs at each of its rings, in the picture. */
function ways(centers: readonly Flat[]): Flat[] {
  const [first, last] = [centers[0] as Flat, centers[centers.length - 1] as Flat];
  const whole = Math.hypot(last[0] - first[0], last[1] - first[1]);
  const overall: Flat = whole > 0.5 ? [(last[0] - first[0]) / whole, (last[1] - first[1]) / whole] : [1, 0];
  return centers.map((center, index) => {
    const [before, after] = [centers[index - 1] ?? center, centers[index + 1] ?? center];
    const [x, y] = [after[0] - before[0], after[1] - before[1]];
    const size = Math.hypot(x, y);
    return size > TOO_CLOSE ? [x / size, y / size] : overall;
  });
}

/** Every second ring, with the first and the last: enough for a small picture. */
const thinned = (rings: readonly Ring[]): readonly Ring[] =>
  rings.length < 5 ? rings : rings.filter((_, index) => index % 2 === 0 || index === rings.length - 1);

/** The outline of a tube through rings as the camera sees it: every limb, the trunk, sleeves and shorts. */
export function tube({ camera, detail }: View, all: readonly Ring[], start: Cap = "round", end: Cap = "round"): string {
  const rings = detail === "small" ? thinned(all) : all;
  const centers = rings.map(({ center }) => project(camera, center));
  const along = ways(centers);
  const last = rings.length - 1;
  const left: Flat[] = [];
  const right: Flat[] = [];
  const widths: Flat[] = rings.map((ring, index) => {
    const [wayX, wayY] = along[index] as Flat;
    const [x, y] = centers[index] as Flat;
    const aside = inSpace(camera, -wayY, wayX);
    const [leftWidth, rightWidth] = [reachOf(ring, aside), reachOf(ring, scale(aside, -1))];
    left.push([x - wayY * leftWidth, y + wayX * leftWidth]);
    right.push([x + wayY * rightWidth, y - wayX * rightWidth]);
    return [leftWidth, rightWidth];
  });
  const cap = (index: number, kind: Cap, outward: 1 | -1): Flat[] =>
    capPoints(centers[index] as Flat, along[index] as Flat, widths[index] as Flat, CAP_HEIGHT[kind] * outward);

  const points = [...right];
  const corners = new Set<number>();
  if (end === "flat") corners.add(last).add(last + 1);
  else points.push(...cap(last, end, 1));
  points.push(...left.reverse());
  if (start === "flat") corners.add(0).add(points.length - 1);
  else points.push(...cap(0, start, -1).reverse());
  return smooth(points, detail, corners.size > 0 ? corners : undefined);
}

/** A direction of the picture as one in space. */
const inSpace = ({ right, up }: Camera, x: number, y: number): Vec => [
  right[0] * x - up[0] * y,
  right[1] * x - up[1] * y,
  right[2] * x - up[2] * y,
];

/** Three points that round the end of a tube, from its right to its left. */
function capPoints([x, y]: Flat, [wayX, wayY]: Flat, [left, right]: Flat, height: number): Flat[] {
  const ahead = ((left + right) / 2) * height;
  const point = (forward: number, aside: number): Flat => [
    x + wayX * forward - wayY * aside,
    y + wayY * forward + wayX * aside,
  ];
  return [point(ahead * 0.7, -right * 0.72), point(ahead, 0), point(ahead * 0.7, left * 0.72)];
}

const ROUND_RING = [0, 45, 90, 135, 180, 225, 270, 315].map(radians);

/** The outline round all rings, without hollows: for what points at the viewer, where a tube has no way to run. */
export function hull({ camera, detail }: View, rings: readonly Ring[]): string {
  const points = rings.flatMap(({ center, frame, front, back, side }) =>
    ROUND_RING.map((angle): Flat => {
      const forward = Math.cos(angle);
      return project(
        camera,
        offset(center, frame, [forward * (forward > 0 ? front : back), 0, Math.sin(angle) * side]),
      );
    }),
  );
  points.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return smooth([...halfHull(points), ...halfHull(points.reverse())], detail);
}

/** One side of a hull: from the first of the sorted points to the one before the last. */
function halfHull(points: readonly Flat[]): Flat[] {
  const kept: Flat[] = [];
  for (const point of points) {
    while (kept.length > 1 && !turnsLeft(kept[kept.length - 2] as Flat, kept[kept.length - 1] as Flat, point))
      kept.pop();
    kept.push(point);
  }
  return kept.slice(0, -1);
}

const turnsLeft = (a: Flat, b: Flat, c: Flat): boolean =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0;

export type Ellipsoid = { center: Vec; frame: Frame; radii: Vec };

/** Directions round `axis`, as seen in the ellipsoid's own unit ball. */
function circle(axis: Vec, angle: number, count: number): Vec[] {
  const one = unit(Math.abs(axis[1]) < 0.9 ? cross(axis, [0, 1, 0]) : cross(axis, [1, 0, 0]));
  const other = cross(axis, one);
  const [high, wide] = [Math.cos(angle), Math.sin(angle)];
  return Array.from({ length: count }, (_, index) => {
    const turned = (index / count) * 2 * Math.PI;
    return along(along(scale(axis, high), one, wide * Math.cos(turned)), other, wide * Math.sin(turned));
  });
}

const onSurface = ({ center, frame, radii }: Ellipsoid, [x, y, z]: Vec): Vec =>
  offset(center, frame, [x * radii[0], y * radii[1], z * radii[2]]);

/** Towards the viewer, in the ellipsoid's own unit ball. */
function viewIn({ frame, radii }: Ellipsoid, { toViewer }: Camera): Vec {
  return unit([
    dot(toViewer, frame[0]) / radii[0],
    dot(toViewer, frame[1]) / radii[1],
    dot(toViewer, frame[2]) / radii[2],
  ]);
}

export function ellipsoid({ camera, detail }: View, ball: Ellipsoid): string {
  const count = detail === "small" ? 6 : 10;
  const rim = circle(viewIn(ball, camera), Math.PI / 2, count);
  return smooth(
    rim.map((each) => project(camera, onSurface(ball, each))),
    detail,
  );
}

/** What the camera sees of an ellipsoid within `angle` degrees of `axis` (in its own frame); "" if that is turned away. */
export function seenCap({ camera, detail }: View, ball: Ellipsoid, axis: Vec, angle: number): string {
  const toViewer = viewIn(ball, camera);
  const middle = unit(axis);
  const border = circle(middle, radians(angle), detail === "small" ? 10 : 16);
  const isSeen = (place: Vec | undefined): boolean => place !== undefined && dot(place, toViewer) >= 0;
  const count = border.length;
  const first = border.findIndex((place, index) => isSeen(place) && !isSeen(border[(index + count - 1) % count]));
  if (first < 0 && !isSeen(border[0])) return "";
  const seen = first < 0 ? border : [...border.slice(first), ...border.slice(0, first)].filter(isSeen);
  const outline = first < 0 ? seen : [...seen, ...rimBetween(toViewer, seen[seen.length - 1], seen[0], middle)];
  return smooth(
    outline.map((place) => project(camera, onSurface(ball, place))),
    detail,
  );
}

/** Places on the ball's rim from the place next to `from` to that next to `to`, on the side of `past`. */
function rimBetween(toViewer: Vec, from: Vec = toViewer, to: Vec = toViewer, past: Vec = toViewer): Vec[] {
  const one = unit(across(from, toViewer));
  const other = cross(toViewer, one);
  const angleOf = (place: Vec): number => {
    const angle = Math.atan2(dot(place, other), dot(place, one));
    return angle < 0 ? angle + 2 * Math.PI : angle;
  };
  const [end, side] = [angleOf(to), angleOf(past)];
  const way = side <= end ? end : end - 2 * Math.PI;
  const count = Math.max(2, Math.ceil(Math.abs(way) / 0.5));
  return Array.from({ length: count + 1 }, (_, index) => {
    const angle = (way * index) / count;
    return along(scale(one, Math.cos(angle)), other, Math.sin(angle));
  });
}

/** A place on a part, in the picture. */
export const spot = ({ camera }: View, origin: Vec, frame: Frame, place: Vec): Flat =>
  project(camera, offset(origin, frame, place));
