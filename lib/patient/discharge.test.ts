import { expect, test } from "vitest";
import { lastDayOf } from "./discharge";

test.each([
  ["nothing was ever recorded", null, "2026-11-17"],
  ["nothing was recorded today", "2026-11-15", "2026-11-17"],
  ["today was begun", "2026-11-18", "2026-11-18"],
  ["a traveller is ahead", "2026-11-19", "2026-11-19"],
])("a program that ends today, when %s", (_, lastEntry, last) => {
  expect(lastDayOf(lastEntry, "2026-11-18")).toBe(last);
});
