import { along, mixVec, subtract, unit, type Vec } from "../algebra";
import type { Prop } from "../movement";
import { placeIn } from "../places";
import { SIDES } from "../side";
import type { Skeleton } from "../skeleton";
import { stickEnds } from "../thing-sizes";
import { nearnessOf, project } from "./camera";
import { part, shape } from "./model";
import type { Paint } from "./paint";
import { polyline } from "./path";
import type { Part, Shape, View } from "./view";

type Of<K extends Prop["kind"]> = Extract<Prop, { kind: K }>;

const drawn = (view: View, paint: Paint, places: readonly Vec[]): Shape =>
  shape(
    paint,
    polyline(
      places.map((place) => project(view.camera, place)),
      view.detail,
    ),
  );

export function stick(view: View, skeleton: Skeleton, prop: Of<"stick">): Part {
  const ends = stickEnds(skeleton, prop);
  const [from, to] = [placeIn(skeleton, prop.from), placeIn(skeleton, prop.to)];
  const nearness = nearnessOf(view.camera, from, to) + (prop.nearer ?? 0);
  return part("stick", nearness, [drawn(view, "woodEdge", ends), drawn(view, "wood", ends)]);
}

/** A band of cloth, or an elastic one with grips at its ends. */
export function strip(view: View, skeleton: Skeleton, prop: Of<"towel" | "band">): Part {
  const way = prop.along.map((place) => placeIn(skeleton, place));
  const middle = way[Math.floor(way.length / 2)] ?? [0, 0, 0];
  const nearness = nearnessOf(view.camera, middle) + (prop.nearer ?? 0);
  if (prop.kind === "towel") {
    const line = view.detail === "full" && drawn(view, "towelLine", way);
    return part("towel", nearness, [drawn(view, "towelEdge", way), drawn(view, "towel", way), line]);
  }
  return part("band", nearness, [drawn(view, "bandEdge", way), drawn(view, "band", way), ...grips(view, way)]);
}

const GRIP = 5;

/** A short grip at both ends. */
function grips(view: View, way: readonly Vec[]): Shape[] {
  const inner = [way[1], way[way.length - 2]];
  return [way[0], way[way.length - 1]].flatMap((end, index) => {
    const next = inner[index];
    if (!end || !next) return [];
    const towards = unit(subtract(next, end));
    return drawn(view, "grip", [along(end, towards, -GRIP / 2), along(end, towards, GRIP / 2)]);
  });
}

const DEFAULT_SLOPE = 0.5;
const LONGEST_POLE = 130;

/** Nordic poles: from the hands backwards down to the floor; `slope` is how far back for 1 down. */
export function poles(view: View, { points }: Skeleton, { slope }: Of<"poles">): Part[] {
  return SIDES.map((side) => {
    const hand = points[`palm${side}`];
    const down = unit([-(slope ?? DEFAULT_SLOPE), -1, 0]);
    const length = Math.min(hand[1] / -down[1], LONGEST_POLE);
    const [top, tip] = [along(hand, down, -5), along(hand, down, Math.max(length, 60))];
    const upper = [top, along(hand, down, 7)];
    const pad = [mixVec(tip, top, 0.045), tip];
    const strap = [top, along(along(hand, down, 1), [-1, 0, 0], 5), along(hand, down, 6)];
    return part(`pole${side}`, nearnessOf(view.camera, hand) - 3, [
      drawn(view, "poleEdge", [top, tip]),
      drawn(view, "pole", [top, tip]),
      drawn(view, "grip", upper),
      view.detail === "full" && drawn(view, "grip", pad),
      view.detail === "full" && drawn(view, "propLine", strap),
    ]);
  });
}
