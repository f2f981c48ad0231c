import { add, along, atRightAngles, cross, dot, type Frame, scale, unit, type Vec, WORLD } from "../algebra";
import type { Prop } from "../movement";
import { placeIn } from "../places";
import { SIDES, type Side } from "../side";
import type { Skeleton } from "../skeleton";
import { gripOf, rollSize } from "../thing-sizes";
import { nearnessOf, project } from "./camera";
import { part, shape } from "./model";
import { ellipsoid, offset, type Ring, seenCap, tube } from "./outline";
import type { Paint } from "./paint";
import { curve, polyline, smooth } from "./path";
import type { Part, Shape, View } from "./view";

type Of<K extends Prop["kind"]> = Extract<Prop, { kind: K }>;

/** A ring of a round thing whose axis is the frame's up. */
const disc = (center: Vec, frame: Frame, radius: number): Ring => ({
  center,
  frame,
  front: radius,
  back: radius,
  side: radius,
});

/** A frame whose up is this direction. */
function standing(up: Vec): Frame {
  const forward = atRightAngles(up);
  return [forward, up, cross(forward, up)];
}

/** A drum from a to b: both its ends are seen as what they are. */
function drum(view: View, a: Vec, b: Vec, radius: number, paint: Paint, endPaint: Paint = paint): Shape[] {
  const axis = unit(along(b, a, -1));
  const frame = standing(axis);
  const near = dot(axis, view.camera.toViewer) >= 0 ? b : a;
  return [
    shape(paint, tube(view, [disc(a, frame, radius), disc(b, frame, radius)], "flat", "flat")),
    shape(paint, rim(view, a, frame, radius)),
    shape(endPaint, rim(view, near, frame, radius)),
  ];
}

/** A circle across the frame's up. */
function rim(view: View, center: Vec, [one, , other]: Frame, radius: number): string {
  const count = view.detail === "small" ? 6 : 10;
  const points = Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI;
    const place = along(along(center, one, radius * Math.cos(angle)), other, radius * Math.sin(angle));
    return project(view.camera, place);
  });
  return smooth(points, view.detail);
}

export function ball(view: View, skeleton: Skeleton, prop: Of<"ball">): Part {
  const center = placeIn(skeleton, prop.at);
  const { radius } = prop;
  const sphere = { center, frame: WORLD, radii: [radius, radius, radius] as Vec };
  const meridian = [-0.9, -0.45, 0, 0.45, 0.9].map((angle) => {
    const towards = along(scale(view.camera.toViewer, Math.cos(angle) * 0.8), view.camera.right, 0.45);
    return project(view.camera, add(center, scale(unit(along(towards, view.camera.up, Math.sin(angle))), radius)));
  });
  const light = unit(along(along(view.camera.toViewer, view.camera.up, 0.75), view.camera.right, -0.5));
  return part("ball", nearnessOf(view.camera, center) + (prop.nearer ?? 0), [
    shape("ball", ellipsoid(view, sphere)),
    shape("ballShine", seenCap(view, sphere, light, 24)),
    view.detail === "full" && shape("ballLine", curve(meridian, view.detail)),
  ]);
}

/** A rolled towel lying across. */
export function towelRoll(view: View, skeleton: Skeleton, prop: Of<"towelRoll">): Part {
  const center = placeIn(skeleton, prop.at);
  const { half, radius } = rollSize(prop);
  const near = view.camera.toViewer[2] >= 0 ? 1 : -1;
  const [back, front]: [Vec, Vec] = [along(center, [0, 0, near], -half), along(center, [0, 0, near], half)];
  const frame = standing([0, 0, near]);
  const spiral = Array.from({ length: 12 }, (_, index) => {
    const [angle, out] = [index * 1.05, radius * (0.15 + 0.065 * index)];
    return project(view.camera, add(front, [out * Math.cos(angle), out * Math.sin(angle), 0]));
  });
  return part("towelRoll", nearnessOf(view.camera, center) + (prop.nearer ?? 0), [
    shape("towelRoll", tube(view, [disc(back, frame, radius), disc(front, frame, radius)], "low", "low")),
    shape("towelRoll", rim(view, front, frame, radius)),
    view.detail === "full" && shape("towelLine", curve(spiral, view.detail)),
  ]);
}

/** The hands that hold something. */
const holding = (side: Side | undefined): readonly Side[] => (side ? [side] : SIDES);

export function dumbbells(view: View, { points, frames }: Skeleton, { side }: Of<"dumbbell" | "bottle">): Part[] {
  return holding(side).flatMap((each) => {
    const [palm, bar] = [points[`palm${each}`], frames[`hand${each}`][0]];
    const fist = nearnessOf(view.camera, points[`elbow${each}`], points[`wrist${each}`]) + 1.5;
    const plate = (from: number, to: number): Shape[] =>
      drum(view, along(palm, bar, from), along(palm, bar, to), 5, "iron", "ironEnd");
    const nearEnd = dot(bar, view.camera.toViewer) >= 0 ? 1 : -1;
    const handle = [along(palm, bar, -6), along(palm, bar, 6)].map((end) => project(view.camera, end));
    return [
      part(`dumbbell${each}Far`, fist - 0.1, [
        ...plate(-5 * nearEnd, -9.5 * nearEnd),
        shape("ironBar", polyline(handle, view.detail)),
      ]),
      part(`dumbbell${each}`, fist + 0.1, plate(5 * nearEnd, 9.5 * nearEnd)),
    ];
  });
}

/** A direction turned out of the line of sight, so that what is long is seen as long. */
function besides({ camera }: View, direction: Vec): Vec {
  const inSight = dot(direction, camera.toViewer);
  return unit(along(along(direction, camera.toViewer, -0.75 * inSight), camera.up, 0.35));
}

export function bottles(view: View, { points, frames }: Skeleton, { side }: Of<"dumbbell" | "bottle">): Part[] {
  return holding(side).map((each) => {
    const palm = points[`palm${each}`];
    const axis = besides(view, frames[`hand${each}`][0]);
    const frame = standing(axis);
    const at = (place: number, radius: number): Ring => disc(along(palm, axis, place), frame, radius);
    const fist = nearnessOf(view.camera, points[`elbow${each}`], points[`wrist${each}`]) + 1.5;
    return part(`bottle${each}`, fist - 0.1, [
      shape("water", tube(view, [at(-11, 3.2), at(-9, 3.6), at(4, 3.6), at(8, 2.6), at(10.5, 1.5)], "low", "low")),
      shape("bottleCap", tube(view, [at(10.2, 1.9), at(13, 1.9)], "low", "low")),
    ]);
  });
}

const frontHands = (view: View, { points }: Skeleton): number => nearnessOf(view.camera, points.palmR, points.palmL);

type Hung = Of<"kettlebell" | "backpack">;

export function kettlebell(view: View, skeleton: Skeleton, prop: Hung): Part {
  const top = gripOf(skeleton, prop);
  const center = add(top, [0, -17, 0]);
  const sphere = { center, frame: WORLD, radii: [9.6, 9, 9.6] as Vec };
  const handle = [
    [-5.5, -10, 0],
    [-8.4, -2, 0],
    [-5, 1, 0],
    [5, 1, 0],
    [8.4, -2, 0],
    [5.5, -10, 0],
  ].map(([x, y]) => project(view.camera, along(along(top, view.camera.right, x ?? 0), [0, 1, 0], y ?? 0)));
  const light = unit(along(along(view.camera.toViewer, view.camera.up, 0.7), view.camera.right, -0.5));
  return part("kettlebell", frontHands(view, skeleton) - 2, [
    shape("ironBarEdge", curve(handle, view.detail)),
    shape("ironBar", curve(handle, view.detail)),
    shape("iron", ellipsoid(view, sphere)),
    shape("ironShine", seenCap(view, sphere, light, 26)),
  ]);
}

/** A rucksack: its grip is on top, its pocket looks away from the one who lifts it. */
export function backpack(view: View, skeleton: Skeleton, prop: Hung): Part {
  const top = gripOf(skeleton, prop);
  const ring = (down: number, forward: number, deep: number, wide: number): Ring => ({
    center: offset(top, WORLD, [forward, -down, 0]),
    frame: WORLD,
    front: deep,
    back: deep,
    side: wide,
  });
  const grip = [
    [-4, -5],
    [-3, 1],
    [3, 1],
    [4, -5],
  ].map(([x, y]) => project(view.camera, add(top, [x ?? 0, y ?? 0, 0])));
  return part("backpack", frontHands(view, skeleton) - 2, [
    shape("packLine", curve(grip, view.detail)),
    shape(
      "pack",
      tube(view, [ring(5, 0, 6.5, 11), ring(12, 0, 9, 14), ring(30, 0, 10, 15), ring(41, 0, 9, 14)], "round", "low"),
    ),
    shape(
      "packPocket",
      tube(view, [ring(25, 7, 5.5, 10.5), ring(31, 7.4, 6, 11), ring(38, 7, 5.5, 10.5)], "low", "low"),
    ),
    shape(
      "packFlap",
      tube(view, [ring(4, 0.4, 7, 11.5), ring(10, 0.4, 9, 14), ring(17, 0.6, 9.8, 14.6)], "round", "low"),
    ),
  ]);
}
