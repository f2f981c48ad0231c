import { describe, expect, it } from "vitest";
import { type Vec, WORLD } from "../algebra";
import { jointsOf } from "./bounds";
import { cameraAt } from "./camera";
import { ellipsoid, type Ring, seenCap, tube } from "./outline";
import type { View } from "./view";

const fromTheSide: View = { camera: cameraAt([0, 0]), detail: "full" };
const ring = (height: number): Ring => ({ center: [0, height, 0], frame: WORLD, front: 4, back: 6, side: 5 });
const span = (d: string, axis: 0 | 1): [number, number] => {
  const values = jointsOf(d).map((joint) => joint[axis]);
  return [Math.min(...values), Math.max(...values)];
};

describe("an outline", () => {
  const cylinder = [ring(0), ring(10), ring(20), ring(30)];

  it("of a straight tube is as wide as its rings, in front and behind", () => {
    const [behind, ahead] = span(tube(fromTheSide, cylinder, "flat", "flat"), 0);
    expect(ahead).toBeCloseTo(4, 0);
    expect(behind).toBeCloseTo(-6, 0);
  });

  it("of a tube seen from the front shows its sides", () => {
    const [left, right] = span(tube({ ...fromTheSide, camera: cameraAt([90, 0]) }, cylinder, "flat", "flat"), 0);
    expect(right - left).toBeCloseTo(10, 0);
  });

  it("of a tube with round ends is longer than one cut off", () => {
    const [cutTop, cutBottom] = span(tube(fromTheSide, cylinder, "flat", "flat"), 1);
    const [top, bottom] = span(tube(fromTheSide, cylinder), 1);
    expect(cutBottom - cutTop).toBeCloseTo(30, 0);
    expect(bottom - top).toBeGreaterThan(37);
  });

  it("of an ellipsoid has its radii", () => {
    const [left, right] = span(ellipsoid(fromTheSide, { center: [1, 2, 3], frame: WORLD, radii: [9, 5, 7] }), 0);
    expect((right - left) / 2).toBeGreaterThan(8.4);
    expect((right - left) / 2).toBeLessThan(9.1);
    expect((right + left) / 2).toBeCloseTo(1, 0);
  });
});

describe("the seen part of a ball", () => {
  const ball = { center: [0, 0, 0] as Vec, frame: WORLD, radii: [10, 10, 10] as Vec };

  it("is nothing when it is turned away", () => {
    expect(seenCap(fromTheSide, ball, [0, 0, -1], 60)).toBe("");
  });

  it("is only the rim's side when it looks aside", () => {
    const [left, right] = span(seenCap(fromTheSide, ball, [1, 0, -0.3], 50), 0);
    expect(right).toBeGreaterThan(9);
    expect(left).toBeGreaterThan(4);
  });
});
