/** Points and directions, in cm or without unit: x to the right, y up, z towards the viewer. */
export type Vec = [x: number, y: number, z: number];

/** An orthonormal frame as its three axes: forward (anterior), up (towards the head), and the body's right. */
export type Frame = [forward: Vec, up: Vec, right: Vec];

const DEGREE = Math.PI / 180;
export const degrees = (radians: number): number => radians / DEGREE;
export const radians = (angle: number): number => angle * DEGREE;

export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec, k: number): Vec => [a[0] * k, a[1] * k, a[2] * k];
/** a + b * k */
export const along = (a: Vec, b: Vec, k: number): Vec => [a[0] + b[0] * k, a[1] + b[1] * k, a[2] + b[2] * k];
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec, b: Vec): Vec => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const length = (a: Vec): number => Math.hypot(a[0], a[1], a[2]);
export const distance = (a: Vec, b: Vec): number => length(subtract(a, b));

/** The direction of a; a null vector stays null. */
export function unit(a: Vec): Vec {
  const size = length(a) || 1;
  return [a[0] / size, a[1] / size, a[2] / size];
}

/** What of a is at right angles to the unit vector n. */
export const across = (a: Vec, n: Vec): Vec => along(a, n, -dot(a, n));

/** The direction of the first vector that has one. */
export function directionOf(a: Vec, ...others: Vec[]): Vec {
  const [other, ...more] = others;
  return other && length(a) < 1e-3 ? directionOf(other, ...more) : unit(a);
}

/** A direction at right angles to the unit vector n: forward, or (along x) to the viewer. */
export const atRightAngles = (n: Vec): Vec => unit(across(Math.abs(n[0]) < 0.8 ? [1, 0, 0] : [0, 0, 1], n));

export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
export const mixVec = (a: Vec, b: Vec, t: number): Vec => [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)];
export const clamp = (x: number, least: number, most: number): number => Math.min(most, Math.max(least, x));

/** A vector given in a frame, in the frame's own surroundings. */
export const turn = (frame: Frame, v: Vec): Vec => along(along(scale(frame[0], v[0]), frame[1], v[1]), frame[2], v[2]);

/** First b, then a: b is given in a. */
export const compose = (a: Frame, b: Frame): Frame => [turn(a, b[0]), turn(a, b[1]), turn(a, b[2])];

export const inverse = (m: Frame): Frame => [
  [m[0][0], m[1][0], m[2][0]],
  [m[0][1], m[1][1], m[2][1]],
  [m[0][2], m[1][2], m[2][2]],
];

export const WORLD: Frame = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** Rotations about one axis, in degrees, counter-clockwise as seen from the axis' tip. */
export function aboutX(angle: number): Frame {
  const [c, s] = [Math.cos(radians(angle)), Math.sin(radians(angle))];
  return [
    [1, 0, 0],
    [0, c, s],
    [0, -s, c],
  ];
}
export function aboutY(angle: number): Frame {
  const [c, s] = [Math.cos(radians(angle)), Math.sin(radians(angle))];
  return [
    [c, 0, -s],
    [0, 1, 0],
    [s, 0, c],
  ];
}
export function aboutZ(angle: number): Frame {
  const [c, s] = [Math.cos(radians(angle)), Math.sin(radians(angle))];
  return [
    [c, s, 0],
    [-s, c, 0],
    [0, 0, 1],
  ];
}

/** The frame a share t (0 to 1) of the way from a to b, by the shortest rotation. */
export function between(a: Frame, b: Frame, t: number): Frame {
  const way = compose(inverse(a), b);
  const angle = Math.acos(clamp((way[0][0] + way[1][1] + way[2][2] - 1) / 2, -1, 1));
  if (angle < 1e-5) return b;
  const axis = axisOf(way);
  const [c, s] = [Math.cos(angle * t), Math.sin(angle * t)];
  const rotated = (v: Vec): Vec => along(along(scale(v, c), cross(axis, v), s), axis, dot(axis, v) * (1 - c));
  return compose(a, [rotated([1, 0, 0]), rotated([0, 1, 0]), rotated([0, 0, 1])]);
}

/** From which cosine of the angle on a rotation is nearly a half turn. */
const HALF_TURN = -0.99;

/** The axis of a rotation. What differs across the diagonal tells it, and vanishes for a half turn: there, what is alike does. */
function axisOf(way: Frame): Vec {
  const lopsided: Vec = [way[1][2] - way[2][1], way[2][0] - way[0][2], way[0][1] - way[1][0]];
  const diagonal: Vec = [way[0][0], way[1][1], way[2][2]];
  const cosine = (diagonal[0] + diagonal[1] + diagonal[2] - 1) / 2;
  if (cosine > HALF_TURN) return unit(lopsided);
  const most = diagonal.indexOf(Math.max(...diagonal)) as 0 | 1 | 2;
  const mirrored = inverse(way)[most];
  const alike = mixVec(way[most], mirrored, 0.5);
  alike[most] -= cosine;
  const axis = unit(alike);
  return dot(axis, lopsided) < 0 ? scale(axis, -1) : axis;
}
