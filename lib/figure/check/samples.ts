import { skeletonBetween } from "../blend";
import { type Contacts, contactsAt } from "../contacts";
import type { Movement } from "../movement";
import type { Skeleton } from "../skeleton";
import { type Solved, solve } from "../solve";
import { momentAt, timelineOf } from "../timeline";
import { furnitureOf, roundsOf, type Thing } from "./things";
import { SAMPLES } from "./thresholds";

/** The body at an instant. */
export type Sample = {
  skeleton: Skeleton;
  contacts: Contacts;
  /** What stands and lies there. */
  things: Thing[];
  /** Is it held, or on its way? */
  held: boolean;
  /** Which key it is, or how many seconds into the repetition. */
  key?: number;
  seconds?: number;
};

/**
 * A movement as the checks look at it: its keys, samples evenly over one repetition (the last is the first again), and the
 * instants that differ: the keys and what is on its way.
 */
export type Sampled = { movement: Movement; solved: Solved; keys: Sample[]; loop: Sample[]; instants: Sample[] };

export function sampled(movement: Movement): Sampled {
  const solved = solve(movement);
  const furniture = furnitureOf(movement, solved.skeletons[0] as Skeleton);
  const sampleOf = (skeleton: Skeleton) => ({
    skeleton,
    contacts: contactsAt(skeleton),
    things: [...furniture, ...roundsOf(movement, skeleton)],
  });
  const timeline = timelineOf(movement);
  const isHeld = (key: number) => timeline.beats.some(({ from, to }) => from === key && to === key);
  const keys = solved.skeletons.map((skeleton, key) => ({ ...sampleOf(skeleton), held: isHeld(key), key }));
  const loop = Array.from({ length: SAMPLES + 1 }, (_, index): Sample => {
    const seconds = (timeline.repetition * index) / SAMPLES;
    const { from, to, share } = momentAt(timeline, index === SAMPLES ? 0 : seconds);
    const key = keys[from];
    if (from === to && key) return { ...key, key: undefined, seconds };
    return { ...sampleOf(skeletonBetween(solved, from, to, share)), held: false, seconds };
  });
  return { movement, solved, keys, loop, instants: [...keys, ...loop.filter(({ held }) => !held)] };
}

/** Where a finding was made. */
export const whenOf = ({ key, seconds }: Sample): { key?: number; seconds?: number } =>
  key === undefined ? { seconds } : { key };
