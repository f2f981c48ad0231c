import { expect, test } from "vitest";
import type { Prescribed } from "./line";
import { type Typing, typeOn } from "./typing";

const BEFORE: Prescribed = {
  dose: { kind: "duration", seconds: 1800 },
  schedule: { kind: "daily", timesPerDay: 1 },
};

/** As fingers do it: the value is what every key left. */
function typed(text: string): Typing {
  let typing: Typing | null = null;
  for (let length = 1; length <= text.length; length += 1) {
    typing = typeOn(typing, text.slice(0, length), typing?.beside ?? BEFORE);
  }
  return typing as Typing;
}

test.each([
  "2 x 15 minn",
  "30 mn daily",
  "6000 stps",
  "3 x 12, RPE 13",
  "3 x 12, hold 700 s",
  "3 x 10 Mo-Fr außer Mi",
  "3 x 10 rechts/links",
])("typed key by key and not understood, nothing is left of it: %s", (text) => {
  expect(typed(text)).toEqual({ text, before: BEFORE, beside: BEFORE });
});

test("what is mended is understood against what stood when the typing began", () => {
  const wrong = typed("3 x 12, RPE 13");
  const mended = typeOn(wrong, "3 x 12, RPE 3", wrong.beside);
  expect(mended.beside).toEqual({
    dose: { kind: "reps", sets: 3, reps: 12, effort: { from: 3, to: 3 } },
    schedule: BEFORE.schedule,
  });
});
