import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Act } from "./act";
import { type DraftContent, type DraftItem, inSections, SECTIONS } from "./draft";
import { begin, callOff, type History, perform, redo, seal, undo } from "./history";

const item = (lineage: string, section: DraftItem["section"]): DraftItem => ({
  lineage,
  exerciseClinicId: "clinic",
  exerciseId: `exercise of ${lineage}`,
  exerciseVersionId: `version of ${lineage}`,
  section,
  moment: "",
  dose: { kind: "reps", sets: 2, reps: 10 },
  schedule: { kind: "daily", timesPerDay: 1 },
  cue: "",
  allowedSwaps: [],
});

const section = fc.constantFrom(...SECTIONS);
const line = fc.nat(8).map((n) => `l${n}`);
const lines = fc.uniqueArray(line, { minLength: 1, maxLength: 4 });
const place = fc.record({ section, before: fc.option(line) });
const contents = fc
  .array(section, { maxLength: 8 })
  .map((sections): DraftContent => ({ title: "", items: inSections(sections.map((s, i) => item(`l${i}`, s))) }));

let made = 0;
const acts: fc.Arbitrary<Act> = fc.oneof(
  section.map((s): Act => ({ act: "add", items: [item(`new${made++}`, s)] })),
  place.map((to): Act => ({ act: "add", items: [item(`new${made++}`, to.section)], place: to })),
  fc.tuple(line, fc.string()).map(([lineage, cue]): Act => ({ act: "change", lineage, change: { cue } })),
  fc
    .tuple(line, fc.integer({ min: 1, max: 4 }))
    .map(([lineage, sets]): Act => ({ act: "change", lineage, change: { dose: { kind: "reps", sets, reps: 10 } } })),
  fc.tuple(line, fc.constantFrom<-1 | 1>(-1, 1)).map(([lineage, by]): Act => ({ act: "move", lineage, by })),
  fc.tuple(lines, place).map(([lineages, to]): Act => ({ act: "place", lineages, place: to })),
  lines.map((lineages): Act => ({ act: "days", lineages, days: ["tue", "sat"] })),
  lines.map((all): Act => ({ act: "duplicate", copies: Object.fromEntries(all.map((l) => [l, `copy${made++}`])) })),
  lines.map((lineages): Act => ({ act: "remove", lineages })),
  fc.string().map((title): Act => ({ act: "title", title })),
  contents.map((content): Act => ({ act: "discard", content })),
);
const moves = fc.array(fc.oneof(acts, fc.constantFrom("undo", "redo", "seal")), { maxLength: 30 });
const histories = fc.tuple(contents, moves).map(([content, all]) =>
  all.reduce((history: History, one) => {
    if (one === "undo") return undo(history);
    if (one === "redo") return redo(history);
    return one === "seal" ? seal(history) : perform(history, one as Act);
  }, begin(content)),
);

describe("taking back", () => {
  it("gives the draft before any act, and doing it again gives it back, lineages and all", () => {
    fc.assert(
      fc.property(histories, acts, (history, act) => {
        const sealed = seal(history);
        const done = perform(sealed, act);
        fc.pre(done !== sealed);
        expect(undo(done).present).toEqual(sealed.present);
        expect(redo(undo(done)).present).toEqual(done.present);
        expect(redo(undo(done)).past.map((step) => step.did)).toEqual(done.past.map((step) => step.did));
      }),
    );
  });

  it("leads back to where the visit began, step by step, and all the way forward again", () => {
    fc.assert(
      fc.property(contents, fc.array(acts, { maxLength: 30 }), (content, all) => {
        const end = all.reduce(perform, begin(content));
        let history = end;
        while (history.past.length > 0) history = undo(history);
        expect(history.present).toEqual(content);
        while (history.future.length > 0) history = redo(history);
        expect(history.present).toEqual(end.present);
      }),
    );
  });

  it("never meets a step that changed nothing", () => {
    fc.assert(
      fc.property(histories, (history) => {
        if (history.past.length > 0) expect(undo(history).present).not.toEqual(history.present);
        if (history.future.length > 0) expect(redo(history).present).not.toEqual(history.present);
      }),
    );
  });

  it("keeps every act lawful: sections in order, each lineage once", () => {
    fc.assert(
      fc.property(histories, ({ present: { items } }) => {
        expect(items).toEqual(inSections(items));
        expect(new Set(items.map((each) => each.lineage)).size).toBe(items.length);
      }),
    );
  });
});

describe("typing in one field", () => {
  const start = begin({ title: "", items: [item("a", "strength"), item("b", "strength")] });
  const cue = (lineage: string, words: string): Act => ({ act: "change", lineage, change: { cue: words } });

  it("is one step, whatever was typed there", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (typed) => {
        const history = typed.reduce((all, words) => perform(all, cue("a", words)), start);
        expect(history.past.length).toBe(typed.at(-1) === "" ? 0 : 1);
        expect(undo(history).present).toEqual(start.present);
      }),
    );
  });

  it("ends when the field is left, another one is changed, or it was taken back", () => {
    const steps = (history: History) => history.past.length;
    expect(steps(perform(seal(perform(start, cue("a", "S"))), cue("a", "Sl")))).toBe(2);
    expect(steps(perform(perform(start, cue("a", "S")), cue("b", "S")))).toBe(2);
    const renamed = perform(perform(start, cue("a", "S")), { act: "title", title: "New" });
    expect(steps(perform(undo(renamed), cue("a", "Sl")))).toBe(2);
  });

  it("can be called off, which leaves nothing to do again", () => {
    const moved = perform(start, { act: "move", lineage: "b", by: -1 });
    expect(callOff(moved, "b/place")).toEqual(start);
    expect(callOff(start, "b/place")).toBe(start);
  });
});

describe("a step", () => {
  const start = begin({ title: "", items: [item("a", "strength"), item("b", "strength")] });
  const whatOf = (act: Act) => perform(start, act).past.at(-1)?.did;

  it("knows what it was and to whom", () => {
    const dose = { kind: "reps", sets: 3, reps: 10 } as const;
    const schedule = { kind: "everyNDays", n: 2 } as const;
    const change = (to: Partial<Omit<DraftItem, "lineage">>): Act => ({ act: "change", lineage: "a", change: to });
    const said = [
      change({ dose }),
      change({ dose, schedule }),
      change({ schedule }),
      change({ cue: "Slowly" }),
      change({ section: "desk" }),
      change({ allowedSwaps: [{ exerciseClinicId: "clinic", exerciseId: "other" }] }),
    ].map((act) => whatOf(act)?.what);
    expect(said).toEqual(["dose", "dose", "schedule", "words", "moved", "changed"]);
    expect(whatOf({ act: "remove", lineages: ["b", "a"] })?.versions).toEqual(["version of a", "version of b"]);
  });
});

describe("what came from somebody else", () => {
  it("is no step: taking back never brings up again what the other one removed", () => {
    const both = { title: "", items: [item("a", "strength"), item("b", "strength")] };
    const mine = perform(begin(both), { act: "title", title: "Mine" });
    const settled = begin({ ...mine.present, items: [item("a", "strength")] });
    expect(undo(settled)).toBe(settled);
    const later = perform(settled, { act: "title", title: "Later" });
    expect(undo(undo(later)).present).toEqual(settled.present);
  });
});
