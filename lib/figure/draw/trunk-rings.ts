import type { Model } from "./model";
import { offset, type Ring, ringAt, widened } from "./outline";

type Segment = "pelvis" | "l1" | "l2" | "t1" | "t2";
type Girth = "hips" | "waist" | "chest" | "shoulders";

/** The trunk from below: the segment, how far up and forward on it, front, back, side, what makes it wider, share of the belly. */
const SECTIONS: readonly (readonly [
  Segment,
  up: number,
  forward: number,
  front: number,
  back: number,
  side: number,
  Girth,
  belly: number,
])[] = [
  ["pelvis", -5, -0.6, 6.6, 10.5, 9.4, "hips", 0],
  ["pelvis", -1.5, 0, 8.2, 11.4, 15.4, "hips", 0.2],
  ["pelvis", 5.5, 0, 9.2, 10.4, 15.4, "hips", 0.7],
  ["l1", 2.5, 1, 9.2, 8.6, 13.8, "waist", 1],
  ["l2", 4, 1, 9.2, 7.8, 13, "waist", 0.8],
  ["t1", 4, 1.4, 10.4, 8.4, 14, "chest", 0.35],
  ["t2", -1, 1.4, 11.6, 9.8, 15.8, "chest", 0.15],
  ["t2", 4.6, 1.2, 10.4, 9.8, 16.8, "shoulders", 0],
  ["t2", 8, 0.6, 8.4, 9.2, 15, "shoulders", 0],
  ["t2", 10.2, 0.3, 6.6, 7.8, 10.6, "shoulders", 0],
  ["t2", 12.2, 0.2, 5.2, 6.2, 6.6, "shoulders", 0],
];
/** How much of a wider waist and chest shows at the back: what lies on the floor keeps its place. */
export const WIDER_BEHIND = 0.25;

export function trunkRings({ skeleton: { points, frames }, figure }: Model): Ring[] {
  return SECTIONS.map(([segment, up, forward, front, back, side, girth, belly]) => {
    const wider = figure[girth];
    return onFloor(
      ringAt(
        points[segment],
        frames[segment],
        [forward, up, 0],
        [front * (1 + (wider - 1) * 0.6) + belly * figure.belly, back * (1 + (wider - 1) * WIDER_BEHIND), side * wider],
      ),
    );
  });
}

/** Flesh that would sink into the floor is pressed flat. */
export function onFloor(ring: Ring): Ring {
  const [forward, , right] = ring.frame;
  const height = ring.center[1];
  const free = (towardsFloor: number, width: number): number =>
    towardsFloor > 0.35 ? Math.min(width, Math.max(height / towardsFloor, width * 0.6)) : width;
  return {
    ...ring,
    front: free(-forward[1], ring.front),
    back: free(forward[1], ring.back),
    side: free(Math.abs(right[1]), ring.side),
  };
}

/** How far the seat reaches up from the second ring, and how far inside the contour it stays, in cm. */
const SEAT_TOP = 3.6;
const SEAM = 0.4;

/** Just inside the contour of the pelvis, below the shirt's hem: hides the seams between the shorts' legs and their seat. */
export function seatRings(model: Model): Ring[] {
  const { pelvis } = model.skeleton.frames;
  const [bottom, middle] = trunkRings(model).slice(0, 2) as [Ring, Ring];
  const top = { ...middle, center: offset(middle.center, pelvis, [0, SEAT_TOP, 0]) };
  return [bottom, middle, top].map((ring) => widened(ring, -SEAM));
}
