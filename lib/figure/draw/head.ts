import { along, scale, unit, type Vec } from "../algebra";
import { facing, nearnessOf } from "./camera";
import type { Hair } from "./figures";
import { type Model, part, shape } from "./model";
import { type Ellipsoid, ellipsoid, offset, ringAt, seenCap, spot, tube } from "./outline";
import { curve, smooth } from "./path";
import { trunkNearness } from "./trunk";
import type { Part, Shape, View } from "./view";

/** Places on the head: forward, up and to the right of the joint under it, in cm. */
const SKULL: Vec = [0.6, 8.4, 0];
const SKULL_RADII: Vec = [9.6, 9.3, 7.7];
const JAW: Vec = [3.9, 2.3, 0];
const JAW_RADII: Vec = [5.3, 5.9, 5.4];
/** How far the face reaches: the middle of the bare part of the skull, and the angle from there to the hair. */
const HAIRLINE: Record<Hair, [middle: Vec, angle: number]> = {
  bun: [[1, -0.32, 0], 62],
  short: [[1, -0.32, 0], 62],
  bob: [[1, -0.5, 0], 57],
};
const NOSE: Vec[] = [
  [9.1, 8.6, 0],
  [10, 7.4, 0],
  [12.3, 4.9, 0],
  [11.5, 3.7, 0],
  [8.4, 2.7, 0],
  [7, 5, 0],
];
const CHIN: Vec[] = [
  [8.6, 3, 0],
  [10, 1.7, 0],
  [9.7, 0.1, 0],
  [9.4, -1.3, 0],
  [7.6, -3, 0],
  [4.2, -2, 0],
  [5, 1, 0],
];

/** A neck that points at the viewer this much comes out in front of the shirt, not behind its collar. */
const NECK_IN_FRONT = 0.4;

export function headParts(view: View, model: Model): Part[] {
  const { points, frames } = model.skeleton;
  const middle = offset(points.head, frames.head, [0, 8, 0]);
  const towardsUs = facing(view.camera, frames.neck[1]) > NECK_IN_FRONT;
  const hair = hairShapes(view, model);
  // Seen from under the chin, the nape is behind the neck: before it, its hair would be a beard.
  const fromBelow = facing(view.camera, frames.head[1]) < -0.4;
  const neckNearness = trunkNearness(view, model) + (towardsUs ? 0.3 : -0.3);
  // Also a head that leans away from us lets its chin lie over the neck.
  const nearness = Math.max(nearnessOf(view.camera, middle), neckNearness + 0.1);
  return [
    part("neck", neckNearness, [...(fromBelow ? hair : []), shape("skin", neck(view, model))]),
    part("head", nearness, head(view, model, fromBelow ? [hairAboveTheEars(view, model)] : hair)),
  ];
}

function neck(view: View, { skeleton: { points, frames }, figure }: Model): string {
  const thick = figure.neck;
  return tube(view, [
    ringAt(points.neck, frames.neck, [0, -4, 0], [5.4 * thick, 5.4 * thick, 5.8 * thick]),
    ringAt(points.neck, frames.neck, [0.3, 3, 0], [4.7 * thick, 5 * thick, 4.8 * thick]),
    ringAt(points.neck, frames.neck, [1, 9, 0], [4.7 * thick, 5 * thick, 4.7 * thick]),
  ]);
}

/** A round part of the head. */
function ballOf({ skeleton: { points, frames }, figure }: Model) {
  return (place: Vec, [x, y, z]: Vec, larger = 0): Ellipsoid => ({
    center: offset(points.head, frames.head, place),
    frame: frames.head,
    radii: [x + larger, y + larger, z * figure.face + larger],
  });
}

function head(view: View, model: Model, hair: Shape[]): (Shape | false)[] {
  const { skeleton, figure } = model;
  const { head: frame } = skeleton.frames;
  const { head: origin } = skeleton.points;
  const ball = ballOf(model);
  const profile = (places: Vec[]): string =>
    smooth(
      places.map((place) => spot(view, origin, frame, place)),
      view.detail,
    );
  const full = view.detail === "full";
  const bones = [
    shape("skin", profile(NOSE)),
    full && shape("skin", profile(CHIN)),
    shape("skin", ellipsoid(view, ball(JAW, JAW_RADII))),
    shape("skin", ellipsoid(view, ball(SKULL, SKULL_RADII))),
  ];
  const fromTheFront = facing(view.camera, frame[0]) > -0.35;
  const face = [
    shape("skinPatch", seenCap(view, ball(SKULL, SKULL_RADII, -0.2), ...HAIRLINE[figure.hair])),
    shape("skinPatch", seenCap(view, ball(JAW, JAW_RADII, -0.2), [1, -0.5, 0], 80)),
    full && fromTheFront && shape("skinPatch", profile(CHIN)),
    fromTheFront && shape("skinPatch", profile(NOSE)),
  ];
  const features = full ? [...ears(view, model), ...faceFeatures(view, model)] : [];
  const bun = figure.hair === "bun" ? [shape("hair", ellipsoid(view, ball([-7.7, 16, 0], [4.1, 3.8, 3.9])))] : [];
  const bunBehind = facing(view.camera, unit(along(frame[1], frame[0], -1))) < 0.3;
  const inner = [...bones, ...hair, ...face, ...features];
  return bunBehind ? [...bun, ...inner] : [...inner, ...bun];
}

const HAIR: Vec = [-0.7, 8.9, 0];
const HAIR_RADII: Vec = [9.7, 9.6, 8.1];

/** The hair on the skull and what hangs from it. */
function hairShapes(view: View, model: Model): Shape[] {
  const { figure } = model;
  const ball = ballOf(model);
  if (figure.hair === "short") {
    const cap = seenCap(view, ball(HAIR, HAIR_RADII), [-0.56, 0.83, 0], 82);
    const quiff = ellipsoid(view, ball([5, 15.6, 0], [4.8, 3, 6.2]));
    return [shape("hair", cap), shape("hair", quiff), shape("hairPatch", cap)];
  }
  const top = ellipsoid(view, ball(HAIR, HAIR_RADII));
  if (figure.hair === "bun") return [shape("hair", top)];
  const bob = ellipsoid(view, ball([-3, 6, 0], [7.4, 8.4, 8.3]));
  return [shape("hair", top), shape("hair", bob), shape("hairPatch", top)];
}

const hairAboveTheEars = (view: View, model: Model): Shape =>
  shape("hair", seenCap(view, ballOf(model)(HAIR, HAIR_RADII), [-0.6, 0.8, 0], 92));

function ears(view: View, { skeleton, figure }: Model): Shape[] {
  if (figure.hair === "bob") return [];
  const { head: frame } = skeleton.frames;
  const origin = skeleton.points.head;
  return [1, -1].flatMap((z) => {
    if (facing(view.camera, scale(frame[2], z)) < 0.2) return [];
    const center = offset(origin, frame, [-0.6, 5.2, z * 7.1 * figure.face]);
    return shape("skin", ellipsoid(view, { center, frame, radii: [1.7, 2.5, 1] }));
  });
}

function faceFeatures(view: View, { skeleton, figure }: Model): Shape[] {
  const { head: frame } = skeleton.frames;
  const origin = skeleton.points.head;
  const wide = figure.face;
  const line = (places: Vec[]): string =>
    curve(
      places.map((place) => spot(view, origin, frame, place)),
      view.detail,
    );
  const shapes: Shape[] = [];
  for (const z of [1, -1]) {
    const outward = unit([1, 0, z * 0.5]);
    const normal: Vec = [0, 1, 2].map(
      (axis) => (frame[0][axis] ?? 0) * outward[0] + (frame[2][axis] ?? 0) * outward[2],
    ) as Vec;
    if (facing(view.camera, normal) < 0.14) continue;
    const eye = offset(origin, frame, [8.75, 6.4, z * 3.2 * wide]);
    shapes.push(
      shape("eye", ellipsoid(view, { center: eye, frame, radii: [0.7, 1.25, 0.95] })),
      shape(
        "brow",
        line([
          [9.1, 9.3, z * 1.8],
          [9, 9.9, z * 3],
          [8.1, 9.4, z * 4.6 * wide],
        ]),
      ),
    );
  }
  const ahead = facing(view.camera, frame[0]);
  if (ahead < 0.1) return shapes;
  const near = facing(view.camera, frame[2]) > 0 ? 1 : -1;
  const mouth: Vec[] =
    ahead > 0.6
      ? [
          [9.2, 0.7, 2.1],
          [10.2, -0.5, 0],
          [9.2, 0.7, -2.1],
        ]
      : [
          [9.9, 0.2, 0],
          [9.8, -0.1, near * 1],
          [9, 0.7, near * 2.3],
        ];
  shapes.push(shape("skinLine", line(mouth)));
  if (ahead > 0.7)
    shapes.push(
      shape(
        "skinLine",
        line([
          [11.3, 5.4, near * 0.8],
          [12.2, 4, near * 1.1],
          [11.6, 3.4, 0],
        ]),
      ),
    );
  return shapes;
}
