import { add, along, distance, dot, subtract, type Vec } from "../algebra";
import type { Prop } from "../movement";
import { placeIn } from "../places";
import { SIDES } from "../side";
import type { Skeleton } from "../skeleton";
import { gripOf, stickEnds } from "../thing-sizes";
import type { Finding } from "./finding";
import { type Sampled, whenOf } from "./samples";
import { GRIP } from "./thresholds";

/** What a closed hand may hold: a line in space, and how far from it the middle of the hand may be. */
type Hold = { kind: string; line: Vec[]; reach: number };

/** Hands closed to fists hold what is there to be held. Dumbbells, bottles and poles are drawn in the hand: they always are. */
export function checkGrip({ movement: { props = [], fists }, instants }: Sampled): Finding[] {
  const sides = SIDES.filter((side) => !props.some((prop) => isDrawnIn(prop, side)));
  return instants.flatMap((sample) => {
    const holds = props.flatMap((prop) => holdOf(sample.skeleton, prop));
    if (!fists || holds.length === 0) return [];
    return sides.flatMap((side): Finding[] => {
      const palm = sample.skeleton.points[`palm${side}`];
      const [nearest] = holds
        .map(({ kind, line, reach }) => ({ kind, gap: gapToLine(palm, line), reach }))
        .sort((a, b) => a.gap - a.reach - (b.gap - b.reach));
      if (!nearest || nearest.gap <= nearest.reach) return [];
      const { kind, gap, reach } = nearest;
      return [{ check: "grip", what: `hand${side}`, other: kind, ...whenOf(sample), amount: gap, limit: reach }];
    });
  });
}

function isDrawnIn(prop: Prop, side: string): boolean {
  if (prop.kind === "dumbbell" || prop.kind === "bottle") return !prop.side || prop.side === side;
  return prop.kind === "poles";
}

/** How far down from its grip a hand may hold it. */
const DOWN = { kettlebell: 0, backpack: 40 };

function holdOf(skeleton: Skeleton, prop: Prop): Hold[] {
  const { kind } = prop;
  switch (kind) {
    case "stick":
      return [{ kind, line: stickEnds(skeleton, prop), reach: GRIP.line }];
    case "towel":
    case "band":
      return [{ kind, line: prop.along.map((place) => placeIn(skeleton, place)), reach: GRIP.line }];
    case "kettlebell":
    case "backpack": {
      const grip = gripOf(skeleton, prop);
      return [{ kind, line: [grip, add(grip, [0, -DOWN[kind], 0])], reach: GRIP[kind] }];
    }
    default:
      return [];
  }
}

function gapToLine(point: Vec, line: readonly Vec[]): number {
  const [first] = line;
  let gap = first ? distance(point, first) : Number.POSITIVE_INFINITY;
  line.slice(1).forEach((to, index) => {
    const from = line[index] ?? to;
    const way = subtract(to, from);
    const share = Math.min(1, Math.max(0, dot(subtract(point, from), way) / (dot(way, way) || 1)));
    gap = Math.min(gap, distance(point, along(from, way, share)));
  });
  return gap;
}
