import type { Vec } from "./algebra";

/** Degrees; at least and at most. */
export type Range = readonly [least: number, most: number];

/**
 * How far the joints of the drawn body go: flexion, sideways (abduction, bend), rotation (outwards, to the right).
 * Round textbook-like ranges, written from memory: a physiotherapist confirms them (docs/clinical-sign-off.md). Hip
 * extension is 30 rather than 25 for a long lunge.
 */
export const LIMITS = {
  lumbar: [
    [-35, 60],
    [-30, 30],
    [-20, 20],
  ],
  thoracic: [
    [-28, 45],
    [-30, 30],
    [-40, 40],
  ],
  neck: [
    [-65, 65],
    [-45, 45],
    [-80, 80],
  ],
  hip: [
    [-30, 135],
    [-30, 65],
    [-50, 65],
  ],
  knee: [[-3, 158]],
  ankle: [[-58, 40]],
  shoulder: [
    [-60, 185],
    [-60, 185],
    [-100, 100],
  ],
  elbow: [[-3, 150]],
  forearm: [[-90, 90]],
  wrist: [[-85, 90]],
} as const satisfies Record<string, readonly Range[]>;

/**
 * The shoulder's limits by the arm's direction in the upper trunk, since its angles have two answers overhead: degrees of
 * extension with the arm down, how far behind the trunk overhead, how far across the body (shares of the arm's length).
 */
export const SHOULDER_REACH = { extension: 65, behindOverhead: 0.55, across: 0.8 } as const;

/** Angles that the limits leave alone, for a joint of one or three angles: by how much each passes them, 0 for within. */
export function beyond(angles: Vec, ranges: readonly Range[]): number {
  return Math.max(
    0,
    ...ranges.map(([least, most], axis) => {
      const angle = angles[axis] ?? 0;
      return Math.max(least - angle, angle - most);
    }),
  );
}
