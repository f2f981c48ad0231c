import { describe, expect, it } from "vitest";
import { skeletonBetween } from "../blend";
import type { Movement, Prop } from "../movement";
import { solve } from "../solve";
import { cropOf, frameOf, jointsOf } from "./bounds";
import { BUILDS } from "./build";
import { cameraAt } from "./camera";
import { PAINTS } from "./paint";
import { drawScene } from "./scene";
import { farSideOf } from "./setting";
import { shapesMarkup } from "./svg";

const squat: Movement = {
  version: 1,
  from: "standing",
  shoes: true,
  keys: [{}, { hip: 80, knee: 90, pitch: 25, shoulder: [80, 0] }],
  muscles: [
    "quads",
    "glute",
    "hams",
    "calf",
    "shin",
    "adductors",
    "hipflexor",
    "abs",
    "back",
    "upperback",
    "side",
    "delt",
    "pec",
  ],
  arrows: [{ point: "pelvis" }, { round: "hipR", radius: 20, from: 200, to: 95 }],
};
const PROPS: Prop[] = [
  { kind: "mat" },
  { kind: "floor" },
  { kind: "chair" },
  { kind: "wall", x: -40 },
  { kind: "doorway", x: 30 },
  { kind: "step", at: [30, 10, 0], size: [40, 20, 50] },
  { kind: "bench", at: [30, 22, 0], size: [100, 44, 30] },
  { kind: "table", at: [60, 37, 0], size: [60, 74, 80] },
  { kind: "stick", from: "palmR", to: "palmL", before: 20, beyond: 20 },
  { kind: "towel", along: ["palmR", "ballR", "palmL"] },
  { kind: "band", along: ["palmR", "ballR"] },
  { kind: "towelRoll", at: [0, 5, 0] },
  { kind: "ball", at: { to: "l1", off: [-30, 0, 0] }, radius: 28 },
  { kind: "poles" },
  { kind: "dumbbell" },
  { kind: "bottle", side: "R" },
  { kind: "kettlebell" },
  { kind: "backpack", at: { on: "pelvis", loc: [30, -60, 0] } },
];

const drawn = (movement: Movement, key = 0, options = {}) => {
  const solved = solve(movement);
  const skeleton = solved.skeletons[key];
  if (!skeleton) throw new Error("no such key");
  return drawScene(solved, skeleton, options);
};

describe("a scene", () => {
  it.each(["full", "small"] as const)("draws every thing and muscle with paints that exist (%s)", (detail) => {
    const all = { muscles: true, arrows: true, detail };
    const fists = { ...squat, fists: true };
    const bare = drawn(fists, 1, all);
    for (const prop of PROPS) {
      const shapes = drawn({ ...fists, props: [prop] }, 1, all);
      expect(shapes.length, prop.kind).toBeGreaterThan(bare.length);
      for (const { paint, d } of shapes) {
        expect(PAINTS[paint], paint).toBeDefined();
        expect(d, `${prop.kind} ${paint}`).toMatch(/^M-?[\d.]/);
        expect(d).not.toContain("NaN");
      }
    }
  });

  it.each(["mat", "floor"] as const)("lays a %s under a body that is far above it", (kind) => {
    const flying: Movement = { version: 1, keys: [{ lift: 40 }], props: [{ kind }] };
    for (const { paint, d } of drawn(flying)) expect(d, paint).not.toMatch(/NaN|Infinity/);
    const [, , width] = cropOf(flying);
    expect(width).toBeGreaterThan(50);
    expect(width).toBeLessThan(200);
  });

  it("of a single key has no way to show as an arrow", () => {
    const still: Movement = { ...squat, keys: [{}] };
    const arrows = drawn(still, 0, { arrows: true }).filter(({ paint }) => paint === "arrow");
    expect(arrows).toHaveLength(1);
    expect(drawn({ ...still, arrows: [{ point: "pelvis" }] }, 0, { arrows: true })).toEqual(drawn(still));
  });

  it("takes its colours from the theme alone", () => {
    for (const { fill, stroke = "none" } of Object.values(PAINTS)) {
      for (const color of [fill, stroke]) expect(color).toMatch(/^(none|var\(--fig-[a-z-]+\))$/);
    }
  });

  it("decides the far side once", () => {
    const [start] = solve(squat).skeletons;
    if (!start) throw new Error("no key");
    expect(farSideOf(start, cameraAt([14, 8]))).toBe("L");
    expect(farSideOf(start, cameraAt([180, 8]))).toBe("R");
    expect(farSideOf(start, cameraAt([90, 8]))).toBeNull();
    const turning: Movement = { ...squat, keys: [{}, { yaw: 170 }] };
    const paints = (key: number) => new Set(drawn(turning, key).map(({ paint }) => paint));
    expect(paints(1).has("skinFar")).toBe(true);
    expect([...paints(1)].sort()).toEqual([...paints(0)].sort());
  });

  it("brings a part forward where the movement says so", () => {
    const lastOf = (movement: Movement, paint: string) => drawn(movement).findLastIndex((each) => each.paint === paint);
    const forward = { ...squat, order: { forearmL: 500 } };
    expect(lastOf(squat, "skinFar")).toBeLessThan(lastOf(squat, "skin"));
    expect(lastOf(forward, "skinFar")).toBeGreaterThan(lastOf(forward, "skin"));
  });

  it("says little in a small picture", () => {
    const small = shapesMarkup(drawn(squat, 1, { detail: "small" }), "small");
    const usual: Movement = { ...squat, muscles: ["quads", "glute"] };
    const full = shapesMarkup(drawn(usual, 1, { muscles: true, arrows: true }));
    expect(small.length).toBeLessThan(4500);
    expect(full.length).toBeLessThan(16_000);
    expect(`${small}${full}`).not.toMatch(/style|url\(|class|id=/);
  });
});

describe("the crop", () => {
  const crop = cropOf(squat);
  const [left, top, width, height] = crop;

  it("holds the drawing at all times, in every build", () => {
    const solved = solve(squat);
    for (const share of [0, 0.13, 0.37, 0.71, 1]) {
      for (const build of BUILDS) {
        for (const { d } of drawScene(solved, skeletonBetween(solved, 0, 1, share), { build })) {
          for (const [x, y] of jointsOf(d)) {
            expect(x).toBeGreaterThan(left);
            expect(x).toBeLessThan(left + width);
            expect(y).toBeGreaterThan(top);
            expect(y).toBeLessThan(top + height);
          }
        }
      }
    }
  });

  it("does not pass over what is no number", () => {
    expect(() => jointsOf("M1 2l3 NaNz")).toThrow(RangeError);
    expect(() => jointsOf("MInfinity 2l3 4z")).toThrow(RangeError);
  });

  it("is of whole centimetres and no extreme shape", () => {
    expect(crop.every(Number.isInteger)).toBe(true);
    expect(width / height).toBeGreaterThanOrEqual(0.8);
    expect(width / height).toBeLessThanOrEqual(2.41);
  });

  it("grows to an aspect without cutting anything", () => {
    for (const aspect of [0.5, 1, 1.6, 4]) {
      const [x, y, wide, tall] = frameOf(crop, aspect);
      expect(wide / tall).toBeCloseTo(aspect, 1);
      expect(x).toBeLessThanOrEqual(left);
      expect(y).toBeLessThanOrEqual(top);
      expect(x + wide).toBeGreaterThanOrEqual(left + width);
      expect(y + tall).toBeGreaterThanOrEqual(top + height);
    }
  });
});
