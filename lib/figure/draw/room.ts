import type { Prop } from "../movement";
import { doorFrame, type Slab, wallSlab } from "../thing-sizes";
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
  const outward = prop.x > 0 ? 1 : -1;
  const { center, size } = wallSlab(prop, WALL_THICK);
  const [z, width] = [center[2], size[2]];
  const shapes = box(view, center, size, ["wall", "wallSide", "wallSide"]);
  const facesUs = view.camera.toViewer[0] * outward < 0;
  const ends = [z - width / 2, z + width / 2].map((end) => project(view.camera, [prop.x, SKIRTING, end]));
  if (facesUs && view.detail === "full") shapes.push(shape("propLine", polyline(ends, view.detail)));
  return part("wall", BEHIND_EVERYTHING, shapes);
}

/** A door frame to step through: its near jamb lets what is behind it shine through. */
export function doorway(view: View, prop: Of<"doorway">): Part[] {
  const frame = doorFrame(prop);
  const drawn = ({ center, size }: Slab, faces: Faces): Shape[] => box(view, center, size, faces);
  const solid: Faces = ["wallSide", "wall", "wall"];
  const lintel = drawn(frame.lintel, solid);
  const besides = Math.abs(view.camera.toViewer[2]) > 0.5;
  const near = view.camera.toViewer[2] >= 0 ? 1 : -1;
  const farJamb = drawn(frame.jamb(near === 1 ? -1 : 1), solid);
  return besides
    ? [
        part("doorway", BEHIND_EVERYTHING, [...farJamb, ...lintel]),
        part(
          "doorwayNear",
          nearnessOf(view.camera, frame.edge(near)) - 12,
          drawn(frame.jamb(near), ["ghost", "ghost", "ghost"]),
        ),
      ]
    : [part("doorway", BEHIND_EVERYTHING, [...farJamb, ...drawn(frame.jamb(near), solid), ...lintel])];
}
