import { expect, it } from "vitest";
import { swapDayOf, swapName, versionOn } from "./swap";

const prescription = { exerciseVersionId: "dead-bug", swaps: ["bird-dog", "plank"] };
const entry = (exerciseVersionId: string) => ({ exerciseVersionId });

it("shows what is prescribed, unless another one was chosen for the day", () => {
  expect(versionOn(prescription, [], undefined, false)).toBe("dead-bug");
  expect(versionOn(prescription, [], "plank", false)).toBe("plank");
});

it("never shows one that the clinician does not allow any more", () => {
  expect(versionOn(prescription, [], "squat", false)).toBe("dead-bug");
  expect(versionOn(prescription, [entry("squat")], undefined, true)).toBe("dead-bug");
});

it("follows what was recorded; while something is left to do, the later choice comes first", () => {
  expect(versionOn(prescription, [entry("plank")], undefined, false)).toBe("plank");
  expect(versionOn(prescription, [entry("plank")], "bird-dog", false)).toBe("bird-dog");
  expect(versionOn(prescription, [entry("plank")], "bird-dog", true)).toBe("plank");
  expect(versionOn(prescription, [entry("bird-dog"), entry("plank")], undefined, true)).toBe("plank");
});

it("names a choice by its day", () => {
  expect(swapDayOf(swapName("2026-11-18", "line"))).toBe("2026-11-18");
  expect(swapDayOf("revision program")).toBeNull();
});
