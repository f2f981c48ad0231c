import fc from "fast-check";
import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { WEEKDAYS } from "@/lib/day/day";
import { BOUNDS } from "@/lib/dose/bounds";
import type { Dose } from "@/lib/dose/dose";
import type { Translate } from "@/lib/dose/measure";
import { doseSchema } from "@/lib/dose/schema";
import messages from "@/lib/platform/i18n/en/dose.json";
import { BOUNDS as WHEN } from "./bounds";
import { type Prescribed, printLine, readLine } from "./line";
import { inWeekOrder, type Schedule } from "./schedule";
import { scheduleSchema } from "./schema";

const translator = createTranslator({ locale: "en-GB", messages: { dose: messages }, namespace: "dose" });
const t: Translate = (key, values) => translator(key as Parameters<typeof translator>[0], values);

const BEFORE: Prescribed = { dose: { kind: "steps", steps: 4321 }, schedule: { kind: "everyNDays", n: 13 } };
const read = (text: string) => readLine(text, BEFORE);

const whole = ([min, max]: readonly [number, number]) => fc.integer({ min, max });
/** A value, and one above it where there is a range. */
const rising = (bounds: readonly [number, number]) =>
  fc.tuple(whole(bounds), fc.option(whole(bounds))).map(([a, b]): [number, number | undefined] => {
    if (b === null || a === b) return [a, undefined];
    return [Math.min(a, b), Math.max(a, b)];
  });
const set = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined && each !== null)) as T;

const measures = fc.oneof(
  fc
    .tuple(whole(BOUNDS.sets), rising(BOUNDS.reps), fc.option(whole(BOUNDS.holdSeconds)))
    .map(([sets, [reps, repsMax], holdSeconds]) => set({ kind: "reps", sets, reps, repsMax, holdSeconds })),
  fc
    .tuple(whole(BOUNDS.sets), rising(BOUNDS.holdSeconds))
    .map(([sets, [holdSeconds, holdSecondsMax]]) => set({ kind: "hold", sets, holdSeconds, holdSecondsMax })),
  rising(BOUNDS.seconds).map(([seconds, secondsMax]) => set({ kind: "duration", seconds, secondsMax })),
  rising(BOUNDS.metres).map(([metres, metresMax]) => set({ kind: "distance", metres, metresMax })),
  rising(BOUNDS.steps).map(([steps, stepsMax]) => set({ kind: "steps", steps, stepsMax })),
);
const phase = whole(BOUNDS.tempo);
const modifiers = fc.record({
  side: fc.option(fc.constantFrom("left", "right", "each", "alternate")),
  restSeconds: fc.option(whole(BOUNDS.restSeconds)),
  load: fc.option(
    fc.oneof(
      fc.integer({ min: 1, max: 600 }).map((halves) => ({ kind: "kg", kg: halves / 2 })),
      fc.constantFrom("extra-light", "light", "medium", "heavy", "extra-heavy").map((band) => ({ kind: "band", band })),
    ),
  ),
  tempo: fc.option(fc.record({ lower: phase, pause: phase, lift: phase, top: phase })),
  effort: fc.option(
    fc
      .tuple(whole(BOUNDS.effort), whole(BOUNDS.effort))
      .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  ),
});
const doses = fc.tuple(measures, modifiers).map(([measure, more]) => ({ ...measure, ...set(more) }) as Dose);
const timesPerDay = whole(WHEN.timesPerDay);
const schedules: fc.Arbitrary<Schedule> = fc.oneof(
  timesPerDay.map((times) => ({ kind: "daily" as const, timesPerDay: times })),
  fc
    .tuple(fc.subarray([...WEEKDAYS], { minLength: 1 }), timesPerDay)
    .map(([days, times]) => ({ kind: "weekdays" as const, days: inWeekOrder(days), timesPerDay: times })),
  whole(WHEN.everyNDays).map((n) => ({ kind: "everyNDays" as const, n })),
  whole(WHEN.timesPerWeek).map((n) => ({ kind: "timesPerWeek" as const, n })),
  fc.constant({ kind: "asNeeded" as const }),
);
const prescribed: fc.Arbitrary<Prescribed> = fc.record({ dose: doses, schedule: schedules });

describe("what is printed reads as the same", () => {
  test("every dose and schedule there can be", () => {
    fc.assert(
      fc.property(prescribed, ({ dose, schedule }) => {
        expect(doseSchema.parse(dose)).toEqual(dose);
        expect(read(printLine({ dose, schedule }, t))).toEqual({ ok: true, dose, schedule });
      }),
      { numRuns: 300 },
    );
  });
});

const PIECES =
  "3 10 10 000 5 30 x × - / , ; of per side left hold rest tempo RPE kg s min h km m steps band light extra Mon Do So bis to every 2 days week täglich bei Bedarf 1,5 12.345 twice mal und 999999999999 . ( 🦆 \u0000 ſ İ".split(
    " ",
  );

/** Any code points, halves of pairs too; `fc.string` of that kind takes seconds to begin. */
const anything = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x10ffff }), fc.integer({ min: 32, max: 0x17f })), { maxLength: 60 })
  .map((points) => points.map((point) => String.fromCodePoint(point)).join(""));

describe("whatever is typed", () => {
  const holds = (text: string) => {
    const found = read(text);
    if (found.ok) {
      expect(doseSchema.safeParse(found.dose).success).toBe(true);
      expect(scheduleSchema.safeParse(found.schedule).success).toBe(true);
      // What was understood can be printed and understood again.
      expect(read(printLine(found, t))).toEqual(found);
    } else {
      expect(text.slice(found.position, found.position + found.part.length)).toBe(found.part);
      expect(found.problem === "empty" || found.part.length > 0).toBe(true);
    }
  };

  test("any characters", () => {
    fc.assert(fc.property(anything, holds), { numRuns: 400 });
  });

  test("words of the notation in any order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((all) => all.join(" ")),
        holds,
      ),
      {
        numRuns: 800,
      },
    );
  });

  test("a line with characters taken out, doubled and put in", () => {
    const change = fc.tuple(fc.nat(90), fc.nat(4), fc.constantFrom("", "x", "-", ",", " ", "9", "h", "…"));
    fc.assert(
      fc.property(prescribed, fc.array(change, { minLength: 1, maxLength: 3 }), (line, changes) => {
        holds(
          changes.reduce((text, [at, out, put]) => text.slice(0, at) + put + text.slice(at + out), printLine(line, t)),
        );
      }),
      { numRuns: 300 },
    );
  });
});
