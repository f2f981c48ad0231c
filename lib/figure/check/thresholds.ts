/**
 * What a figure may be off, all in one place. Lengths in cm on a body of 170 cm, angles in degrees. They were tuned on
 * thirty movements until every finding was a fault that a person could see; loosen none of them to let a figure pass.
 */

/** Samples of one loop: of one repetition, there and back. */
export const SAMPLES = 48;

/** Degrees a joint may pass its range. */
export const JOINT_SLACK = 1;

/** Share of an arm's length that a shoulder may pass its direction limits (behind overhead, across the body). */
export const SHOULDER_SLACK = 0.02;

/** Cm that flesh may be under the floor: a mat gives way. */
export const FLOOR = 1.6;

/** Cm between a contact that is declared to rest and what it rests on. */
export const CONTACT = 1.5;

/** Cm that a planted hand or foot may drift, and that a standing sole may slide. */
export const PLANT = 1;

/** Cm between the ball of a foot and the floor on which it still stands. */
export const TREAD = 0.6;

/** Cm by which a hand or foot may miss its place at a key. */
export const REACH = 1;

/** Cm that the centre of mass may be outside of the support, in a held position and on the way. */
export const BALANCE = { held: 6, moving: 16 } as const;

/** Cm between flesh and the floor that still count as carrying: a mat gives way. */
export const TOUCH = 1.6;

/** Cm between flesh and a thing that one leans on, for support. */
export const LEANS = 3;

/** Cm that a point may travel in one sample, and between a key and the first instant after it. */
export const JUMP = 22;
export const SNAP = 2;

/**
 * Cm that two parts of the body may be in each other. Flesh gives way where it touches, and the capsules that stand for it
 * are rounder than it is.
 */
export const SINK = {
  /** Any two limbs of which one is an arm: a hand that lies on a thigh presses it. */
  limbs: 2.5,
  /** Crossed or stacked legs: two soft calves or thighs. */
  legs: 3.5,
  /** Forearm or hand at the trunk: a back lies on its hands, a hand rests in the fold of the hip. */
  armAtTrunk: 3.5,
  /** The upper arm lies in the arm pit, and presses the chest where it crosses it. */
  armAtChest: 5,
  /** A thigh drawn up to the belly. */
  thighAtBelly: 5,
  /** Fingers of clasped hands lie between each other. */
  clasped: 4,
  /** Sitting on the heels. */
  heelSeat: 4,
} as const;

/** Cm that flesh may be in a hard thing (it is pressed flat), and in a ball or a rolled towel (which give way too). */
export const SUNK = { hard: 2.5, soft: 6 } as const;

/** Cm between flesh and the thing that it is there for. */
export const MEETS = 2.5;

/** Cm between the middle of a closed hand and the line it holds; more for what is as thick as a kettlebell's handle, or a bag. */
export const GRIP = { line: 4, kettlebell: 10, backpack: 16 } as const;

/** At its end position, the share of a moving part's length that pointing at the viewer may take, and that may be hidden. */
export const SEEN = { short: 0.8, hidden: 0.7 } as const;

/**
 * A part counts as moving with the share `most` of the longest way of any; the same part of the other side moves with it from
 * the share `alike` of that. The longest way in the picture: so many cm, or such a share of its larger side, at least.
 */
export const MOVES = { most: 0.6, alike: 0.5, least: 6, leastShare: 0.04 } as const;
