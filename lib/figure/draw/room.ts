import type { Prop } from "../movement";
import { nearnessOf, project } from "./camera";
import { part, shape } from "./model";
import { polyline } from "./path";
import { box, type Faces } from "./solid";
import type { Part, Shape, View } from "./view";

type Of<K extends Prop["kind"]> = Extract<Prop, { kind: K }>;

const BEHIND_EVERYTHING = -500;
const WALL_THICK = 6;
const SKIRTING = 9;

export function wall(view: View, prop: Of<"wall">): Part {
  const [height, width, z] = [prop.height ?? 185, prop.width ?? 84, prop.z ?? 0];
  const outward = prop.x > 0 ? 1 : -1;
  const shapes = box(
    view,
    [prop.x + (outward * WALL_THICK) / 2, height / 2, z],
    [WALL_THICK, height, width],
    ["wall", "wallSide", "wallSide"],
  );
  const facesUs = view.camera.toViewer[0] * outward < 0;
  const ends = [z - width / 2, z + width / 2].map((end) => project(view.camera, [prop.x, SKIRTING, end]));
  if (facesUs && view.detail === "full") shapes.push(shape("propLine", polyline(ends, view.detail)));
  return part("wall", BEHIND_EVERYTHING, shapes);
}

const JAMB_DEEP = 11;
const JAMB_WIDE = 8;

/** A door frame to step through: its near jamb lets what is behind it shine through. */
export function doorway(view: View, prop: Of<"doorway">): Part[] {
  const [height, width, middle] = [prop.height ?? 196, prop.width ?? 84, prop.z ?? 0];
  const jamb = (side: 1 | -1, faces: Faces): Shape[] =>
    box(view, [prop.x, height / 2, middle + (side * (width + JAMB_WIDE)) / 2], [JAMB_DEEP, height, JAMB_WIDE], faces);
  const solid: Faces = ["wallSide", "wall", "wall"];
  const lintel = box(
    view,
    [prop.x, height + JAMB_WIDE / 2, middle],
    [JAMB_DEEP, JAMB_WIDE, width + 2 * JAMB_WIDE],
    solid,
  );
  const besides = Math.abs(view.camera.toViewer[2]) > 0.5;
  const near = view.camera.toViewer[2] >= 0 ? 1 : -1;
  const farJamb = jamb(near === 1 ? -1 : 1, solid);
  return besides
    ? [
        part("doorway", BEHIND_EVERYTHING, [...farJamb, ...lintel]),
        part(
          "doorwayNear",
          nearnessOf(view.camera, [prop.x, 0, middle + (near * width) / 2]) - 12,
          jamb(near, ["ghost", "ghost", "ghost"]),
        ),
      ]
    : [part("doorway", BEHIND_EVERYTHING, [...farJamb, ...jamb(near, solid), ...lintel])];
}
