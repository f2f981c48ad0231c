import { describe, expect, it } from "vitest";
import { momentAt, momentOf } from "./moment";
import type { PlanMoment } from "./plan";

const recordedAt = "2026-11-18T07:00:00.000Z";

describe("the moment of one of the times a day", () => {
  it("is the natural one of two or three times a day, and none otherwise", () => {
    const moments = (k: number) => Array.from({ length: k }, (_, index) => momentOf([], "squat", index + 1, k));
    expect([1, 2, 3, 4].map(moments)).toEqual([
      [null],
      ["morning", "evening"],
      ["morning", "midday", "evening"],
      [null, null, null, null],
    ]);
  });

  it("is her own choice before that, for this line and time alone, until she takes it back", () => {
    const chosen: PlanMoment[] = [{ lineage: "squat", slot: 1, moment: "midday", recordedAt }];
    expect(momentOf(chosen, "squat", 1, 2)).toBe("midday");
    expect(momentOf(chosen, "squat", 2, 2)).toBe("evening");
    expect(momentOf(chosen, "bridge", 1, 1)).toBeNull();
    expect(momentOf([{ lineage: "squat", slot: 1, moment: null, recordedAt }], "squat", 1, 2)).toBe("morning");
  });
});

it("a day has a morning from midnight, a midday from eleven, an evening from five", () => {
  expect([0, 3, 10, 11, 16, 17, 23].map(momentAt)).toEqual([
    "morning",
    "morning",
    "morning",
    "midday",
    "midday",
    "evening",
    "evening",
  ]);
});
