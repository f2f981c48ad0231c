import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addItem,
  changeItem,
  type DraftContent,
  type DraftItem,
  duplicateItem,
  inSections,
  moveItem,
  removeItem,
  restoreItem,
  SECTIONS,
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

  it("puts a removed item back where it stood", () => {
    fc.assert(
      fc.property(contents, fc.nat(12), (content, index) => {
        const gone = content.items[index];
        fc.pre(gone !== undefined);
        expect(restoreItem(removeItem(content, gone.lineage), gone, index)).toEqual(content);
      }),
    );
  });

  it("duplicates with a lineage of its own, right below", () => {
    const content = { title: "", items: [item("a", "strength"), item("b", "strength")] };
    expect(duplicateItem(content, "a", "new").items).toEqual([
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
