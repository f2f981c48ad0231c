import type { Vec } from "./algebra";
import type { Side } from "./side";

/** The drawn body: an adult of 170 cm (head 22 cm). All lengths in cm; what moves is the same in every build. */
export const BODY = {
  /** From the middle of the pelvis to a hip joint. */
  hipHalf: 8.6,
  /** Where the lumbar spine begins, seen from the pelvis: forward, up. */
  lumbarBase: [-1.5, 10],
  neckLength: 8,
  headLength: 18,
  /** From the spine to a shoulder joint. */
  shoulderHalf: 17.2,
  upperArm: 28.5,
  forearm: 25,
  /** From the wrist to the middle of the palm, and to the finger tips. */
  palm: 7,
  hand: 17,
  thigh: 42,
  shank: 41,
  /** Ankle joint above the sole. */
  ankleHeight: 7.5,
  heel: [-5, -5.2],
  /** Ball of the foot, seen from the ankle: forward, up. */
  ball: [11.5, -5.5],
  toes: 6.5,
} as const;

export type SpineJoint = "lumbar" | "thoracic" | "neck";
export type SpineFrame = "l1" | "l2" | "t1" | "t2" | "neck" | "head";

/**
 * The spine from below: which joint's angle bends it, with which share, the flexion it has at rest (degrees), and its
 * length. So "0" is a relaxed person standing: lumbar -12, thoracic +16, neck +12, head -16.
 */
export const SPINE: readonly { frame: SpineFrame; joint: SpineJoint; share: number; rest: number; length: number }[] = [
  { frame: "l1", joint: "lumbar", share: 0.5, rest: -6, length: 8 },
  { frame: "l2", joint: "lumbar", share: 0.5, rest: -6, length: 8 },
  { frame: "t1", joint: "thoracic", share: 0.5, rest: 7, length: 12 },
  { frame: "t2", joint: "thoracic", share: 0.5, rest: 9, length: 13 },
  { frame: "neck", joint: "neck", share: 0.55, rest: 12, length: BODY.neckLength },
  { frame: "head", joint: "neck", share: 0.45, rest: -16, length: BODY.headLength },
];

/** Length of the upper thoracic segment, on which the shoulders sit. */
export const UPPER_THORAX = 13;

const CENTRAL_POINTS = ["pelvis", "l1", "l2", "t1", "t2", "neck", "head", "crown"] as const;
const SIDED_POINTS = [
  "hip",
  "knee",
  "ankle",
  "heel",
  "ball",
  "toe",
  "shoulder",
  "elbow",
  "wrist",
  "palm",
  "fingers",
] as const;
const CENTRAL_FRAMES = ["pelvis", "l1", "l2", "t1", "t2", "neck", "head"] as const;
const SIDED_FRAMES = ["thigh", "shank", "foot", "toes", "upperArm", "forearm", "hand"] as const;

type CentralPoint = (typeof CENTRAL_POINTS)[number];
type SidedPoint = (typeof SIDED_POINTS)[number];
type CentralFrame = (typeof CENTRAL_FRAMES)[number];
type SidedFrame = (typeof SIDED_FRAMES)[number];

export type PointName = CentralPoint | `${SidedPoint}${Side}`;
export type FrameName = CentralFrame | `${SidedFrame}${Side}`;

const both = <N extends string>(names: readonly N[]) =>
  names.flatMap((name) => [`${name}R`, `${name}L`] as `${N}${Side}`[]);

export const POINTS: readonly PointName[] = [...CENTRAL_POINTS, ...both(SIDED_POINTS)];
export const FRAMES: readonly FrameName[] = [...CENTRAL_FRAMES, ...both(SIDED_FRAMES)];

/** The joint at which the part of each frame begins. */
export const ORIGINS: Record<FrameName, PointName> = {
  pelvis: "pelvis",
  l1: "l1",
  l2: "l2",
  t1: "t1",
  t2: "t2",
  neck: "neck",
  head: "head",
  thighR: "hipR",
  thighL: "hipL",
  shankR: "kneeR",
  shankL: "kneeL",
  footR: "ankleR",
  footL: "ankleL",
  toesR: "ballR",
  toesL: "ballL",
  upperArmR: "shoulderR",
  upperArmL: "shoulderL",
  forearmR: "elbowR",
  forearmL: "elbowL",
  handR: "wristR",
  handL: "wristL",
};

/** "hip" -> "hipR"; what is on neither side stays as it is. */
export function sided(name: string, side: Side): string {
  const known: readonly string[] = [...SIDED_POINTS, ...SIDED_FRAMES];
  return known.includes(name) ? `${name}${side}` : name;
}

export type Points = Record<PointName, Vec>;
