import { add, scale, subtract, type Vec } from "../algebra";
import type { Movement, Prop } from "../movement";
import { placeIn } from "../places";
import type { Skeleton } from "../skeleton";
import { BENCH, chairSlabs, doorFrame, rollSize, type Slab, TABLE_TOP, topSlab, wallSlab } from "../thing-sizes";

/** A thing that takes up room: a box along the axes, or something round: a ball, or a roll with a length along z. */
export type Box = { kind: Prop["kind"]; low: Vec; high: Vec };
export type Round = { kind: Prop["kind"]; center: Vec; radius: number; half: number };
export type Thing = Box | Round;

/** A wall goes on behind its face, for as far as anything could sink into it. */
const WALL_DEPTH = 60;

/** Where the furniture of a movement stands: as the first key has it. Bench and table leave room for knees under their tops. */
export const furnitureOf = ({ props = [] }: Movement, start: Skeleton): Box[] =>
  props.flatMap((prop) => slabsOf(prop, start).map((slab) => boxOf(prop.kind, slab)));

function slabsOf(prop: Prop, start: Skeleton): Slab[] {
  switch (prop.kind) {
    case "step":
      return [{ center: prop.at, size: prop.size }];
    case "bench":
      return [topSlab(prop, BENCH.pad + BENCH.rail)];
    case "table":
      return [topSlab(prop, TABLE_TOP)];
    case "wall":
      return [wallSlab(prop, WALL_DEPTH)];
    case "doorway": {
      const { jamb } = doorFrame(prop);
      return [jamb(1), jamb(-1)];
    }
    case "chair": {
      const { seat, back } = chairSlabs(prop, start);
      return [seat, back];
    }
    default:
      return [];
  }
}

function boxOf(kind: Prop["kind"], { center, size }: Slab): Box {
  const half = scale(size, 0.5);
  return { kind, low: subtract(center, half), high: add(center, half) };
}

/** The round things that may go with the body. */
export function roundsOf({ props = [] }: Movement, skeleton: Skeleton): Round[] {
  return props.flatMap((prop): Round[] => {
    if (prop.kind === "ball") {
      return [{ kind: "ball", center: placeIn(skeleton, prop.at), radius: prop.radius, half: 0 }];
    }
    if (prop.kind !== "towelRoll") return [];
    const { radius, half } = rollSize(prop);
    return [{ kind: "towelRoll", center: placeIn(skeleton, prop.at), radius, half: half - radius }];
  });
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
