import { add, along, mixVec, subtract, unit, type Vec } from "./algebra";
import { bottomOf, contactsAt } from "./contacts";
import type { Prop } from "./movement";
import { placeIn } from "./places";
import type { Skeleton } from "./skeleton";

/** Where things stand and how large they are, in cm: what is drawn is what is checked. */
type Of<K extends Prop["kind"]> = Extract<Prop, { kind: K }>;

/** A box along the axes. */
export type Slab = { center: Vec; size: Vec };

/** The top of a bench is a pad on a rail. */
export const BENCH = { pad: 7, rail: 3 } as const;
export const TABLE_TOP = 3.6;

/** What is on top of a bench or table, so thick and so far down. */
export function topSlab({ at, size }: Of<"step" | "bench" | "table">, thick: number, down = 0): Slab {
  const [x, y, z] = at;
  const [length, height, width] = size;
  return { center: [x, y + height / 2 - down - thick / 2, z], size: [length, thick, width] };
}

/** A wall, so deep behind its face. */
export function wallSlab({ x, width = 84, height = 185, z = 0 }: Of<"wall" | "doorway">, deep: number): Slab {
  return { center: [x + ((x > 0 ? 1 : -1) * deep) / 2, height / 2, z], size: [deep, height, width] };
}

const JAMB = { deep: 11, wide: 8 };

/** The frame of a door: its jambs at both ends of the opening (1 is towards the viewer), and what is over it. */
export function doorFrame({ x, width = 84, height = 196, z = 0 }: Of<"wall" | "doorway">) {
  const { deep, wide } = JAMB;
  const jamb = (end: 1 | -1): Slab => ({
    center: [x, height / 2, z + (end * (width + wide)) / 2],
    size: [deep, height, wide],
  });
  const lintel: Slab = { center: [x, height + wide / 2, z], size: [deep, wide, width + 2 * wide] };
  return { jamb, lintel, edge: (end: 1 | -1): Vec => [x, 0, z + (end * width) / 2] };
}

const SEAT = { size: 42, thick: 4, behind: 15 };

/** A chair under the figure as it sits in the first key; `rear` is where it ends, its back rises `tall` above the seat. */
export function chairSlabs({ dx = 0, back: tall = 40 }: Of<"chair">, start: Skeleton) {
  const top = bottomOf(contactsAt(start).seatR);
  const [pelvisX, , z] = start.points.pelvis;
  const rear = pelvisX - SEAT.behind + dx;
  const seat: Slab = {
    center: [rear + SEAT.size / 2, top - SEAT.thick / 2, z],
    size: [SEAT.size, SEAT.thick, SEAT.size],
  };
  const back: Slab = { center: [rear + 1.5, top + tall * 0.75, z], size: [2.4, tall * 0.5, SEAT.size - 4] };
  return { rear, top, tall, seat, back };
}

/** A rolled towel lies across. */
export const rollSize = ({ length = 46, radius = 5 }: Of<"towelRoll">) => ({ half: length / 2, radius });

/** Cm from the floor to the grip of what stands there to be lifted. */
const TALL = { kettlebell: 26, backpack: 44 };

/** The grip of a kettlebell or bag: between the palms, unless it stands somewhere. */
export function gripOf(skeleton: Skeleton, { kind, drop = 0, at }: Of<"kettlebell" | "backpack">): Vec {
  const { palmR, palmL } = skeleton.points;
  return at ? add(placeIn(skeleton, at), [0, TALL[kind], 0]) : add(mixVec(palmR, palmL, 0.5), [0, -drop, 0]);
}

/** A stick goes on before and beyond the two places it is told by. */
export function stickEnds(skeleton: Skeleton, { from, to, before = 0, beyond = 0 }: Of<"stick">): [Vec, Vec] {
  const [a, b] = [placeIn(skeleton, from), placeIn(skeleton, to)];
  const direction = unit(subtract(b, a));
  return [along(a, direction, -before), along(b, direction, beyond)];
}
