import { mix, radians } from "../algebra";
import { skeletonBetween } from "../blend";
import type { PointName } from "../body";
import { type Arrow, startAndEnd } from "../movement";
import type { Skeleton } from "../skeleton";
import type { Solved } from "../solve";
import { type Flat, project } from "./camera";
import { shape } from "./model";
import { curve, polygon } from "./path";
import type { Shape, View } from "./view";

const STEPS = 8;
/** An arrow shows the middle of the way, so that it does not cover where the point starts and ends. */
const [SHOWN_FROM, SHOWN_TO] = [0.14, 0.84];
const SHORTEST = 4;
const HEAD_LENGTH = 7.5;
const HEAD_HALF = 4.4;

/** The arrows of a movement: drawn over everything. */
export function arrowShapes(view: View, solved: Solved): Shape[] {
  return (solved.movement.arrows ?? []).flatMap((arrow) => {
    const way = "round" in arrow ? curl(view, solved, arrow) : wayOf(view, solved, arrow);
    return way.length > 0 ? drawn(view, way) : [];
  });
}

/** The way of a point between the keys that stand for start and end, moved aside. */
function wayOf(view: View, solved: Solved, { point, aside = 0 }: Extract<Arrow, { point: string }>): Flat[] {
  const [start, end] = startAndEnd(solved.movement);
  if (start === end) return [];
  const legs = Math.abs(end - start);
  const toward = Math.sign(end - start);
  const points = Array.from({ length: STEPS + 1 }, (_, index): Flat => {
    const passed = mix(SHOWN_FROM, SHOWN_TO, index / STEPS) * legs;
    const leg = Math.min(Math.floor(passed), legs - 1);
    const from = start + toward * leg;
    const skeleton = skeletonBetween(solved, from, from + toward, passed - leg);
    return project(view.camera, skeleton.points[point as PointName]);
  });
  const [first, last] = [points[0] as Flat, points[STEPS] as Flat];
  const [x, y] = [last[0] - first[0], last[1] - first[1]];
  const size = Math.hypot(x, y);
  if (size < SHORTEST) return [];
  return points.map(([px, py]): Flat => [px - (y / size) * aside, py + (x / size) * aside]);
}

function curl(view: View, solved: Solved, { round, radius, from, to }: Extract<Arrow, { round: string }>): Flat[] {
  const start = solved.skeletons[0] as Skeleton;
  const [x, y] = project(view.camera, start.points[round as PointName]);
  return Array.from({ length: STEPS + 1 }, (_, index): Flat => {
    const angle = radians(mix(from, to, index / STEPS));
    return [x + radius * Math.cos(angle), y - radius * Math.sin(angle)];
  });
}

function drawn(view: View, way: readonly Flat[]): Shape[] {
  const tip = way[way.length - 1] as Flat;
  const before = way[way.length - 3] as Flat;
  const size = Math.hypot(tip[0] - before[0], tip[1] - before[1]) || 1;
  const [x, y] = [(tip[0] - before[0]) / size, (tip[1] - before[1]) / size];
  const head: Flat[] = [
    [tip[0] + x * HEAD_LENGTH, tip[1] + y * HEAD_LENGTH],
    [tip[0] - y * HEAD_HALF, tip[1] + x * HEAD_HALF],
    [tip[0] + y * HEAD_HALF, tip[1] - x * HEAD_HALF],
  ];
  const shaft = curve(
    way.filter((_, index) => index % 2 === 0),
    view.detail,
  );
  return [shape("arrowHalo", shaft), shape("arrowHead", polygon(head, view.detail)), shape("arrow", shaft)];
}
