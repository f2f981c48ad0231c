import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText, searchedWords, spellings } from "./search-text";

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

describe("the words of a search", () => {
  it("are those that tell something, each once", () => {
    expect(searchedWords("Exercises for the back, BACK")).toEqual(["back"]);
    expect(searchedWords("with a ball")).toEqual(["ball"]);
    expect(searchedWords("sit up on step")).toEqual(["sit", "up", "step"]);
  });

  it("are all where none tells anything, and none where nothing is", () => {
    expect(searchedWords("for the")).toEqual(["for", "the"]);
    expect(searchedWords(" % ")).toEqual([]);
  });

  it("may be meant as one of several, and with two neighbours in the right order", () => {
    expect(spellings("ups")).toEqual(["ups", "up"]);
    expect(spellings("downs")).toContain("down");
    expect(spellings("abs")).toEqual(["abs"]);
    expect(spellings("brigde")).toContain("bridge");
  });
});
