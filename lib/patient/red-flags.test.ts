import fc from "fast-check";
import { describe, expect, it } from "vitest";
import messages from "@/lib/platform/i18n/en/screening.json";
import {
  needsJudgement,
  positiveGroups,
  positives,
  RED_FLAG_ITEMS,
  RED_FLAG_SCREEN,
  type RedFlagAnswers,
  urgency,
} from "./red-flags";
import { screeningSchema } from "./schema";

const everyItem = Object.fromEntries(RED_FLAG_ITEMS.map((item) => [item, fc.boolean()]));
const some: fc.Arbitrary<RedFlagAnswers> = fc.record(everyItem, { requiredKeys: [] });
const all: fc.Arbitrary<RedFlagAnswers> = fc.record(everyItem);
const allNo: RedFlagAnswers = Object.fromEntries(RED_FLAG_ITEMS.map((item) => [item, false]));
const rank = { none: 0, think: 1, emergency: 2 };

describe("the screen", () => {
  it("puts every item into exactly one group", () => {
    const grouped = RED_FLAG_SCREEN.groups.flatMap((group) => group.items);
    expect([...grouped].sort()).toEqual([...RED_FLAG_ITEMS].sort());
  });

  it("has words for every item and group, and none too many", () => {
    expect(Object.keys(messages.items).sort()).toEqual([...RED_FLAG_ITEMS].sort());
    expect(Object.keys(messages.groups)).toEqual(RED_FLAG_SCREEN.groups.map((group) => group.id));
  });

  it("sends a cauda equina sign to hospital today", () => {
    const [caudaEquina] = RED_FLAG_SCREEN.groups.filter((group) => group.urgency === "emergency");
    expect(caudaEquina?.id).toBe("cauda-equina");
    for (const item of caudaEquina?.items ?? []) expect(urgency({ ...allNo, [item]: true })).toBe("emergency");
    expect(messages.groups["cauda-equina"].action).toMatch(/^Emergency today/);
  });
});

describe("laws of the answers", () => {
  it("an item that was not asked is never taken for no", () => {
    fc.assert(
      fc.property(all, fc.constantFrom(...RED_FLAG_ITEMS), (answers, item) => {
        const { [item]: _left, ...rest } = answers;
        expect(screeningSchema.safeParse({ version: 1, answers: rest, judgement: "seen", cleared: true }).success).toBe(
          false,
        );
      }),
    );
  });

  it("a judgement is needed exactly when something is positive, and then something is urgent", () => {
    fc.assert(
      fc.property(some, (answers) => {
        const found = positives(answers);
        expect(needsJudgement(answers)).toBe(found.length > 0);
        expect(urgency(answers) === "none").toBe(found.length === 0);
        expect(positiveGroups(answers).length > 0).toBe(found.length > 0);
      }),
    );
  });

  it("one more yes never lowers the urgency", () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...RED_FLAG_ITEMS), (answers, item) => {
        const more: RedFlagAnswers = { ...answers, [item]: true };
        expect(rank[urgency(more)]).toBeGreaterThanOrEqual(rank[urgency(answers)]);
        expect(positives(more)).toContain(item);
      }),
    );
  });
});

describe("screeningSchema", () => {
  it("takes a complete screening, with a judgement where one is needed", () => {
    fc.assert(
      fc.property(all, (answers) => {
        const without = screeningSchema.safeParse({ version: 1, answers, judgement: "  ", cleared: true }).success;
        expect(without).toBe(!needsJudgement(answers));
        expect(screeningSchema.safeParse({ version: 1, answers, judgement: "Examined.", cleared: true }).success).toBe(
          true,
        );
      }),
    );
  });

  it("refuses another version and an unknown item", () => {
    expect(screeningSchema.safeParse({ version: 2, answers: allNo, cleared: true }).success).toBe(false);
    expect(screeningSchema.safeParse({ version: 1, answers: { ...allNo, mood: false }, cleared: true }).success).toBe(
      false,
    );
  });
});
