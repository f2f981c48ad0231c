import fc from "fast-check";
import { describe, expect, it } from "vitest";
import messages from "@/lib/platform/i18n/en/safety.json";
import { painLimitsOf } from "./pain-limits";
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
  it("leave amber between green and red wherever there is room", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), (painLimit) => {
        const { greenTo, amberTo } = painLimitsOf(painLimit);
        expect(amberTo).toBe(painLimit);
        expect(greenTo).toBeGreaterThanOrEqual(0);
        expect(greenTo).toBeLessThan(amberTo);
      }),
    );
  });

  it("are 0 to 3, 4 to 5 and 6 to 10 with the clinic's limit of 5", () => {
    expect(painLimitsOf(5)).toEqual({ greenTo: 3, amberTo: 5 });
  });
});
