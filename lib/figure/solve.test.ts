import { describe, expect, it } from "vitest";
import { compose, distance, dot, inverse, length, subtract, turn, unit, type Vec } from "./algebra";
import { skeletonBetween } from "./blend";
import { PALM_THICKNESS } from "./limb";
import type { Movement, Reach } from "./movement";
import type { Skeleton } from "./skeleton";
import { solve } from "./solve";

const numbersOf = ({ points, frames }: Skeleton): number[] =>
  [points, frames].flatMap((each) => JSON.parse(JSON.stringify(Object.values(each))).flat(3));

/** Away from the hand's back: into what the palm lies on. */
const palmward = ({ frames }: Skeleton): Vec => [-frames.handR[2][0], -frames.handR[2][1], -frames.handR[2][2]];

describe("a planted hand that lies on a part of the body", () => {
  const onThigh: Movement = {
    version: 1,
    keys: [
      {
        hip: 80,
        knee: 90,
        reach: { handR: { on: "thighR", loc: [9, -26, 0], onNormal: [1, 0, 0], onFingers: [0, -1, -1] } },
      },
      { hip: 80, knee: 90, pitch: 20 },
    ],
    plant: ["handR"],
  };

  it("stays where the part was, as it lay there", () => {
    const { skeletons, planted } = solve(onThigh);
    const [first, then] = skeletons as [Skeleton, Skeleton];
    expect(distance(planted.handR?.normal ?? [0, 0, 0], first.frames.thighR[0])).toBeLessThan(1e-9);
    expect(dot(palmward(first), first.frames.thighR[0])).toBeCloseTo(-1, 6);
    const fingers = subtract(first.points.fingersR, first.points.wristR);
    expect(distance(unit(fingers), unit(turn(first.frames.thighR, [0, -1, -1])))).toBeLessThan(1e-6);
    expect(distance(first.points.wristR, then.points.wristR)).toBeLessThan(1);
    expect(distance(palmward(first), palmward(then))).toBeLessThan(1e-6);
    expect(distance(first.frames.handR[1], then.frames.handR[1])).toBeLessThan(1e-6);
  });

  it("needs no fingers told", () => {
    const movement: Movement = {
      version: 1,
      keys: [{ reach: { handR: { on: "thighR", loc: [9, -26, 0], onNormal: [1, 0, 0] } } }],
      plant: ["handR"],
    };
    for (const number of numbersOf(solve(movement).skeletons[0] as Skeleton)) expect(number).not.toBeNaN();
  });
});

describe("a hand on its way to a part of the body", () => {
  const toThigh: Movement = {
    version: 1,
    keys: [
      { hip: 60, reach: { handR: { to: "pelvis", off: [20, 0, 10] } } },
      { hip: 60, reach: { handR: { on: "thighR", loc: [9, -20, 0], onNormal: [1, 0, 0], onFingers: [0, -1, 0] } } },
    ],
  };

  it("comes there without a jump, from a place where it lay on nothing", () => {
    const solved = solve(toThigh);
    const [first, last] = solved.skeletons as [Skeleton, Skeleton];
    expect(distance(skeletonBetween(solved, 0, 1, 0.001).points.palmR, first.points.palmR)).toBeLessThan(0.5);
    expect(distance(skeletonBetween(solved, 0, 1, 0.999).points.palmR, last.points.palmR)).toBeLessThan(0.5);
  });

  it("and from one part to another", () => {
    const [start, end] = toThigh.keys as [Movement["keys"][0], Movement["keys"][0]];
    const onBelly = { on: "l1", loc: [12, 4, 4] as Vec, onNormal: [1, 0, 0] as Vec, onFingers: [0, 0, -1] as Vec };
    const solved = solve({ version: 1, keys: [{ ...start, reach: { handR: onBelly } }, end] });
    for (const share of [0.001, 0.5, 0.999]) {
      const skeleton = skeletonBetween(solved, 0, 1, share);
      for (const axis of skeleton.frames.handR) expect(length(axis)).toBeCloseTo(1, 6);
    }
  });

  it.each<[string, Partial<Reach>, Partial<Reach>]>([
    [
      "told in its frame",
      { onNormal: [1, 0, 0], onFingers: [0, -1, 0] },
      { onNormal: [0, 0, 1], onFingers: [1, 0, 0] },
    ],
    ["told in space", { normal: [0, 1, 0], fingers: [1, 0, 0] }, { normal: [0, 0, 1], fingers: [0, -1, 0] }],
    ["told in either", { onNormal: [1, 0, 0], onFingers: [0, -1, 0] }, { normal: [0, 0, 1], fingers: [1, -1, 0] }],
    ["told of the surface only", { onNormal: [1, 0, 0] }, { onNormal: [1, 0, 1] }],
    ["told of one's fingers only", { onNormal: [1, 0, 0] }, { onNormal: [1, 0, 0], onFingers: [0, 0, 1] }],
    ["laid down at the end only", {}, { onNormal: [1, 0, 0], onFingers: [0, -1, 0] }],
    ["laid down at the start only", { normal: [0, 1, 0] }, {}],
  ])("and on the same part it turns without a jump: %s", (_told, first, then) => {
    const on = { on: "thighR", loc: [9, -22, 0] as Vec };
    const solved = solve({
      version: 1,
      keys: [
        { hip: 60, reach: { handR: { ...on, ...first } } },
        { hip: 75, pitch: 10, reach: { handR: { ...on, ...then } } },
      ],
    });
    const at = Array.from({ length: 201 }, (_, index) => skeletonBetween(solved, 0, 1, index / 200));
    for (const [index, { frames, points }] of at.entries()) {
      const next = at[index + 1];
      if (!next) continue;
      for (const [axis, direction] of frames.handR.entries())
        expect(distance(direction, next.frames.handR[axis] as Vec), `after ${index} of 200`).toBeLessThan(0.06);
      expect(distance(points.palmR, next.points.palmR), `after ${index} of 200`).toBeLessThan(0.6);
    }
  });
});

describe("directions need be neither of length one nor independent", () => {
  const laid = (reach: object, normal: Vec = [0, 1, 0]) => {
    const movement: Movement = {
      version: 1,
      keys: [{ pitch: 60, reach: { handR: { at: [40, 60, 17], normal, ...reach } } }],
    };
    return solve(movement).skeletons[0] as Skeleton;
  };
  const isFrame = ({ frames }: Skeleton): void => {
    const square = compose(inverse(frames.handR), frames.handR);
    for (const [axis, row] of square.entries())
      for (const [column, value] of row.entries()) expect(value).toBeCloseTo(axis === column ? 1 : 0, 6);
  };

  it("a long normal lays the hand as near as a short one", () => {
    const [short, long] = [laid({ fingers: [1, 0, 0] }), laid({ fingers: [7, 0, 0] }, [0, 10, 0])];
    expect(distance(short.points.wristR, long.points.wristR)).toBeLessThan(1e-9);
    expect(long.points.wristR[1]).toBeCloseTo(60 + PALM_THICKNESS, 6);
    isFrame(long);
  });

  it("fingers along the normal lie on the surface all the same", () => {
    for (const normal of [
      [0, 1, 0],
      [-1, 0, 0],
      [0, 0, 1],
      [0, 0, 0],
    ] as Vec[]) {
      const skeleton = laid({ fingers: normal }, normal);
      isFrame(skeleton);
    }
    const { points } = laid({ fingers: [1, 0, 0] }, [-1, 0, 0]);
    expect(subtract(points.fingersR, points.wristR)[1]).toBeGreaterThan(10);
  });

  it("one in a part's own frame is of length one too", () => {
    const reach = { on: "thighR", loc: [9, -26, 0] as Vec };
    const [one, many] = [1, 30].map((size) => {
      const movement: Movement = {
        version: 1,
        keys: [{ hip: 70, reach: { handR: { ...reach, onNormal: [size, 0, 0] } } }],
      };
      return (solve(movement).skeletons[0] as Skeleton).points.wristR;
    }) as [Vec, Vec];
    expect(distance(one, many)).toBeLessThan(1e-9);
  });

  it("a pole along the limb bends it somewhere", () => {
    const standing = { rest: { ballL: 0 } };
    const [x, y, z] = (solve({ version: 1, keys: [standing] }).skeletons[0] as Skeleton).points.hipR;
    const reach = { footR: { at: [x, y - 60, z] as Vec, pole: [0, -1, 0] as Vec } };
    const { points, frames } = solve({ version: 1, keys: [{ ...standing, reach }] }).skeletons[0] as Skeleton;
    for (const axis of [...frames.thighR, ...frames.shankR]) expect(length(axis)).toBeCloseTo(1, 6);
    expect(distance(points.ankleR, [x, y - 60, z])).toBeLessThan(1e-6);
  });
});
