import { expect, it } from "vitest";
import type { Kept } from "@/components/offline/kept";
import { newWarning } from "./new-records";
import { fateOf } from "./warning-fate";

const item = newWarning("2026-11-18", ["bladder"], "");
const warning: Kept = { kind: "warning", item };
const of = (kept: Kept[], waiting: number, safe = true) => fateOf({ kept, waiting, safe }, item.id);

it("a warning is told only when it has arrived", () => {
  expect(of([warning], 1)).toBe("waiting");
  expect(of([warning], 1, false)).toBe("unsafe");
  expect(of([warning], 0)).toBe("sent");
});

it("a refused warning never counts as told, not even when it was taken from the list", () => {
  expect(of([{ ...warning, refused: "not-understood" }], 0)).toBe("refused");
  expect(of([], 0)).toBe("refused");
});
