import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compared, isMoved } from "./comparison";
import { type DraftContent, type DraftItem, inSections, SECTIONS } from "./draft";

const itemArbitrary = (lineage: string): fc.Arbitrary<DraftItem> =>
  fc.record({
    lineage: fc.constant(lineage),
    exerciseClinicId: fc.constant("clinic"),
    exerciseId: fc.constantFrom("bird-dog", "dead-bug"),
    exerciseVersionId: fc.constant("version"),
    section: fc.constantFrom(...SECTIONS.slice(0, 2)),
    moment: fc.constant(""),
    dose: fc.record({ kind: fc.constant("reps" as const), sets: fc.constantFrom(2, 3), reps: fc.constant(10) }),
    schedule: fc.record({ kind: fc.constant("daily" as const), timesPerDay: fc.constantFrom(1, 2) }),
    cue: fc.constantFrom("", "Slowly"),
    allowedSwaps: fc.constant([]),
  });

const contentArbitrary: fc.Arbitrary<DraftContent> = fc
  .uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"))
  .chain((lineages) => fc.tuple(...lineages.map(itemArbitrary)))
  .map((items) => ({ title: "T", items: inSections(items) }));

const ofKind = (from: DraftContent, to: DraftContent, kind: string) =>
  compared(from, to)
    .lines.filter((line) => line.kind === kind)
    .map(({ lineage }) => lineage)
    .sort();

describe("two states side by side", () => {
  test("hold every exercise of either once, as it stands in each", () => {
    fc.assert(
      fc.property(contentArbitrary, contentArbitrary, (from, to) => {
        const { lines } = compared(from, to);
        const all = new Set([...from.items, ...to.items].map(({ lineage }) => lineage));
        expect(lines.map(({ lineage }) => lineage).sort()).toEqual([...all].sort());
        expect(lines.flatMap(({ after }) => after ?? [])).toEqual(to.items);
        expect(lines.flatMap(({ before }) => before ?? []).length).toBe(from.items.length);
      }),
    );
  });

  test("are unchanged against themselves, and mirror each other", () => {
    fc.assert(
      fc.property(contentArbitrary, contentArbitrary, (from, to) => {
        expect(ofKind(from, from, "unchanged")).toHaveLength(from.items.length);
        expect(ofKind(from, to, "added")).toEqual(ofKind(to, from, "removed"));
        expect(ofKind(from, to, "changed")).toEqual(ofKind(to, from, "changed"));
      }),
    );
  });

  test("count as moved also what changed besides", () => {
    const [a, b] = fc.sample(fc.tuple(itemArbitrary("a"), itemArbitrary("b")), 1)[0] ?? [];
    if (!a || !b) throw new Error("no sample");
    const [one, two] = [a, b].map((item) => ({ ...item, section: "strength" as const }));
    const turned = [b, a].map((item) => ({ ...item, section: "strength" as const, cue: "Something else" }));
    if (!one || !two) throw new Error("no items");
    const { lines } = compared({ title: "", items: [one, two] }, { title: "", items: turned });
    expect(lines.filter(isMoved).map(({ kind }) => kind)).toEqual(["changed"]);
  });

  test("tell what only stands elsewhere from what is done differently", () => {
    const [a, b] = fc.sample(fc.tuple(itemArbitrary("a"), itemArbitrary("b")), 1)[0] ?? [];
    if (!a || !b) throw new Error("no sample");
    const [one, two] = [a, b].map((item) => ({ ...item, section: "strength" as const }));
    const kinds = (from: DraftItem[], to: DraftItem[]) =>
      compared({ title: "", items: from }, { title: "", items: to }).lines.map(({ kind }) => kind);
    if (!one || !two) throw new Error("no items");
    expect(kinds([one, two], [two, one]).sort()).toEqual(["moved", "unchanged"]);
    expect(kinds([one], [{ ...one, cue: `${one.cue} more` }])).toEqual(["changed"]);
  });
});
