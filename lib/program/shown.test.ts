import { expect, test } from "vitest";
import { lastWords, type ShownTick, ticksOf, withTick } from "./shown";

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

test("what did not get through is sent again only while it is the last word on its exercise and kind", () => {
  const of = (id: string, over: Partial<ShownTick> = {}) => ({ ...tick(over), body: { id } });
  const [on, off, taps, done] = [of("on"), of("off"), of("taps", { exerciseId: "taps" }), of("done", { kind: "done" })];
  const words = lastWords();
  for (const each of [on, off, taps, done]) words.say(each);
  expect(words.standing([on, taps, done])).toEqual([taps, done]);
  expect(words.standing([off, taps])).toEqual([off, taps]);
});
