import { expect, test } from "vitest";
import { usualWindow, windowOf } from "./window";

const facts = { today: "2026-11-18", start: "2026-09-01", lastCheckUp: "2026-11-04" };

test.each([
  ["4w", facts, "2026-10-22"],
  ["8w", facts, "2026-09-24"],
  ["12w", { ...facts, start: "2026-08-01" }, "2026-08-27"],
  ["start", facts, "2026-09-01"],
  ["since", facts, "2026-11-04"],
  ["since", { ...facts, lastCheckUp: null }, "2026-09-01"],
  ["4w", { ...facts, start: "2026-11-10" }, "2026-11-10"],
  ["start", { ...facts, start: "2026-11-25" }, "2026-11-18"],
  ["8w", { ...facts, start: null }, "2026-11-18"],
] as const)("%s", (name, given, from) => {
  expect(windowOf(name, given)).toEqual({ from, to: "2026-11-18" });
});

test.each([
  [null, "4w"],
  ["2026-11-18", "4w"],
  ["2026-11-13", "4w"],
  ["2026-11-12", "since"],
  ["2026-11-04", "since"],
] as const)("the usual one after a check-up of %s is %s", (lastCheckUp, name) => {
  expect(usualWindow({ today: "2026-11-18", lastCheckUp })).toBe(name);
});
