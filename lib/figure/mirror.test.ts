import { describe, expect, it } from "vitest";
import { distance, type Vec } from "./algebra";
import { skeletonBetween } from "./blend";
import { POINTS, type PointName } from "./body";
import { swapSides } from "./mirror";
import type { Movement } from "./movement";
import { solve } from "./solve";

const movements: [string, Movement][] = [
  [
    "bird dog: hands and knees, one arm and the other leg",
    {
      version: 1,
      from: "hands-and-knees",
      base: { pin: "kneeL" },
      keys: [
        {},
        { reach: { handL: null }, shoulderL: [172, 8], hipR: -6, kneeR: 0, ankleR: -15, rest: { kneeL: 0, toeL: 0 } },
      ],
      plant: ["handR"],
      muscles: ["gluteR", "back"],
      arrows: [{ point: "ankleR" }],
    },
  ],
  [
    "half kneeling with hands on the front thigh",
    {
      version: 1,
      from: "half-kneeling",
      base: {
        reach: {
          handR: { on: "thighL", loc: [9, -26, 5], pole: [-1, 0, 0.5] },
          handL: { on: "thighL", loc: [9, -29, -4], pole: [-1, 0, -0.5] },
        },
      },
      keys: [{}, { pitch: -6, hipR: -24, kneeR: 74, lumbar: [-4, 6, 3] }],
    },
  ],
  [
    "side lying: turned, levelled, the upper knee opens",
    {
      version: 1,
      from: "side-lying",
      base: { shoulderR: [0, 165], neck: [0, 6] },
      keys: [
        { reach: { footL: { to: "ankleR", off: [0, 7, 0], pole: [0.3, 0.1, 1] } } },
        { reach: { footL: { to: "ankleR", off: [0, 7, 0], pole: [0.1, 1, 0.5] } } },
      ],
    },
  ],
  [
    "weight from side to side, seen from the front",
    {
      version: 1,
      base: {
        yaw: 90,
        rest: { seat: 66 },
        reach: {
          footR: { at: [-30, 0, 0], floor: true, pole: [-0.5, 0, 1] },
          footL: { at: [30, 0, 0], floor: true, pole: [0.5, 0, 1] },
        },
      },
      keys: [
        { yaw: 76, roll: 2, shift: [-9, 2], thoracic: [0, 0, 26] },
        { yaw: 104, roll: -2, shift: [9, 0], thoracic: [0, 0, -26] },
      ],
    },
  ],
  [
    "a step with things beside it",
    {
      version: 1,
      from: "standing",
      base: { rest: { ballR: 20, heelR: 20 } },
      keys: [
        { pitch: 14, hipR: 72, kneeR: 68, reach: { footL: { at: [-42, 0, -9], floor: true } } },
        { hipR: 0, kneeR: 2, reach: { footL: { at: [-11, 0, -9], floor: 20 }, hand: { to: "hip", off: [0, 4, 9] } } },
      ],
      props: [
        { kind: "step", at: [4, 10, 6], size: [44, 20, 60] },
        { kind: "stick", from: "palmL", to: { on: "handR", loc: [1, 2, 3] } },
        { kind: "dumbbell", side: "R" },
        { kind: "wall", x: 60, z: 12 },
      ],
    },
  ],
];

const mirrored = ([x, y, z]: Vec): Vec => [x, y, -z];
const other = (point: PointName): PointName =>
  point.replace(/[RL]$/, (side) => (side === "R" ? "L" : "R")) as PointName;

describe("a movement with its sides exchanged", () => {
  it.each(movements)("stands as in a mirror: %s", (_name, movement) => {
    const [own, swapped] = [solve(movement), solve(swapSides(movement))];
    for (const [from, to, share] of [
      [0, 0, 0],
      [0, 1, 0.35],
      [1, 1, 0],
    ] as const) {
      const [a, b] = [skeletonBetween(own, from, to, share), skeletonBetween(swapped, from, to, share)];
      for (const point of POINTS) {
        expect(distance(b.points[other(point)], mirrored(a.points[point])), `${point} at ${share}`).toBeLessThan(1e-6);
      }
    }
  });

  it.each(movements)("twice is where it was: %s", (_name, movement) => {
    const [once, thrice] = [swapSides(movement), swapSides(swapSides(swapSides(movement)))];
    expect(thrice).toEqual(once);
    const [own, twice] = [solve(movement), solve(swapSides(swapSides(movement)))];
    for (const [index, { points }] of own.skeletons.entries()) {
      for (const point of POINTS) {
        expect(distance(points[point], twice.skeletons[index]?.points[point] ?? [0, 0, 0]), point).toBeLessThan(1e-9);
      }
    }
  });

  it("exchanges what is named and placed beside the body", () => {
    const swapped = swapSides(movements[4]?.[1] as Movement);
    expect(swapped.props).toEqual([
      { kind: "step", at: [4, 10, -6], size: [44, 20, 60] },
      { kind: "stick", from: "palmR", to: { on: "handL", loc: [1, 2, -3] } },
      { kind: "dumbbell", side: "L" },
      { kind: "wall", x: 60, z: -12 },
    ]);
    const order = { dumbbellRFar: 5, forearmL: -3, head: 2 };
    expect(swapSides({ version: 1, keys: [{}], order }).order).toEqual({ dumbbellLFar: 5, forearmR: -3, head: 2 });
    expect(swapSides(movements[0]?.[1] as Movement)).toMatchObject({
      plant: ["handL"],
      muscles: ["gluteL", "back"],
      arrows: [{ point: "ankleL" }],
    });
  });
});
