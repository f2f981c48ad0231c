import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/day/day";
import { effectiveRule, inForce, standing } from "./revision";

const day = (offset: number) => addDays("2026-11-01", offset);
const published = fc
  .array(fc.nat(30), { maxLength: 8 })
  .map((offsets) => offsets.map((offset, index) => ({ number: index + 1, effective: day(offset) })));

describe("standing revisions", () => {
  it("rise by number and by day, and end with the one published last", () => {
    fc.assert(
      fc.property(published, (revisions) => {
        const kept = standing(revisions);
        expect(kept.at(-1)).toEqual(revisions.at(-1));
        kept.slice(1).forEach((revision, index) => {
          expect(revision.number).toBeGreaterThan(kept[index]?.number ?? 0);
          expect(revision.effective > (kept[index]?.effective ?? "")).toBe(true);
        });
      }),
    );
  });

  it("drop one only for a later one that takes effect no later", () => {
    fc.assert(
      fc.property(published, (revisions) => {
        const kept = standing(revisions);
        for (const one of revisions) {
          const superseded = revisions.some((r) => r.number > one.number && r.effective <= one.effective);
          expect(kept.includes(one)).toBe(!superseded);
        }
      }),
    );
  });

  it("drop what was announced when an earlier one is published", () => {
    const revisions = [
      { number: 1, effective: day(0) },
      { number: 2, effective: day(20) },
      { number: 3, effective: day(10) },
    ];
    expect(standing(revisions).map((r) => r.number)).toEqual([1, 3]);
    expect(inForce(revisions, day(25))?.number).toBe(3);
    expect(inForce(revisions, day(9))?.number).toBe(1);
    expect(inForce(revisions, day(-1))).toBeNull();
  });

  it("take, of two with the same day, the higher number", () => {
    const revisions = [
      { number: 1, effective: day(0) },
      { number: 2, effective: day(0) },
    ];
    expect(inForce(revisions, day(0))?.number).toBe(2);
  });
});

describe("the effective date", () => {
  const today = day(10);
  it("is today, as long as today has no entries", () => {
    expect(effectiveRule([], null, today).usual).toBe(today);
    expect(effectiveRule([], day(9), today).usual).toBe(today);
  });

  it("is tomorrow once today has entries", () => {
    expect(effectiveRule([{ number: 1, effective: day(0) }], today, today).usual).toBe(day(11));
  });

  it("lies no later than what is announced", () => {
    const rule = effectiveRule([{ number: 1, effective: day(12) }], day(14), today);
    expect(rule).toEqual({ earliest: today, latest: day(12), usual: day(12), announced: day(12), after: null });
  });

  it("lies after the program before, as long as that one is in force", () => {
    expect(effectiveRule([], null, today, today)).toMatchObject({ earliest: day(11), usual: day(11), after: today });
    expect(effectiveRule([], null, today, day(15))).toMatchObject({ earliest: day(16), usual: day(16) });
    expect(effectiveRule([], null, today, day(9))).toMatchObject({ earliest: today, usual: today, after: null });
    expect(effectiveRule([], today, today, day(9))).toMatchObject({ earliest: today, usual: day(11) });
  });
});
