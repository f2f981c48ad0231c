import { dot, radians, type Vec } from "../algebra";

/** A point of the picture: x to the right, y down, in cm. */
export type Flat = [x: number, y: number];

/** Looks at the figure from far away, so nothing gets smaller with distance. */
export type Camera = {
  right: Vec;
  up: Vec;
  /** From the figure to the viewer. */
  toViewer: Vec;
  /** What decides who is in front: the same direction, softened, because long limbs sort badly from high up. */
  nearness: Vec;
};

const DEFAULT: [around: number, above: number] = [14, 8];
const SOFTER_AROUND = 0.7;
const SOFTER_ABOVE = 0.35;

const direction = (around: number, above: number): Vec => [
  Math.sin(around) * Math.cos(above),
  Math.sin(above),
  Math.cos(around) * Math.cos(above),
];

/** A camera `around` the figure (degrees; positive: seen a little from its front) and `above` it. */
export function cameraAt([around, above] = DEFAULT): Camera {
  const [turn, height] = [radians(around), radians(above)];
  return {
    right: [Math.cos(turn), 0, -Math.sin(turn)],
    up: [-Math.sin(turn) * Math.sin(height), Math.cos(height), -Math.cos(turn) * Math.sin(height)],
    toViewer: direction(turn, height),
    nearness: direction(turn * SOFTER_AROUND, height * SOFTER_ABOVE),
  };
}

export const project = (camera: Camera, point: Vec): Flat => [dot(point, camera.right), -dot(point, camera.up)];

/** How near the middle of some points is, in cm; only differences mean something. */
export function nearnessOf(camera: Camera, ...points: Vec[]): number {
  return points.reduce((sum, point) => sum + dot(point, camera.nearness), 0) / points.length;
}

/** How much a direction (unit vector) looks at the viewer: 1 straight at them, -1 away. */
export const facing = (camera: Camera, direction: Vec): number => dot(direction, camera.toViewer);
