import type { Vec } from "../algebra";
import { bottomOf, contactsAt } from "../contacts";
import type { Prop } from "../movement";
import type { Skeleton } from "../skeleton";
import { nearnessOf, project } from "./camera";
import { part, shape } from "./model";
import { polygon, rounded } from "./path";
import { box, type Faces } from "./solid";
import type { Part, Shape, View } from "./view";

type Of<K extends Prop["kind"]> = Extract<Prop, { kind: K }>;

const BEHIND_BODY = -300;
const LEG = 3;

/** Four legs under a top of this size, from the far ones to the near. */
function legs(view: View, [x, , z]: Vec, [length, width]: [number, number], height: number, faces?: Faces): Shape[] {
  const inset = LEG / 2 + 1;
  return [-1, 1].flatMap((deep) =>
    [-1, 1].flatMap((along) =>
      box(
        view,
        [x + along * (length / 2 - inset), height / 2, z + deep * (width / 2 - inset)],
        [LEG, height, LEG],
        faces,
      ),
    ),
  );
}

export function step(view: View, { at, size }: Of<"step" | "bench" | "table">): Part {
  const [x, y, z] = at;
  const [length, height, width] = size;
  const top = y + height / 2;
  const rim = 2.2;
  const shapes = [
    ...box(view, [x, y - rim / 2, z], [length - 1, height - rim, width - 1]),
    ...box(view, [x, top - rim / 2, z], [length, rim, width], ["padSide", "pad", "padSide"]),
  ];
  return part("step", BEHIND_BODY, shapes);
}

const PAD_THICK = 7;

/** A weight bench: a padded top on two pairs of legs. */
export function bench(view: View, { at, size }: Of<"step" | "bench" | "table">): Part {
  const [x, y, z] = at;
  const [length, height, width] = size;
  const top = y + height / 2;
  const iron: Faces = ["iron", "iron", "iron"];
  const ends = [-1, 1].flatMap((along) => [
    ...box(view, [x + along * length * 0.36, 1.5, z], [4, 3, width * 1.25], iron),
    ...box(view, [x + along * length * 0.36, (top - PAD_THICK) / 2, z], [4, top - PAD_THICK, 4], iron),
  ]);
  return part("bench", BEHIND_BODY, [
    ...ends,
    ...box(view, [x, top - PAD_THICK - 1.5, z], [length * 0.8, 3, 8], iron),
    ...cushion(view, [x, top - PAD_THICK / 2, z], [length, PAD_THICK, width]),
  ]);
}

/** A soft slab with rounded corners. */
function cushion(view: View, [x, y, z]: Vec, [length, height, width]: Vec): Shape[] {
  const corner = (along: number, up: number, deep: number) =>
    project(view.camera, [x + (along * length) / 2, y + (up * height) / 2, z + (deep * width) / 2]);
  const end = view.camera.toViewer[0] >= 0 ? 1 : -1;
  return [
    shape(
      "padSide",
      rounded([corner(-1, 1, 1), corner(1, 1, 1), corner(1, -1, 1), corner(-1, -1, 1)], 2.5, view.detail),
    ),
    shape(
      "padSide",
      rounded([corner(end, 1, -1), corner(end, 1, 1), corner(end, -1, 1), corner(end, -1, -1)], 2.5, view.detail),
    ),
    shape("pad", rounded([corner(-1, 1, -1), corner(1, 1, -1), corner(1, 1, 1), corner(-1, 1, 1)], 2.5, view.detail)),
  ];
}

const TOP_THICK = 3.6;

export function table(view: View, { at, size }: Of<"step" | "bench" | "table">): Part {
  const [x, y, z] = at;
  const [length, height, width] = size;
  const top = y + height / 2;
  return part("table", BEHIND_BODY, [
    ...legs(view, at, [length - 4, width - 4], top - TOP_THICK),
    ...box(view, [x, top - TOP_THICK / 2, z], [length, TOP_THICK, width]),
  ]);
}

const SEAT = 42;
const SEAT_THICK = 4;

/** A chair under the figure as it sits in the first key. */
export function chair(view: View, start: Skeleton, prop: Of<"chair">): Part[] {
  const height = bottomOf(contactsAt(start).seatR);
  const backX = start.points.pelvis[0] - 15 + (prop.dx ?? 0);
  const [x, z] = [backX + SEAT / 2, start.points.pelvis[2]];
  const tall = prop.back ?? 40;
  const post = (deep: number): Shape[] =>
    box(view, [backX + 1.5, height + tall / 2 - 2, z + deep * (SEAT / 2 - 2)], [3, tall + 2, 3]);
  const nearness = nearnessOf(view.camera, [x, 0, z]);
  const rest = [
    project(view.camera, [backX + 3, height + tall * 0.5, z - SEAT / 2 + 2]),
    project(view.camera, [backX + 3, height + tall + 1, z - SEAT / 2 + 2]),
    project(view.camera, [backX + 3, height + tall + 1, z + SEAT / 2 - 2]),
    project(view.camera, [backX + 3, height + tall * 0.5, z + SEAT / 2 - 2]),
  ];
  const four = legs(view, [x, 0, z], [SEAT, SEAT], height - SEAT_THICK);
  return [
    part("chair", nearness - 80, [
      ...four,
      ...post(-1),
      ...box(
        view,
        [backX + 1.5, height + tall * 0.75, z],
        [2.4, tall * 0.5, SEAT - 4],
        ["propTop", "propTop", "propSide"],
      ),
    ]),
    part("chairSeat", nearness - 60, box(view, [x, height - SEAT_THICK / 2, z], [SEAT, SEAT_THICK, SEAT])),
    part("chairBack", prop.front ? 400 : nearness - 59, [
      ...post(1),
      prop.front === true && shape("propTop", polygon(rest, view.detail)),
    ]),
  ];
}
