import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "./search-text";

describe("foldText", () => {
  it("is the same folded twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it("is blind to case, accents and punctuation", () => {
    expect(foldText("  Übung: Cat-Cow, Séries ")).toBe("ubung cat cow series");
  });
});
