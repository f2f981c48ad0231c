import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dose } from "@/lib/dose/dose";
import type { DraftContent, DraftItem } from "@/lib/program/draft";
import { carriedOut, type Decided } from "./decision";
import { proposedWay, waysOf } from "./way";

const reps = (sets: number, count: number): Dose => ({ kind: "reps", sets, reps: count });

const item = (lineage: string): DraftItem => ({
  lineage,
  exerciseClinicId: "catalogue",
  exerciseId: `exercise-${lineage}`,
  exerciseVersionId: `version-${lineage}`,
  section: "strength",
  moment: "after breakfast",
  dose: reps(2, 10),
  schedule: { kind: "daily", timesPerDay: 1 },
  cue: "slowly",
  allowedSwaps: [{ exerciseClinicId: "catalogue", exerciseId: "other" }],
});
const content: DraftContent = { title: "Plan", items: ["a", "b", "c"].map(item) };
const same = (lineage: string, dose: Dose) => {
  const { exerciseClinicId, exerciseId, exerciseVersionId } = item(lineage);
  return { exerciseClinicId, exerciseId, exerciseVersionId, dose };
};
const heelTaps = {
  exerciseClinicId: "catalogue",
  exerciseId: "heel-taps",
  exerciseVersionId: "heel-taps-1",
  dose: reps(1, 8),
};

describe("decisions carried out", () => {
  test("keep a line as it stands, or say nothing of how", () => {
    const decisions: Decided[] = [
      { lineageId: "a", decision: "keep", reason: "" },
      { lineageId: "b", decision: "harder", reason: "easy" },
    ];
    expect(carriedOut(content, decisions)).toEqual(content);
  });

  test("change the dose and keep what was written for the exercise", () => {
    const decision: Decided = { lineageId: "b", decision: "harder", reason: "easy", to: same("b", reps(3, 10)) };
    expect(carriedOut(content, [decision]).items).toEqual([item("a"), { ...item("b"), dose: reps(3, 10) }, item("c")]);
  });

  test("step along the ladder on the same line, without the words for the exercise before", () => {
    const decision: Decided = { lineageId: "b", decision: "easier", reason: "pain 5", to: heelTaps };
    expect(carriedOut(content, [decision]).items[1]).toEqual({ ...item("b"), ...heelTaps, cue: "", allowedSwaps: [] });
  });

  test("stop a line, and leave out what the draft no longer has", () => {
    const decisions: Decided[] = [
      { lineageId: "a", decision: "stop", reason: "done with it" },
      { lineageId: "gone", decision: "harder", reason: "easy", to: heelTaps },
    ];
    expect(carriedOut(content, decisions).items).toEqual([item("b"), item("c")]);
  });

  test("of two clinicians on different lines stand both, in either order", () => {
    const mine: Decided = { lineageId: "a", decision: "harder", reason: "easy", to: same("a", reps(3, 10)) };
    const hers: Decided = { lineageId: "c", decision: "stop", reason: "pain" };
    fc.assert(
      fc.property(fc.boolean(), (first) => {
        const [one, two] = first ? [mine, hers] : [hers, mine];
        const both = carriedOut(carriedOut(content, [one]), [two]);
        expect(both.items).toEqual([{ ...item("a"), dose: reps(3, 10) }, item("b")]);
        expect(carriedOut(both, [one, two])).toEqual(both);
      }),
    );
  });
});

describe("the ways", () => {
  const neighbour = (step: "easier" | "harder" | "equivalent", exerciseId: string) => ({
    exerciseClinicId: "catalogue",
    exerciseId,
    versionId: `${exerciseId}-1`,
    name: exerciseId,
    step,
    defaultDose: reps(1, 8),
    usual: null,
    cautions: [{ of: "osteoporosis" as const, why: "It bends the back." }],
  });
  const ladder = [
    neighbour("easier", "heel-taps"),
    neighbour("harder", "long-lever"),
    neighbour("equivalent", "marching"),
  ];

  test("are more of the same, then the step up the ladder", () => {
    expect(waysOf(item("a"), ladder, "harder", []).map(({ exercise, dose }) => [exercise, dose])).toEqual([
      [null, reps(3, 10)],
      [null, reps(2, 12)],
      ["long-lever", reps(1, 8)],
    ]);
  });

  test("swap only for what is equivalent, and there is none to keep or to stop", () => {
    expect(waysOf(item("a"), ladder, "swap", []).map(({ exercise }) => exercise)).toEqual(["marching"]);
    expect(waysOf(item("a"), ladder, "keep", [])).toEqual([]);
    expect(waysOf(item("a"), ladder, "stop", [])).toEqual([]);
  });

  test("say of another exercise what is known of the patient that makes it ask for care, and hide none", () => {
    const cares = (known: Parameters<typeof waysOf>[3]) =>
      waysOf(item("a"), ladder, "harder", known).map(({ exercise, care }) => [exercise, care]);
    expect(cares(["pregnancy", "osteoporosis"])).toEqual([
      [null, []],
      [null, []],
      ["long-lever", ["osteoporosis"]],
    ]);
    expect(cares(["pregnancy"]).at(-1)).toEqual(["long-lever", []]);
  });

  test("lead to an easier exercise where it hurts, and to a smaller dose where it does not", () => {
    const ways = waysOf(item("a"), ladder, "easier", []);
    expect(ways[proposedWay(ways, true) ?? -1]?.exercise).toBe("heel-taps");
    expect(ways[proposedWay(ways, false) ?? -1]?.exercise).toBeNull();
    expect(proposedWay([], true)).toBeNull();
  });
});
