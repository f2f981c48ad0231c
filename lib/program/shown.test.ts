import { expect, test } from "vitest";
import { type ShownTick, ticksOf, withTick } from "./shown";

const tick = (over: Partial<ShownTick> = {}): ShownTick => ({
  lineage: "a",
  exerciseId: "bug",
  kind: "shown",
  at: "2026-11-12T10:00:00Z",
  by: "Jonas",
  ...over,
});

test("of one kind an exercise has one tick: the latest; taking it back leaves the other kinds", () => {
  const corrected = tick({ kind: "corrected" });
  const again = tick({ at: "2026-11-19T10:00:00Z" });
  const ticks = withTick(withTick([tick()], corrected, false), again, false);
  expect(ticks).toEqual([corrected, again]);
  expect(withTick(ticks, again, true)).toEqual([corrected]);
});

test("another exercise on the same line has none yet", () => {
  expect(ticksOf([tick(), tick({ exerciseId: "taps", kind: "done" })], { lineage: "a", exerciseId: "taps" })).toEqual([
    tick({ exerciseId: "taps", kind: "done" }),
  ]);
});
