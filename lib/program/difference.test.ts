import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { difference, doseStep, same } from "./difference";
import { changeItem, type DraftContent, type DraftItem, moveItem, removeItem } from "./draft";

const item = (lineage: string, over: Partial<DraftItem> = {}): DraftItem => ({
  lineage,
  exerciseClinicId: "clinic",
  exerciseId: "exercise",
  exerciseVersionId: "version",
  section: "strength",
  moment: "",
  dose: { kind: "reps", sets: 2, reps: 10 },
  schedule: { kind: "daily", timesPerDay: 1 },
  cue: "",
  allowedSwaps: [],
  ...over,
});
const program = (...lineages: string[]): DraftContent => ({ title: "T", items: lineages.map((each) => item(each)) });
const partsIn = (from: DraftContent, to: DraftContent) =>
  difference(from, to).changes.map((change) =>
    change.kind === "changed"
      ? [change.item.lineage, ...change.parts.map((part) => part.part)]
      : [change.item.lineage, change.kind],
  );

describe("the difference between two states of a program", () => {
  it("is nothing for the same content", () => {
    expect(difference(program("a", "b"), program("a", "b"))).toEqual({ title: null, changes: [] });
  });

  it("names what was added, removed and changed", () => {
    const from = program("a", "b", "c");
    const to = changeItem(removeItem(from, "b"), "c", {
      dose: { kind: "reps", sets: 3, reps: 10 },
      schedule: { kind: "timesPerWeek", n: 3 },
      cue: "Slowly",
    });
    to.items.push(item("d"));
    expect(partsIn(from, to)).toEqual([
      ["c", "dose", "schedule", "cue"],
      ["d", "added"],
      ["b", "removed"],
    ]);
  });

  it("names the swaps that were allowed or taken back", () => {
    const swap = { exerciseClinicId: "clinic", exerciseId: "other" };
    const from = program("a", "b");
    const to = changeItem(from, "a", { allowedSwaps: [swap] });
    expect(partsIn(from, to)).toEqual([["a", "swaps"]]);
    expect(partsIn(to, from)).toEqual([["a", "swaps"]]);
    expect(partsIn(to, to)).toEqual([]);
  });

  it("calls one line moved, not all the others", () => {
    const from = program("a", "b", "c", "d", "e");
    expect(partsIn(from, program("b", "c", "d", "e", "a"))).toEqual([["a", "moved"]]);
    expect(partsIn(from, moveItem(from, "c", -1))).toHaveLength(1);
  });

  it("calls the exchange of an exercise within its lineage by its name, and a change of section not a move", () => {
    const from = program("a", "b");
    expect(partsIn(from, changeItem(from, "a", { exerciseId: "other", exerciseVersionId: "o1" }))).toEqual([
      ["a", "exercise"],
    ]);
    expect(partsIn(from, changeItem(from, "a", { section: "desk" }))).toEqual([["a", "section"]]);
  });

  it("says a new title", () => {
    const from = program("a");
    const title = { from: from.title, to: "New" };
    expect(difference(from, { ...from, title: "New" })).toEqual({ title, changes: [] });
  });

  it("finds no move where only the order of a subset is kept, by any permutation", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(["a", "b", "c", "d", "e", "f"]), (order) => {
        const from = program("a", "b", "c", "d", "e", "f");
        const to = program(...order);
        const still = order.filter((each) => !partsIn(from, to).some(([l, part]) => l === each && part === "moved"));
        expect(still).toEqual([...still].sort());
      }),
    );
  });
});

describe("a dose's step", () => {
  const reps = { kind: "reps", sets: 2, reps: 10 } as const;
  it("is the one number that changed", () => {
    expect(doseStep(reps, { ...reps, sets: 3 })).toEqual({ field: "sets", from: 2, to: 3 });
  });
  it("is nothing when more changed, or something came or went", () => {
    expect(doseStep(reps, { ...reps, sets: 3, reps: 12 })).toBeNull();
    expect(doseStep(reps, { ...reps, holdSeconds: 5 })).toBeNull();
    expect(doseStep(reps, { kind: "hold", sets: 2, holdSeconds: 10 })).toBeNull();
  });
});

it("same ignores the order of keys and keys without a value", () => {
  expect(same({ a: 1, b: [{ c: 2 }] }, { b: [{ c: 2 }], a: 1, d: undefined })).toBe(true);
  expect(same({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  expect(same([], {})).toBe(false);
});
