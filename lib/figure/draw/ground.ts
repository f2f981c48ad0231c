import type { Vec } from "../algebra";
import { contactsAt } from "../contacts";
import type { Movement, Prop } from "../movement";
import type { Skeleton } from "../skeleton";
import { type Flat, project } from "./camera";
import { shape } from "./model";
import { polyline, rounded, smooth } from "./path";
import type { Ground } from "./setting";
import type { Shape, View } from "./view";

type Of<K extends Prop["kind"]> = Extract<Prop, { kind: K }>;

/** The floor: a mat or a line where the movement has one, otherwise a shadow. */
export function underfoot(view: View, ground: Ground, { props }: Movement, skeleton: Skeleton): Shape[] {
  const mats = (props ?? []).filter((prop) => prop.kind === "mat");
  const floors = (props ?? []).filter((prop) => prop.kind === "floor");
  return [
    ...floors.flatMap((prop) => floorLine(view, ground, prop)),
    ...(mats.length > 0 ? mats.flatMap((prop) => mat(view, ground, prop)) : shadow(view, skeleton)),
  ];
}

const MAT_THICK = 1.4;
const MAT_BORDER = 8;
const MAT_WIDTH = 62;

function mat(view: View, { left, right }: Ground, prop: Of<"mat">): Shape[] {
  const length = Math.max(right - left + 2 * MAT_BORDER, prop.length ?? 0);
  const middle = (left + right) / 2 + (prop.dx ?? 0);
  const [z, half] = [prop.z ?? 0, (prop.width ?? MAT_WIDTH) / 2];
  const sheet = (height: number, inset: number) =>
    [
      [middle - length / 2 + inset, height, z - half + inset] as Vec,
      [middle + length / 2 - inset, height, z - half + inset] as Vec,
      [middle + length / 2 - inset, height, z + half - inset] as Vec,
      [middle - length / 2 + inset, height, z + half - inset] as Vec,
    ].map((corner) => project(view.camera, corner));
  const shapes = [
    shape("matSide", rounded(sheet(-MAT_THICK, 0), 5, view.detail)),
    shape("mat", rounded(sheet(0, 0), 5, view.detail)),
  ];
  if (view.detail === "full") shapes.push(shape("matLine", rounded(sheet(0, 3), 4, view.detail)));
  return shapes;
}

/** The line the floor makes behind the figure; it is level in the picture, wherever the viewer stands. */
function floorLine(view: View, { left, right, far }: Ground, prop: Of<"floor">): Shape[] {
  const half = (prop.width ?? Math.max(110, right - left + 50)) / 2;
  const [x, y] = project(view.camera, [(left + right) / 2, 0, far]);
  const ends: Flat[] = [
    [x - half, y],
    [x + half, y],
  ];
  return [shape("floor", polyline(ends, view.detail))];
}

const SHADOW_BELOW = 9;
const SHADOW_BORDER = 6;

function shadow(view: View, skeleton: Skeleton): Shape[] {
  const low = Object.values(contactsAt(skeleton)).filter(({ center, radius }) => center[1] - radius < SHADOW_BELOW);
  if (low.length === 0) return [];
  const [left, right] = [
    Math.min(...low.map(({ center }) => center[0])),
    Math.max(...low.map(({ center }) => center[0])),
  ];
  const [far, near] = [
    Math.min(...low.map(({ center }) => center[2])),
    Math.max(...low.map(({ center }) => center[2])),
  ];
  const [halfX, halfZ] = [(right - left) / 2 + SHADOW_BORDER, (near - far) / 2 + SHADOW_BORDER];
  const count = view.detail === "small" ? 8 : 12;
  const rim = Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI;
    return project(view.camera, [
      (left + right) / 2 + halfX * Math.cos(angle),
      0,
      (far + near) / 2 + halfZ * Math.sin(angle),
    ]);
  });
  return [shape("shadow", smooth(rim, view.detail))];
}
