import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOMENTS, type Moment } from "@/lib/session/plan";
import { type DayPart, partsOf } from "./day-rows";
import type { ItemView, SlotView } from "./day-view";

type Told = [moment: Moment | null, state?: SlotView["state"]];

/** Only what the order of a day looks at. */
function item(lineage: string, ...slots: Told[]): ItemView {
  const views = slots.map(([moment, state = "open"], index) => ({
    slot: index + 1,
    state,
    moment,
    entry: null,
    history: [],
  }));
  return { lineage, slots: views } as unknown as ItemView;
}

const shown = (parts: DayPart[]) => parts.map(({ name, rows }) => [name, ...rows.map((row) => row.key)]);

describe("the parts of a day", () => {
  const twice = item("squat", ["morning"], ["evening"]);
  const any = item("walk", [null]);
  const midday = item("bridge", ["midday"]);

  it("are one list when nothing has its time, in the order of the plan", () => {
    const items = [item("b", [null]), item("a", [null, "done"])];
    expect(shown(partsOf(items, "morning"))).toEqual([["all", "b", "a"]]);
    expect(partsOf([], "morning")).toEqual([]);
  });

  it("keep for later what has its time later, each part with its name", () => {
    expect(shown(partsOf([twice, midday, any], "morning"))).toEqual([
      ["now", "squat 1", "walk"],
      ["midday", "bridge"],
      ["evening", "squat 2"],
    ]);
    expect(shown(partsOf([twice, midday, any], "midday"))).toEqual([
      ["now", "squat 1", "walk", "bridge"],
      ["evening", "squat 2"],
    ]);
  });

  it("bring back what was left open earlier, and what is done keeps its place", () => {
    expect(shown(partsOf([twice, midday, any], "evening"))).toEqual([["all", "squat 1", "walk", "bridge", "squat 2"]]);
    const ahead = item("squat", ["morning"], ["evening", "done"]);
    expect(shown(partsOf([ahead, any], "morning"))).toEqual([
      ["now", "squat 1", "walk"],
      ["evening", "squat 2"],
    ]);
  });

  it("show another day in its order, without now and later", () => {
    expect(shown(partsOf([midday, twice], null))).toEqual([["all", "squat 1", "bridge", "squat 2"]]);
  });

  it("keep several times of one part in one line", () => {
    const thrice = item("squat", ["morning"], ["morning"], ["morning"]);
    expect(shown(partsOf([thrice], "morning"))).toEqual([["all", "squat"]]);
  });

  it("hold every time of every exercise once, whatever the hour", () => {
    const moment = fc.constantFrom(null, ...MOMENTS);
    const told = fc.tuple(moment, fc.constantFrom<SlotView["state"]>("open", "done"));
    fc.assert(
      fc.property(fc.array(fc.array(told, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), moment, (days, at) => {
        const items = days.map((slots, index) => item(`${index}`, ...slots));
        const rows = partsOf(items, at).flatMap((part) => part.rows);
        const held = rows.flatMap((row) => row.slots.map((slot) => `${row.item.lineage} ${slot.slot}`));
        const given = items.flatMap((each) => each.slots.map((slot) => `${each.lineage} ${slot.slot}`));
        expect(held.sort()).toEqual(given.sort());
        expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
      }),
    );
  });
});
