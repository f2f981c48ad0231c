import { add, type Vec } from "../algebra";
import { facing, project } from "./camera";
import { shape } from "./model";
import type { Paint } from "./paint";
import { polygon } from "./path";
import type { Shape, View } from "./view";

/** The paints of a box' faces: those that look along x, up, and along z. */
export type Faces = [side: Paint, top: Paint, front: Paint];
export const PROP_FACES: Faces = ["propSide", "propTop", "prop"];

const AXES: readonly Vec[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
const FRONT = 2;
const CORNERS = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const;

/** In a small picture, a box with two sides shorter than this (cm) is one face. */
const SLENDER = 5;

/** The visible faces of a box that stands straight. */
export function box(view: View, center: Vec, size: Vec, faces: Faces = PROP_FACES): Shape[] {
  const slender = view.detail === "small" && size.filter((side) => side < SLENDER).length > 1;
  return AXES.flatMap((axis, across) => {
    if (slender && across !== FRONT) return [];
    const seen = facing(view.camera, axis);
    if (Math.abs(seen) < 0.01) return [];
    const [one, other] = [(across + 1) % 3, (across + 2) % 3];
    const corners = CORNERS.map(([u, v]) => {
      const corner: Vec = [0, 0, 0];
      corner[across] = (Math.sign(seen) * (size[across] ?? 0)) / 2;
      corner[one] = (u * (size[one] ?? 0)) / 2;
      corner[other] = (v * (size[other] ?? 0)) / 2;
      return project(view.camera, add(center, corner));
    });
    return shape(faces[across] ?? "prop", polygon(corners, view.detail));
  });
}
