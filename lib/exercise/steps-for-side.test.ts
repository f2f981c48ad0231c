import { describe, expect, it } from "vitest";
import { firstSide, stepsFor } from "./steps-for-side";

const words = { R: "right", L: "left" };
const steps = [
  "Stand facing a wall.",
  "Slide your {side} foot back. Reach your {other} arm forward.",
  "Come back. On the other side, lift your {other} leg and your {side} arm.",
  "For the other side, turn over and open your {other} knee.",
];

describe("the steps for the prescribed side", () => {
  it.each([undefined, "each", "alternate"] as const)("name the right first and keep both sides for %s", (side) => {
    expect(stepsFor(steps, side, words)).toEqual([
      "Stand facing a wall.",
      "Slide your right foot back. Reach your left arm forward.",
      "Come back. On the other side, lift your left leg and your right arm.",
      "For the other side, turn over and open your left knee.",
    ]);
  });

  it.each([
    ["right", "Slide your right foot back. Reach your left arm forward."],
    ["left", "Slide your left foot back. Reach your right arm forward."],
  ] as const)("leave out the other one for the %s alone, and a step with nothing else", (side, step) => {
    expect(stepsFor(steps, side, words)).toEqual(["Stand facing a wall.", step, "Come back."]);
  });

  it.each(["left", "right"] as const)("stay whole for the %s where an old version names its sides itself", (side) => {
    const plain = ["Slide your right foot back.", "Come back. On the other side, slide your left foot back."];
    expect(stepsFor(plain, side, words)).toEqual(plain);
  });
});

describe("the side that is named first", () => {
  it.each([
    ["left", "L"],
    ["right", "R"],
    ["each", "R"],
    ["alternate", "R"],
    [undefined, "R"],
  ] as const)("for %s is %s", (side, first) => expect(firstSide(side)).toBe(first));
});
