import { expect, it } from "vitest";
import { swapDayOf, swapName, versionOn } from "./swap";

const prescription = { exerciseVersionId: "dead-bug", swaps: ["bird-dog", "plank"] };
const entry = (exerciseVersionId: string) => ({ exerciseVersionId });
/** A version is named by its exercise, a newer one with a mark behind. */
const exercises = ["dead-bug", "bird-dog", "plank", "squat"].flatMap((slug) => [
  { versionId: slug, slug, exerciseClinicId: "clinic" },
  { versionId: `${slug}+`, slug, exerciseClinicId: "clinic" },
]);
const shown = (given: Parameters<typeof versionOn>[1], ...rest: [chosen: string | undefined, settled: boolean]) =>
  versionOn(prescription, given, ...rest, exercises);

it("shows what is prescribed, unless another one was chosen for the day", () => {
  expect(shown([], undefined, false)).toBe("dead-bug");
  expect(shown([], "plank", false)).toBe("plank");
});

it("never shows one that the clinician does not allow any more", () => {
  expect(shown([], "squat", false)).toBe("dead-bug");
  expect(shown([entry("squat")], undefined, true)).toBe("dead-bug");
});

it("follows what was recorded; while something is left to do, the later choice comes first", () => {
  expect(shown([entry("plank")], undefined, false)).toBe("plank");
  expect(shown([entry("plank")], "bird-dog", false)).toBe("bird-dog");
  expect(shown([entry("plank")], "bird-dog", true)).toBe("plank");
  expect(shown([entry("bird-dog"), entry("plank")], undefined, true)).toBe("plank");
});

it("follows what was recorded or chosen when its exercise has got a newer version since", () => {
  const renewed = { exerciseVersionId: "dead-bug+", swaps: ["bird-dog+", "plank+"] };
  expect(versionOn(renewed, [entry("plank")], undefined, true, exercises)).toBe("plank+");
  expect(versionOn(renewed, [entry("dead-bug")], undefined, true, exercises)).toBe("dead-bug+");
  expect(versionOn(renewed, [], "bird-dog", false, exercises)).toBe("bird-dog+");
  expect(versionOn(renewed, [entry("squat")], undefined, true, exercises)).toBe("dead-bug+");
});

it("names a choice by its day", () => {
  expect(swapDayOf(swapName("2026-11-18", "line"))).toBe("2026-11-18");
  expect(swapDayOf("revision program")).toBeNull();
});
