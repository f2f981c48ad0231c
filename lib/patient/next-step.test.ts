import { expect, test } from "vitest";
import { nextStepOf } from "./next-step";
import { weekOf } from "./record";

const warned = false;

test("the screen comes before the program, the program before the invitation", () => {
  expect(nextStepOf({ warned, cleared: null, published: false, joined: false })).toBe("screen");
  expect(nextStepOf({ warned, cleared: false, published: true, joined: true })).toBe("screenAgain");
  expect(nextStepOf({ warned, cleared: true, published: false, joined: true })).toBe("program");
  expect(nextStepOf({ warned, cleared: true, published: true, joined: false })).toBe("invite");
  expect(nextStepOf({ warned, cleared: true, published: true, joined: true })).toBe("review");
});

test("a warning sign comes before everything, whatever the last screen said", () => {
  for (const cleared of [null, false, true])
    expect(nextStepOf({ warned: true, cleared, published: true, joined: true })).toBe("screenDue");
});

test("a program's weeks are counted from 1, while it is in force", () => {
  expect(weekOf("2026-10-14", null, "2026-10-13")).toBeNull();
  expect(weekOf("2026-10-14", null, "2026-10-14")).toBe(1);
  expect(weekOf("2026-10-14", null, "2026-10-20")).toBe(1);
  expect(weekOf("2026-10-14", null, "2026-11-18")).toBe(6);
  expect(weekOf("2026-10-14", "2026-11-17", "2026-11-18")).toBeNull();
  expect(weekOf(null, null, "2026-11-18")).toBeNull();
});
