import fc from "fast-check";
import { describe, expect, it } from "vitest";
import messages from "@/lib/platform/i18n/en/safety.json";
import { DEFAULT_PAIN_LIMITS, painBand } from "./pain-limits";
import { WARNING_SIGNS } from "./warning-signs";

describe("warning signs", () => {
  it("have words for every sign, and none too many", () => {
    expect(Object.keys(messages.groups)).toEqual(WARNING_SIGNS.map((group) => group.id));
    for (const group of WARNING_SIGNS) {
      expect(Object.keys(messages.groups[group.id].signs)).toEqual([...group.signs]);
    }
  });

  it("say in each group what to do and whom to call", () => {
    expect(messages.groups.emergency.do).toContain("{emergencyNumber}");
    expect(messages.groups.today.do).toContain("{emergencyNumber}");
    expect(messages.groups.today.do).toContain("{clinicPhone}");
    expect(messages.groups.clinic.do).toContain("{clinicPhone}");
    expect(messages.pain.red.do).toContain("{clinicPhone}");
  });
});

describe("pain limits", () => {
  const limits = fc
    .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }))
    .filter(([greenTo, amberTo]) => greenTo < amberTo)
    .map(([greenTo, amberTo]) => ({ greenTo, amberTo }));
  const order = ["green", "amber", "red"];

  it("never judge more pain as less", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), limits, (pain, set) => {
        expect(order.indexOf(painBand(pain + 1, set))).toBeGreaterThanOrEqual(order.indexOf(painBand(pain, set)));
      }),
    );
  });

  it("are 0 to 3, 4 to 5 and 6 to 10 unless a clinician sets others", () => {
    const bands = Array.from({ length: 11 }, (_, pain) => painBand(pain, DEFAULT_PAIN_LIMITS));
    expect(bands).toEqual([...Array(4).fill("green"), ...Array(2).fill("amber"), ...Array(5).fill("red")]);
  });
});
