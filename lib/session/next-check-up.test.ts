import { expect, it } from "vitest";
import { nextCheckUp } from "./next-check-up";
import type { PlanDocument } from "./plan";

const agreed = (at: string | null) => ({ timeZone: "Pacific/Auckland", nextCheckUp: at }) as PlanDocument;

it("a check-up is ahead until its day at home is over", () => {
  // A quarter past midnight of the 19th in Auckland.
  const at = "2026-11-18T11:15:00.000Z";
  expect(nextCheckUp(agreed(at), "2026-11-18")).toBe(at);
  expect(nextCheckUp(agreed(at), "2026-11-19")).toBe(at);
  expect(nextCheckUp(agreed(at), "2026-11-20")).toBeNull();
  expect(nextCheckUp(agreed(null), "2026-11-18")).toBeNull();
});
