import { subtract, type Vec } from "../algebra";
import { bottomOf, contactsAt } from "../contacts";
import { placeIn } from "../draw/places";
import type { Movement, Prop } from "../movement";
import type { Skeleton } from "../skeleton";

type Of<K extends Prop["kind"]> = Extract<Prop, { kind: K }>;

/** A thing that takes up room: a box along the axes, or something round: a ball, or a roll with a length along z. */
export type Box = { kind: Prop["kind"]; low: Vec; high: Vec };
export type Round = { kind: Prop["kind"]; center: Vec; radius: number; half: number };
export type Thing = Box | Round;

/** Where the furniture of a movement stands: as the first key has it. As lib/figure/draw/furniture.ts draws it. */
export function furnitureOf({ props = [] }: Movement, start: Skeleton): Box[] {
  return props.flatMap((prop): Box[] => {
    switch (prop.kind) {
      case "step":
        return [around("step", prop.at, prop.size)];
      case "bench":
      case "table":
        return [topOf(prop)];
      case "wall":
        return [wallOf(prop)];
      case "doorway":
        return jambsOf(prop);
      case "chair":
        return chairOf(prop, start);
      default:
        return [];
    }
  });
}

/** The round things that may go with the body. */
export function roundsOf({ props = [] }: Movement, skeleton: Skeleton): Round[] {
  return props.flatMap((prop): Round[] => {
    if (prop.kind === "ball") {
      return [{ kind: "ball", center: placeIn(skeleton, prop.at), radius: prop.radius, half: 0 }];
    }
    if (prop.kind !== "towelRoll") return [];
    const { at, radius = ROLL.radius, length = ROLL.length } = prop;
    return [{ kind: "towelRoll", center: placeIn(skeleton, at), radius, half: length / 2 - radius }];
  });
}

const ROLL = { radius: 5, length: 46 };

function around(kind: Prop["kind"], center: Vec, size: Vec): Box {
  return {
    kind,
    low: [center[0] - size[0] / 2, center[1] - size[1] / 2, center[2] - size[2] / 2],
    high: [center[0] + size[0] / 2, center[1] + size[1] / 2, center[2] + size[2] / 2],
  };
}

/** Bench and table are tops on legs: there is room for knees under them. */
const TOP_THICK = { bench: 10, table: 3.6, step: 0 };

function topOf({ kind, at: [x, y, z], size: [length, height, width] }: Of<"step" | "bench" | "table">): Box {
  const thick = TOP_THICK[kind];
  return around(kind, [x, y + height / 2 - thick / 2, z], [length, thick, width]);
}

/** A wall goes on behind its face, for as far as anything could sink into it. */
const WALL_DEPTH = 60;

function wallOf({ x, width = 84, height = 185, z = 0 }: Of<"wall">): Box {
  const behind = x > 0 ? x + WALL_DEPTH / 2 : x - WALL_DEPTH / 2;
  return around("wall", [behind, height / 2, z], [WALL_DEPTH, height, width]);
}

const JAMB = { deep: 11, wide: 8 };

function jambsOf({ x, width = 84, height = 196, z = 0 }: Of<"doorway">): Box[] {
  return [1, -1].map((side) =>
    around("doorway", [x, height / 2, z + (side * (width + JAMB.wide)) / 2], [JAMB.deep, height, JAMB.wide]),
  );
}

const SEAT = { size: 42, thick: 4, behind: 15, back: 40 };

function chairOf({ dx = 0, back = SEAT.back }: Of<"chair">, start: Skeleton): Box[] {
  const top = bottomOf(contactsAt(start).seatR);
  const [pelvisX, , z] = start.points.pelvis;
  const rear = pelvisX - SEAT.behind + dx;
  return [
    around("chair", [rear + SEAT.size / 2, top - SEAT.thick / 2, z], [SEAT.size, SEAT.thick, SEAT.size]),
    around("chair", [rear + 1.5, top + back * 0.75, z], [2.4, back * 0.5, SEAT.size - 4]),
  ];
}

/** How far a ball of flesh is from a thing: negative inside it, by the shortest way out. */
export function gapTo(thing: Thing, center: Vec, radius: number): number {
  if ("center" in thing) {
    const [x, y, z] = subtract(center, thing.center);
    return Math.hypot(x, y, Math.max(0, Math.abs(z) - thing.half)) - thing.radius - radius;
  }
  let depth = Number.POSITIVE_INFINITY;
  const outside = ([0, 1, 2] as const).map((axis) => {
    const beyond = Math.max(thing.low[axis] - center[axis], center[axis] - thing.high[axis]);
    depth = Math.min(depth, -beyond);
    return Math.max(0, beyond);
  });
  return (depth >= 0 ? -depth : Math.hypot(...outside)) - radius;
}
