import { distance, dot, inverse, mix, subtract, turn, type Vec } from "../algebra";
import { type FrameName, POINTS, type PointName } from "../body";
import { type Camera, cameraAt, type Flat, project } from "../draw/camera";
import { type Movement, startAndEnd } from "../movement";
import { SIDES, type Side } from "../side";
import type { Skeleton } from "../skeleton";
import type { Finding } from "./finding";
import { type Capsule, type Flesh, fleshOf } from "./flesh";
import type { Sample, Sampled } from "./samples";
import { MOVES, SEEN } from "./thresholds";

/** A part whose way may be the exercise: from and to which point, what carries it, and the limb (its flesh) that shows it. */
type Mover = {
  name: string;
  limb: string;
  flesh: readonly string[];
  from: PointName;
  to: PointName;
  carrier: FrameName | null;
};

const moversOf = (side: Side): Mover[] => {
  const arm = { limb: `arm${side}`, flesh: [`upperArm${side}`, `forearm${side}`] };
  const leg = { limb: `leg${side}`, flesh: [`thigh${side}`, `shank${side}`] };
  return [
    { name: `upperArm${side}`, ...arm, from: `shoulder${side}`, to: `elbow${side}`, carrier: "t2" },
    { name: `forearm${side}`, ...arm, from: `elbow${side}`, to: `wrist${side}`, carrier: `upperArm${side}` },
    { name: `thigh${side}`, ...leg, from: `hip${side}`, to: `knee${side}`, carrier: "pelvis" },
    { name: `shank${side}`, ...leg, from: `knee${side}`, to: `ankle${side}`, carrier: `thigh${side}` },
  ];
};

/** The long parts: a hand, a foot or a head that points at the viewer is no fault. The trunk counts as one. */
const MOVERS: readonly Mover[] = [
  { name: "trunk", limb: "trunk", flesh: ["pelvis", "belly", "chest"], from: "pelvis", to: "neck", carrier: null },
  ...SIDES.flatMap(moversOf),
];

/** What moves is seen: its way is long enough in the picture, and at its end it is neither hidden nor pointing at the viewer. */
export function checkVisibility({ movement, keys, loop }: Sampled): Finding[] {
  const [start, end] = startAndEnd(movement).map((key) => keys[key]);
  if (!start || !end || start === end) return [];
  const camera = cameraAt(movement.camera);
  return [
    ...smallWay(camera, movement, start, end, loop),
    ...moving(start.skeleton, end.skeleton).flatMap((sides) => unseen(camera, movement, sides, end)),
  ];
}

/** The parts that move most by themselves, each with the same part of the other side where that moves much alike. */
function moving(start: Skeleton, end: Skeleton): Mover[][] {
  const ways = MOVERS.map((mover) => ({
    mover,
    part: mover.name.replace(/[RL]$/, ""),
    way: ownWay(mover, start, end),
  }));
  const least = MOVES.most * Math.max(...ways.map(({ way }) => way));
  const parts = new Set(ways.filter(({ way }) => way >= least).map(({ part }) => part));
  return [...parts].map((part) =>
    ways.filter((each) => each.part === part && each.way >= MOVES.alike * least).map(({ mover }) => mover),
  );
}

/** How far the end of a part goes, as seen from what carries it; the trunk's either end in space. */
function ownWay({ from, to, carrier }: Mover, start: Skeleton, end: Skeleton): number {
  if (!carrier) return Math.max(...[from, to].map((point) => distance(start.points[point], end.points[point])));
  const seenFrom = ({ points, frames }: Skeleton): Vec =>
    turn(inverse(frames[carrier]), subtract(points[to], points[from]));
  return distance(seenFrom(start), seenFrom(end));
}

/** Of two sides that both move, one that is seen well tells it all. */
function unseen(camera: Camera, movement: Movement, sides: readonly Mover[], end: Sample): Finding[] {
  const parts = fleshOf(end.skeleton, movement);
  const [best] = sides
    .map((mover) => ({
      mover,
      short: foreshortening(camera, end.skeleton, mover),
      hidden: hiddenShare(camera, parts, mover.flesh),
    }))
    .sort((a, b) => badness(a) - badness(b));
  if (!best) return [];
  const { mover, short, hidden } = best;
  const { key } = end;
  const findings: Finding[] = [];
  if (short > SEEN.short)
    findings.push({ check: "foreshortened", what: mover.name, key, amount: short, limit: SEEN.short });
  if (hidden > SEEN.hidden)
    findings.push({ check: "hidden", what: mover.limb, key, amount: hidden, limit: SEEN.hidden });
  return findings;
}

const badness = ({ short, hidden }: { short: number; hidden: number }): number =>
  Math.max(short / SEEN.short, hidden / SEEN.hidden);

/** The share of its length that a part loses in the picture. */
function foreshortening(camera: Camera, { points }: Skeleton, { from, to }: Mover): number {
  return 1 - flatDistance(camera, points[from], points[to]) / distance(points[from], points[to]);
}

function flatDistance(camera: Camera, a: Vec, b: Vec): number {
  const [p, q] = [project(camera, a), project(camera, b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1]);
}

const LENGTHWAYS = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95];
const SIDEWAYS = [-0.6, 0, 0.6];

/** The share of a part that lies behind other parts in the picture. */
function hiddenShare(camera: Camera, parts: readonly Flesh[], names: readonly string[]): number {
  const own = parts.filter(({ name }) => names.includes(name)).flatMap(({ whole }) => whole);
  const others = parts.filter(({ name }) => !names.includes(name)).flatMap(({ whole }) => whole);
  const outlines = others.map((capsule) => outlineOf(camera, capsule));
  let [all, hidden] = [0, 0];
  for (const capsule of own) {
    const outline = outlineOf(camera, capsule);
    for (const share of LENGTHWAYS) {
      for (const aside of SIDEWAYS) {
        all += 1;
        const { at, near } = spotOn(outline, share, aside);
        if (outlines.some((other) => nearnessAt(other, at) > near + 1)) hidden += 1;
      }
    }
  }
  return all === 0 ? 0 : hidden / all;
}

/** A capsule in the picture, with how near its ends are to the viewer. */
type Outline = { from: Flat; to: Flat; nearFrom: number; nearTo: number; thick: number; thin: number };

const outlineOf = (camera: Camera, { from, to, thick, thin }: Capsule): Outline => ({
  from: project(camera, from),
  to: project(camera, to),
  nearFrom: dot(from, camera.toViewer),
  nearTo: dot(to, camera.toViewer),
  thick,
  thin,
});

/** A spot of its surface towards the viewer: a share of the length on, and a share of its thickness aside. */
function spotOn(outline: Outline, share: number, aside: number): { at: Flat; near: number } {
  const { from, to } = outline;
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const long = Math.hypot(x, y) || 1;
  const radius = mix(outline.thick, outline.thin, share);
  const at: Flat = [
    mix(from[0], to[0], share) - (y / long) * radius * aside,
    mix(from[1], to[1], share) + (x / long) * radius * aside,
  ];
  const near = mix(outline.nearFrom, outline.nearTo, share) + radius * Math.sqrt(1 - aside * aside);
  return { at, near };
}

/** How near a capsule's surface is to the viewer at a place of the picture; not at all outside of it. */
function nearnessAt({ from, to, nearFrom, nearTo, thick, thin }: Outline, at: Flat): number {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const along = ((at[0] - from[0]) * x + (at[1] - from[1]) * y) / (x * x + y * y || 1);
  const share = Math.min(1, Math.max(0, along));
  const radius = mix(thick, thin, share);
  const off = Math.hypot(at[0] - mix(from[0], to[0], share), at[1] - mix(from[1], to[1], share));
  return off >= radius
    ? Number.NEGATIVE_INFINITY
    : mix(nearFrom, nearTo, share) + Math.sqrt(radius * radius - off * off);
}

/** The longest way that any point makes in the picture. */
function smallWay(camera: Camera, movement: Movement, start: Sample, end: Sample, loop: readonly Sample[]): Finding[] {
  const amount = Math.max(
    ...POINTS.map((point) => flatDistance(camera, start.skeleton.points[point], end.skeleton.points[point])),
  );
  const limit = Math.min(MOVES.least, MOVES.leastShare * pictureSize(camera, movement, [start, end, ...loop]));
  return amount < limit ? [{ check: "small", what: "movement", amount, limit }] : [];
}

/** The larger side of the picture. */
function pictureSize(camera: Camera, { crop }: Movement, samples: readonly Sample[]): number {
  if (crop) return Math.max(crop[2], crop[3]);
  const spots = samples.flatMap(({ contacts }) =>
    Object.values(contacts).map(({ center, radius }) => ({ at: project(camera, center), radius })),
  );
  const side = (axis: 0 | 1) =>
    Math.max(...spots.map(({ at, radius }) => at[axis] + radius)) -
    Math.min(...spots.map(({ at, radius }) => at[axis] - radius));
  return Math.max(side(0), side(1));
}
