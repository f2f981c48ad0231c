import { expect, it } from "vitest";
import { isUnseen } from "./seen-revision";

const first = { number: 1, effective: "2026-10-20" };
const second = { number: 2, effective: "2026-11-15" };
const today = "2026-11-18";

it("the first revision is no change", () => {
  expect(isUnseen([first], first, null, today)).toBe(false);
  expect(isUnseen([first, second], first, null, today)).toBe(false);
});

it("a later one is told until it was seen, however late she looks", () => {
  expect(isUnseen([first, second], second, 1, "2027-01-01")).toBe(true);
  expect(isUnseen([first, second], second, 2, today)).toBe(false);
});

it("on a new phone a change is told for a week", () => {
  expect(isUnseen([first, second], second, null, "2026-11-21")).toBe(true);
  expect(isUnseen([first, second], second, null, "2026-11-22")).toBe(false);
});
