import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addItem,
  changeItem,
  type DraftContent,
  type DraftItem,
  duplicateItems,
  inSections,
  moveItem,
  placeItems,
  SECTIONS,
  setDays,
} from "./draft";

const item = (lineage: string, section: DraftItem["section"]): DraftItem => ({
  lineage,
  exerciseClinicId: "clinic",
  exerciseId: "exercise",
  exerciseVersionId: "version",
  section,
  moment: "",
  dose: { kind: "reps", sets: 2, reps: 10 },
  schedule: { kind: "daily", timesPerDay: 1 },
  cue: `Cue of ${lineage}`,
  allowedSwaps: [],
});

const contents = fc
  .array(fc.constantFrom(...SECTIONS), { maxLength: 12 })
  .map((sections): DraftContent => ({ title: "", items: inSections(sections.map((s, i) => item(`l${i}`, s))) }));
const moves = fc.array(fc.tuple(fc.nat(12), fc.constantFrom<-1 | 1>(-1, 1)), { maxLength: 40 });
const lineages = (content: DraftContent) => content.items.map((each) => each.lineage);

describe("a draft", () => {
  it("keeps every item and the order of the sections through any moves", () => {
    fc.assert(
      fc.property(contents, moves, (content, steps) => {
        const after = steps.reduce((draft, [index, by]) => moveItem(draft, `l${index}`, by), content);
        expect(lineages(after).sort()).toEqual(lineages(content).sort());
        expect(after.items).toEqual(inSections(after.items));
        for (const each of after.items) expect(each.cue).toBe(`Cue of ${each.lineage}`);
      }),
    );
  });

  it("moves down what it moved up", () => {
    fc.assert(
      fc.property(contents, fc.nat(12), (content, index) => {
        const up = moveItem(content, `l${index}`, -1);
        fc.pre(up !== content);
        expect(lineages(moveItem(up, `l${index}`, 1))).toEqual(lineages(content));
      }),
    );
  });

  it("joins the neighbour's section at the edge of its own, and stays at the edge of the program", () => {
    const content = { title: "", items: [item("a", "warm-up"), item("b", "strength")] };
    expect(moveItem(content, "b", -1).items).toEqual([item("a", "warm-up"), { ...item("b", "warm-up") }]);
    expect(moveItem(content, "a", -1)).toBe(content);
    expect(moveItem(content, "b", 1)).toBe(content);
  });

  it("adds at the end of the section", () => {
    const content = { title: "", items: [item("a", "warm-up"), item("b", "endurance")] };
    expect(lineages(addItem(content, item("c", "warm-up")))).toEqual(["a", "c", "b"]);
  });

  it("places lines together where they are dropped, loses none, and leaves the others in their order", () => {
    const place = fc.record({
      section: fc.constantFrom(...SECTIONS),
      before: fc.option(fc.nat(12).map((n) => `l${n}`)),
    });
    fc.assert(
      fc.property(contents, fc.uniqueArray(fc.nat(12), { maxLength: 4 }), place, (content, chosen, to) => {
        const going = content.items.filter((each) => chosen.includes(Number(each.lineage.slice(1))));
        const after = placeItems(content, going, to);
        expect(lineages(after).sort()).toEqual(lineages(content).sort());
        expect(after.items).toEqual(inSections(after.items));
        const others = (draft: DraftContent) =>
          draft.items.filter((each) => !lineages({ title: "", items: going }).includes(each.lineage));
        expect(others(after)).toEqual(others(content));
        const first = after.items.findIndex((each) => each.lineage === going[0]?.lineage);
        expect(after.items.slice(first, first + going.length)).toEqual(
          going.map((each) => ({ ...each, section: to.section })),
        );
      }),
    );
  });

  it("places a line before the one it is dropped on, also when that one goes along", () => {
    const content = { title: "", items: ["a", "b", "c", "d"].map((name) => item(name, "strength")) };
    const [a, b, , d] = content.items as [DraftItem, DraftItem, DraftItem, DraftItem];
    expect(lineages(placeItems(content, [d], { section: "strength", before: "b" }))).toEqual(["a", "d", "b", "c"]);
    expect(lineages(placeItems(content, [a, b], { section: "strength", before: "b" }))).toEqual(["a", "b", "c", "d"]);
    expect(lineages(placeItems(content, [a, d], { section: "strength", before: "d" }))).toEqual(["b", "c", "a", "d"]);
    expect(lineages(placeItems(content, [a], { section: "strength", before: null }))).toEqual(["b", "c", "d", "a"]);
  });

  it("sets the days and leaves how often a day", () => {
    const often = { ...item("a", "strength"), schedule: { kind: "daily", timesPerDay: 2 } as const };
    const content: DraftContent = { title: "", items: [often, item("b", "strength")] };
    const [first, second] = setDays(content, ["a"], ["fri", "mon"]).items;
    expect(first?.schedule).toEqual({ kind: "weekdays", days: ["mon", "fri"], timesPerDay: 2 });
    expect(second).toEqual(item("b", "strength"));
  });

  it("duplicates with a lineage of its own, right below", () => {
    const content = { title: "", items: [item("a", "strength"), item("b", "strength")] };
    expect(duplicateItems(content, { a: "new" }).items).toEqual([
      item("a", "strength"),
      { ...item("a", "strength"), lineage: "new" },
      item("b", "strength"),
    ]);
  });

  it("takes an item to another section", () => {
    const content = { title: "", items: [item("a", "warm-up"), item("b", "strength")] };
    expect(lineages(changeItem(content, "a", { section: "desk" }))).toEqual(["b", "a"]);
  });
});
