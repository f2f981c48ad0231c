import fc from "fast-check";
import { describe, expect, it } from "vitest";
import messages from "@/lib/platform/i18n/en/safety.json";
import { painLimitsOf } from "./pain-limits";
import type { PlanWarning } from "./plan";
import { type Sign, standingUrgency, urgencyOf, WARNING_SIGNS } from "./warning-signs";

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

describe("urgency", () => {
  const all = WARNING_SIGNS.flatMap((group) => [...group.signs] as Sign[]);
  const rank = (signs: Sign[]) => WARNING_SIGNS.findIndex((group) => group.id === urgencyOf(signs));

  it("is that of the most urgent sign, in whatever order they were ticked", () => {
    expect(urgencyOf([])).toBeNull();
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), (signs) => {
        expect(rank(signs)).toBe(Math.min(...signs.map((sign) => rank([sign]))));
        expect(rank([...signs].reverse())).toBe(rank(signs));
      }),
    );
  });

  it("never falls when a sign is added", () => {
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), fc.constantFrom(...all), (signs, sign) => {
        expect(rank([...signs, sign])).toBeLessThanOrEqual(rank(signs));
      }),
    );
  });
});

describe("what was told", () => {
  const told = (date: string, ...signs: Sign[]): PlanWarning => ({
    id: date,
    date,
    signs,
    recordedAt: `${date}T08:00:00.000Z`,
    answered: false,
  });

  it("stands for seven days", () => {
    expect(standingUrgency([told("2026-11-18", "fever")], "2026-11-24")?.urgency).toBe("today");
    expect(standingUrgency([told("2026-11-18", "fever")], "2026-11-25")).toBeNull();
  });

  it("stands no longer when the practice has answered it; what was told since does", () => {
    const answered = { ...told("2026-11-18", "fever"), answered: true };
    expect(standingUrgency([answered], "2026-11-19")).toBeNull();
    expect(standingUrgency([answered, told("2026-11-19", "night")], "2026-11-19")?.urgency).toBe("clinic");
  });

  it("is not pushed aside by a later, less urgent one", () => {
    const warnings = [told("2026-11-18", "bladder"), told("2026-11-20", "weight")];
    expect(standingUrgency(warnings, "2026-11-20")).toMatchObject({ urgency: "emergency", told: { id: "2026-11-18" } });
  });
});
