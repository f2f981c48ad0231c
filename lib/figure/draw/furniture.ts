import type { Vec } from "../algebra";
import type { Prop } from "../movement";
import type { Skeleton } from "../skeleton";
import { BENCH, chairSlabs, type Slab, TABLE_TOP, topSlab } from "../thing-sizes";
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

/** A weight bench: a padded top on two pairs of legs. */
export function bench(view: View, prop: Of<"step" | "bench" | "table">): Part {
  const [x, y, z] = prop.at;
  const [length, height, width] = prop.size;
  const [top, rail] = [y + height / 2, topSlab(prop, BENCH.rail, BENCH.pad)];
  const iron: Faces = ["iron", "iron", "iron"];
  const ends = [-1, 1].flatMap((along) => [
    ...box(view, [x + along * length * 0.36, 1.5, z], [4, 3, width * 1.25], iron),
    ...box(view, [x + along * length * 0.36, (top - BENCH.pad) / 2, z], [4, top - BENCH.pad, 4], iron),
  ]);
  return part("bench", BEHIND_BODY, [
    ...ends,
    ...box(view, rail.center, [length * 0.8, BENCH.rail, 8], iron),
    ...cushion(view, topSlab(prop, BENCH.pad)),
  ]);
}

/** A soft slab with rounded corners. */
function cushion(view: View, { center: [x, y, z], size: [length, height, width] }: Slab): Shape[] {
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

export function table(view: View, prop: Of<"step" | "bench" | "table">): Part {
  const [, y] = prop.at;
  const [length, height, width] = prop.size;
  const { center, size } = topSlab(prop, TABLE_TOP);
  return part("table", BEHIND_BODY, [
    ...legs(view, prop.at, [length - 4, width - 4], y + height / 2 - TABLE_TOP),
    ...box(view, center, size),
  ]);
}

/** A chair under the figure as it sits in the first key. */
export function chair(view: View, start: Skeleton, prop: Of<"chair">): Part[] {
  const { rear, top, tall, seat, back } = chairSlabs(prop, start);
  const [x, , z] = seat.center;
  const [long, thick, wide] = seat.size;
  const post = (deep: number): Shape[] =>
    box(view, [rear + 1.5, top + tall / 2 - 2, z + deep * (wide / 2 - 2)], [3, tall + 2, 3]);
  const nearness = nearnessOf(view.camera, [x, 0, z]);
  const rest = [
    project(view.camera, [rear + 3, top + tall * 0.5, z - wide / 2 + 2]),
    project(view.camera, [rear + 3, top + tall + 1, z - wide / 2 + 2]),
    project(view.camera, [rear + 3, top + tall + 1, z + wide / 2 - 2]),
    project(view.camera, [rear + 3, top + tall * 0.5, z + wide / 2 - 2]),
  ];
  const four = legs(view, [x, 0, z], [long, wide], top - thick);
  return [
    part("chair", nearness - 80, [
      ...four,
      ...post(-1),
      ...box(view, back.center, back.size, ["propTop", "propTop", "propSide"]),
    ]),
    part("chairSeat", nearness - 60, box(view, seat.center, seat.size)),
    part("chairBack", prop.front ? 400 : nearness - 59, [
      ...post(1),
      prop.front === true && shape("propTop", polygon(rest, view.detail)),
    ]),
  ];
}
