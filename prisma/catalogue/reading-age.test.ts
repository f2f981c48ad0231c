import { describe, expect, it } from "vitest";
import { readingAge } from "./reading-age";

describe("the reading age of a text", () => {
  it("is low where words and sentences are short", () => {
    expect(readingAge("Lie on your back. Bend your knees. Breathe out and lift your hips.")).toBeLessThan(7);
  });

  it("is high where they are long", () => {
    const text =
      "Simultaneously maintaining neutral lumbar alignment, progressively extend the contralateral extremities.";
    expect(readingAge(text)).toBeGreaterThan(18);
  });

  it("does not count a silent e as a syllable", () => {
    expect(readingAge("Raise one knee.")).toBe(readingAge("Lift one leg."));
  });

  it("of nothing is nothing", () => {
    expect(readingAge("")).toBe(0);
  });
});
