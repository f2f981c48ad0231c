import { describe, expect, it } from "vitest";
import messages from "@/lib/platform/i18n/en/exercise.json";
import { CATEGORIES, CAUTIONS, EQUIPMENT, LEVELS, MUSCLES, POSITIONS, REGIONS } from "./category";
import { EVIDENCE, evidenceOf } from "./evidence";
import { categoriesFor, GOALS } from "./goal";

describe("evidence", () => {
  it("stands under its own id, with a source, and names who disagrees", () => {
    for (const [id, evidence] of Object.entries(EVIDENCE)) {
      expect(evidence.id).toBe(id);
      expect(evidence.source).toMatch(/\b20\d\d\b/);
      if (evidence.disagreement) expect(evidence.disagreement).toMatch(/\(\w+ 20\d\d/);
      if (evidence.certainty === "contradictory") expect(evidence.disagreement).not.toBeNull();
    }
  });

  it("answers for every category", () => {
    for (const category of CATEGORIES) expect(evidenceOf(category).sentence).not.toBe("");
  });

  it("has a word for every certainty", () => {
    for (const { certainty } of Object.values(EVIDENCE)) expect(messages.certainty).toHaveProperty(certainty ?? "none");
  });
});

describe("goals", () => {
  it("leave no category out", () => {
    expect(new Set(GOALS.flatMap(categoriesFor))).toEqual(new Set(CATEGORIES));
  });
});

describe("the catalogue's vocabulary", () => {
  it.each([
    ["category", CATEGORIES],
    ["position", POSITIONS],
    ["region", REGIONS],
    ["muscle", MUSCLES],
    ["caution", CAUTIONS],
    ["goal", GOALS],
    ["equipment", ["none", ...EQUIPMENT]],
    ["level", LEVELS.map(String)],
  ] as const)("has a name for each %s and no name too many", (part, ids) => {
    expect(Object.keys(messages[part]).sort()).toEqual([...ids].sort());
  });
});
