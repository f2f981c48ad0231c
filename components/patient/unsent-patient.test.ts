import { afterEach, expect, test, vi } from "vitest";
import { findUnsent } from "./unsent-patient";

afterEach(() => vi.unstubAllGlobals());

function stored(kept: unknown): void {
  vi.stubGlobal("sessionStorage", { getItem: () => JSON.stringify(kept), removeItem: () => undefined });
}

const typed = {
  id: "",
  name: "Helen Marwood",
  calledBy: "Helen",
  birthDate: "",
  email: "",
  phone: "",
  condition: "",
  timeZone: "Europe/Berlin",
  goal: "",
  minutesPerDay: "",
  equipment: ["mat"],
  preferences: "",
  fears: "",
  precautions: "",
  painLimit: "",
};

test("what was typed before the form asked for cautions is not lost, and names none", () => {
  stored({ memberId: "clara", typed, read: { version: 3, typed } });
  const whole = { ...typed, cautions: [] };
  expect(findUnsent("new", "clara")).toMatchObject({ typed: whole, read: { version: 3, typed: whole } });
});

test("what somebody else typed is not shown", () => {
  stored({ memberId: "clara", typed });
  expect(findUnsent("new", "mira")).toBeNull();
});
