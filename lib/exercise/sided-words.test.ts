import { expect, test } from "vitest";
import { sidedParts } from "./sided-words";

const WORDS = { R: "right", L: "left" };

test.each([
  ["Straight {side} leg back, {other} arm forward.", ["left leg", "right arm"]],
  ["Feet together, {side} knee opened upwards.", ["left knee"]],
  ["Hips lifted, one line from shoulder to knee.", []],
  // Only the other side's foot is named: that is not what works.
  ["Standing tall on the step, {other} foot beside the {side}.", []],
])("the parts that %o names", (text, parts) => {
  expect(sidedParts(text, "L", WORDS)).toEqual(parts);
});
