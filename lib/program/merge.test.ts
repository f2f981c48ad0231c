import { describe, expect, it } from "vitest";
import { changeItem, type DraftContent, type DraftItem, removeItem } from "./draft";
import { carriedOver, disagreements, merge, usualChoices } from "./merge";

const item = (lineage: string): DraftItem => ({
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
});
const read: DraftContent = { title: "T", items: ["a", "b", "c"].map(item) };
const mine = { ...changeItem(read, "a", { cue: "mine" }), title: "My title" };
const theirs = removeItem(changeItem(changeItem(read, "a", { cue: "theirs" }), "b", { cue: "theirs" }), "c");

describe("two drafts that went apart", () => {
  it("disagree line by line, and on the title", () => {
    expect(disagreements(mine, theirs).map((each) => each.key)).toEqual(["title", "a", "b", "c"]);
    expect(disagreements(mine, mine)).toEqual([]);
  });

  it("take the word of the side that changed something, and mine where both did", () => {
    expect(usualChoices(read, mine, theirs)).toEqual({ title: "mine", a: "mine", b: "theirs", c: "theirs" });
  });

  it("become one by choice, and all of one side by choosing it throughout", () => {
    const all = (choice: "mine" | "theirs") => ({ title: choice, a: choice, b: choice, c: choice });
    expect(merge(mine, theirs, all("mine"))).toEqual(mine);
    expect(merge(mine, theirs, all("theirs"))).toEqual(theirs);
    const merged = merge(mine, theirs, usualChoices(read, mine, theirs));
    expect(merged.items.map((each) => [each.lineage, each.cue])).toEqual([
      ["a", "mine"],
      ["b", "theirs"],
    ]);
  });
});

describe("what was settled", () => {
  let count = 0;
  const anew = () => `new-${++count}`;
  const lineages = (content: DraftContent) => content.items.map((each) => each.lineage);

  it("goes on as it is within its program, also with what is no longer in the other version", () => {
    expect(carriedOver(mine, read, [theirs], anew)).toEqual(mine);
  });

  it("begins anew where the program that was read has ended, but for the lines of the one that runs", () => {
    const next: DraftContent = { title: "Next", items: [item("n")] };
    const settled = { ...mine, items: [...mine.items, item("n")] };
    const carried = carriedOver(settled, read, [next], anew);
    expect(lineages(carried)).toEqual(["new-1", "new-2", "new-3", "n"]);
    expect(carried.items[0]?.cue).toBe("mine");
    expect(lineages(carriedOver(mine, read, [{ title: "", items: [] }], anew))).toEqual(["new-4", "new-5", "new-6"]);
  });
});
