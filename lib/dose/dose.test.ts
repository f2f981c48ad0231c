import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import messages from "@/lib/platform/i18n/en/dose.json";
import { type Dose, minutesOf, share } from "./dose";
import type { Translate } from "./measure";
import { doseLine } from "./notation";
import { amountSchema, doseSchema } from "./schema";
import { doseWords, restWords } from "./words";

const translator = createTranslator({ locale: "en-GB", messages: { dose: messages }, namespace: "dose" });
const t: Translate = (key, values) => translator(key as Parameters<typeof translator>[0], values);

const spoken: [Dose, string, string][] = [
  [
    { kind: "reps", sets: 2, reps: 10, holdSeconds: 5, side: "each" },
    "2 rounds of 10 each side, hold 5 s",
    "2 × 10, hold 5 s, per side",
  ],
  [
    { kind: "reps", sets: 1, reps: 10, tempo: { lower: 3, pause: 1, lift: 3, top: 0 } },
    "10 slow times",
    "1 × 10, tempo 3-1-3-0",
  ],
  [{ kind: "reps", sets: 1, reps: 1 }, "once", "1 × 1"],
  [
    { kind: "reps", sets: 3, reps: 8, repsMax: 12, load: { kind: "kg", kg: 2.5 } },
    "3 rounds of 8 to 12, with 2.5 kg",
    "3 × 8 to 12, 2.5 kg",
  ],
  [{ kind: "reps", sets: 1, reps: 20, side: "alternate" }, "20 times, sides in turn", "1 × 20, alternating"],
  [
    { kind: "reps", sets: 2, reps: 8, side: "left", load: { kind: "band", band: "extra-light" }, restSeconds: 60 },
    "2 rounds of 8 on the left, with the extra light band",
    "2 × 8, left, extra light band, rest 60 s",
  ],
  [
    { kind: "reps", sets: 2, reps: 8, tempo: { lower: 3, pause: 1, lift: 1, top: 0 } },
    "2 rounds of 8, slowly",
    "2 × 8, tempo 3-1-1-0",
  ],
  [{ kind: "hold", sets: 2, holdSeconds: 20, side: "each" }, "2 times 20 s each side", "2 × 20 s, per side"],
  [{ kind: "hold", sets: 1, holdSeconds: 30, holdSecondsMax: 45 }, "hold 30 to 45 s", "1 × 30 to 45 s"],
  [
    { kind: "duration", seconds: 2100, effort: { from: 4, to: 4 } },
    "35 minutes, effort 4 of 10",
    "35 min, effort 4 of 10",
  ],
  [
    { kind: "duration", seconds: 1800, secondsMax: 3600, effort: { from: 3, to: 5 } },
    "30 to 60 minutes, effort 3 to 5 of 10",
    "30 to 60 min, effort 3 to 5 of 10",
  ],
  [{ kind: "duration", seconds: 150 }, "2 min 30 s", "2 min 30 s"],
  [{ kind: "distance", metres: 1500, metresMax: 2000 }, "1.5 to 2 km", "1.5 to 2 km"],
  [{ kind: "distance", metres: 400 }, "400 m", "400 m"],
  [{ kind: "steps", steps: 6000 }, "6,000 steps", "6,000 steps"],
];

describe("a dose in words", () => {
  test.each(spoken)("%o", (dose, words, line) => {
    expect(doseSchema.parse(dose)).toEqual(dose);
    expect(doseWords(dose, t)).toBe(words);
    expect(doseLine(dose, t)).toBe(line);
  });

  test("the rest is said where there is something to rest between", () => {
    expect(restWords({ kind: "reps", sets: 2, reps: 8, restSeconds: 60 }, t)).toBe("Rest 60 s between rounds");
    expect(restWords({ kind: "reps", sets: 1, reps: 8, restSeconds: 60 }, t)).toBeNull();
    expect(restWords({ kind: "duration", seconds: 600 }, t)).toBeNull();
  });
});

test.each<[Dose, number]>([
  [{ kind: "reps", sets: 2, reps: 10 }, 1],
  [{ kind: "reps", sets: 2, reps: 10, holdSeconds: 5, side: "each", restSeconds: 60 }, (2 * 10 * 8 * 2 + 60) / 60],
  [{ kind: "reps", sets: 1, reps: 10, tempo: { lower: 3, pause: 1, lift: 2, top: 0 } }, 1],
  [{ kind: "reps", sets: 1, reps: 20, tempo: { lower: 0, pause: 0, lift: 0, top: 0 } }, 1],
  [{ kind: "hold", sets: 3, holdSeconds: 20, restSeconds: 30 }, 2],
  [{ kind: "duration", seconds: 2100 }, 35],
  [{ kind: "distance", metres: 2400 }, 30],
  [{ kind: "steps", steps: 3000 }, 30],
])("the minutes of %o", (dose, minutes) => {
  expect(minutesOf(dose)).toBeCloseTo(minutes, 12);
});

test("the share of a dose", () => {
  expect(share({ kind: "reps", sets: 2, reps: 10 }, { sets: 1, reps: 10 })).toEqual({ share: 0.5, estimated: false });
  expect(share({ kind: "reps", sets: 2, reps: 10 }, { sets: 4, reps: 10 })).toEqual({ share: 1, estimated: false });
  expect(share({ kind: "steps", steps: 4000, stepsMax: 8000 }, { steps: 0 })).toEqual({ share: 0, estimated: false });
  expect(share({ kind: "hold", sets: 2, holdSeconds: 10 }, { sets: 2 })).toEqual({ share: 0.5, estimated: true });
  expect(share({ kind: "duration", seconds: 60 }, null)).toEqual({ share: 0.5, estimated: true });
});

test.each([
  { kind: "reps", sets: 0, reps: 10 },
  { kind: "reps", sets: 2, reps: 201 },
  { kind: "reps", sets: 2, reps: 10, repsMax: 10 },
  { kind: "reps", sets: 2, reps: 10, seconds: 5 },
  { kind: "hold", sets: 2, holdSeconds: 601 },
  { kind: "duration", seconds: 9 },
  { kind: "duration", seconds: 14_401 },
  { kind: "distance", metres: 5 },
  { kind: "steps", steps: 50_001 },
  { kind: "steps", steps: 500, load: { kind: "kg", kg: 0.7 } },
  { kind: "steps", steps: 500, effort: { from: 5, to: 4 } },
  { kind: "steps", steps: 500, tempo: { lower: 16, pause: 0, lift: 0, top: 0 } },
  { kind: "jumps", jumps: 3 },
])("refuses the dose %o", (dose) => {
  expect(doseSchema.safeParse(dose).success).toBe(false);
});

test("an amount says something, in the fields of a dose", () => {
  expect(amountSchema.safeParse({ sets: 1, reps: 0 }).success).toBe(true);
  expect(amountSchema.safeParse({}).success).toBe(false);
  expect(amountSchema.safeParse({ minutes: 3 }).success).toBe(false);
  expect(amountSchema.safeParse({ seconds: -1 }).success).toBe(false);
});
