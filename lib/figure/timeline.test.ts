import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dose } from "@/lib/dose/dose";
import type { Movement } from "./movement";
import { otherSide } from "./side";
import { eased, momentAt, secondsOfKey, timelineOf } from "./timeline";

const bridge: Movement = { version: 1, keys: [{}, {}], lifts: "out" };
const squat: Movement = { version: 1, keys: [{}, {}], lifts: "back" };
const tempo = { lower: 3, pause: 1, lift: 1, top: 0 };
const reps: Dose = { kind: "reps", sets: 2, reps: 3 };

const told = (movement: Movement, dose?: Dose) =>
  timelineOf(movement, dose).beats.map(
    ({ from, to, seconds, phase }) => `${phase} ${from}-${to} ${Math.round(seconds * 1000) / 1000}`,
  );

describe("one repetition", () => {
  it("goes out, holds, comes back and rests, at its own pace without a dose", () => {
    expect(told(bridge)).toEqual(["out 0-1 1.4", "hold 1-1 0.7", "back 1-0 1.4", "rest 0-0 0.7"]);
    expect(told({ version: 1, keys: [{ hold: 0 }, { move: 2, hold: 3 }] })).toEqual([
      "out 0-1 2",
      "hold 1-1 3",
      "back 1-0 2",
    ]);
  });

  it("at tempo 3-1-1-0 lifts on the way out of a bridge: 1 up, none on top, 3 down, 1 below", () => {
    expect(told(bridge, { ...reps, tempo })).toEqual(["out 0-1 1", "back 1-0 3", "rest 0-0 1"]);
  });

  it("at tempo 3-1-1-0 lifts on the way back of a squat: 3 down, 1 below, 1 up, none on top", () => {
    expect(told(squat, { ...reps, tempo })).toEqual(["out 0-1 3", "hold 1-1 1", "back 1-0 1"]);
  });

  it("shows a lift in no time all the same", () => {
    expect(told(bridge, { ...reps, tempo: { ...tempo, lift: 0 } })[0]).toBe("out 0-1 0.4");
  });

  it("holds the end for as long as the dose says, which also wins over the tempo", () => {
    expect(told(bridge, { ...reps, holdSeconds: 5 })).toContain("hold 1-1 5");
    expect(told(squat, { ...reps, holdSeconds: 5, tempo })).toContain("hold 1-1 5");
    expect(told(bridge, { kind: "hold", sets: 1, holdSeconds: 30 })).toContain("hold 1-1 30");
    expect(told(bridge, { kind: "duration", seconds: 60 })).toContain("hold 1-1 0.7");
  });

  it("shares the pace among several ways, by their own lengths, and comes back through the keys", () => {
    const rise: Movement = { version: 1, keys: [{}, { move: 1, hold: 0.2 }, { move: 3 }], lifts: "out" };
    expect(told(rise, { ...reps, tempo: { ...tempo, lift: 2, top: 1 } })).toEqual([
      "out 0-1 0.5",
      "out 1-1 0.2",
      "out 1-2 1.5",
      "hold 2-2 1",
      "back 2-1 2.25",
      "back 1-0 0.75",
      "rest 0-0 1",
    ]);
  });

  it("of a single key is its hold", () => {
    expect(told({ version: 1, keys: [{}] }, { kind: "hold", sets: 1, holdSeconds: 20 })).toEqual(["hold 0-0 20"]);
  });
});

describe("a loop", () => {
  const walk: Movement = { version: 1, keys: [{ move: 0.5 }, { move: 0.4, hold: 1 }, {}], loop: true };
  const rolls: Movement = {
    version: 1,
    keys: [{ hold: 0.5 }, { hold: 0.6 }, { hold: 0.5 }, { hold: 0.6 }],
    loop: true,
  };

  it("goes round through its keys, at its own pace where the dose says none", () => {
    const round = ["loop 0-1 0.4", "loop 1-1 1", "loop 1-2 1.4", "loop 2-0 0.5"];
    expect(told(walk)).toEqual(round);
    expect(told(walk, { kind: "duration", seconds: 1800 })).toEqual(round);
    expect(told(walk, reps)).toEqual(round);
  });

  it("goes to each side at the prescribed tempo, and holds there as prescribed", () => {
    const slow: Dose = { ...reps, holdSeconds: 5, tempo: { lower: 4, pause: 0, lift: 2, top: 0 } };
    expect(told(rolls, slow)).toEqual([
      "loop 0-0 0.5",
      "loop 0-1 3",
      "hold 1-1 5",
      "loop 1-2 3",
      "loop 2-2 0.5",
      "loop 2-3 3",
      "hold 3-3 5",
      "loop 3-0 3",
    ]);
  });
});

describe("sides", () => {
  const sides = (dose: Dose, movement = bridge) => {
    const timeline = timelineOf(movement, dose);
    return Array.from({ length: 8 }, (_, index) => momentAt(timeline, (index + 0.5) * timeline.repetition).side);
  };

  it("take turns, repetition by repetition or set by set", () => {
    expect(sides({ ...reps, side: "alternate" })).toEqual(["R", "L", "R", "L", "R", "L", "R", "L"]);
    expect(sides({ ...reps, side: "each" })).toEqual(["R", "R", "R", "L", "L", "L", "R", "R"]);
    expect(sides({ kind: "hold", sets: 1, holdSeconds: 9, side: "each" }).slice(0, 4)).toEqual(["R", "L", "R", "L"]);
  });

  it("stay where only one is told", () => {
    expect(new Set(sides({ ...reps, side: "left" }))).toEqual(new Set(["L"]));
    expect(new Set(sides({ ...reps, side: "right" }))).toEqual(new Set(["R"]));
  });

  it("are none without being told, or where the movement shows both", () => {
    expect(new Set(sides(reps))).toEqual(new Set([null]));
    expect(new Set(sides({ ...reps, side: "each" }, { ...bridge, otherSide: "shown" }))).toEqual(new Set([null]));
    expect([otherSide("R"), otherSide("L")]).toEqual(["L", "R"]);
  });
});

describe("the moment", () => {
  const key = fc.record({
    hold: fc.option(fc.constantFrom(0, 0.3, 2), { nil: undefined }),
    move: fc.option(fc.constantFrom(0.3, 1, 2.5), { nil: undefined }),
  });
  const movement: fc.Arbitrary<Movement> = fc.record({
    version: fc.constant(1 as const),
    keys: fc.array(key, { minLength: 2, maxLength: 4 }),
    loop: fc.boolean(),
    lifts: fc.constantFrom("out" as const, "back" as const),
  });
  const dose: fc.Arbitrary<Dose | undefined> = fc.option(
    fc.record({
      kind: fc.constant("reps" as const),
      sets: fc.constant(1),
      reps: fc.constant(5),
      tempo: fc.record({ lower: fc.nat(4), pause: fc.nat(3), lift: fc.nat(4), top: fc.nat(3) }),
    }),
    { nil: undefined },
  );

  /** Where between the keys the figure is, as one number a key: its weight. */
  const weights = (count: number, { from, to, share }: { from: number; to: number; share: number }) =>
    Array.from({ length: count }, (_, index) => (index === from ? 1 - share : 0) + (index === to ? share : 0));

  it("passes through every beat, in its order", () => {
    fc.assert(
      fc.property(movement, dose, (moving, prescribed) => {
        const timeline = timelineOf(moving, prescribed);
        let begun = 0;
        for (const beat of timeline.beats) {
          const moment = momentAt(timeline, begun + beat.seconds / 2);
          expect(moment).toMatchObject({ from: beat.from, to: beat.to, phase: beat.phase, repetition: 0 });
          expect(moment.left).toBeCloseTo(beat.seconds / 2, 6);
          begun += beat.seconds;
        }
        expect(begun).toBeCloseTo(timeline.repetition, 6);
        expect(momentAt(timeline, begun + 1e-6).repetition).toBe(1);
      }),
    );
  });

  it("is continuous, also from one repetition to the next", () => {
    fc.assert(
      fc.property(movement, dose, fc.double({ min: 0, max: 3, noNaN: true }), (moving, prescribed, times) => {
        const timeline = timelineOf(moving, prescribed);
        const [step, seconds] = [1e-4, times * timeline.repetition];
        const [now, next] = [momentAt(timeline, seconds), momentAt(timeline, seconds + step)];
        const [a, b] = [weights(moving.keys.length, now), weights(moving.keys.length, next)];
        for (const [index, weight] of a.entries()) {
          // Eased ways are twice as fast in the middle as on average, and none is shorter than 0.1 s.
          expect(Math.abs(weight - (b[index] ?? 0))).toBeLessThan(0.01);
        }
      }),
    );
  });

  it("stands at a key where secondsOfKey says", () => {
    fc.assert(
      fc.property(movement, dose, (moving, prescribed) => {
        const timeline = timelineOf(moving, prescribed);
        for (const key of moving.keys.keys()) {
          const { from, to, share } = momentAt(timeline, secondsOfKey(timeline, key));
          expect(share < 1e-6 ? from : share > 1 - 1e-6 ? to : "on its way").toBe(key);
        }
      }),
    );
  });

  it("starts and ends softly", () => {
    expect([eased(0), eased(0.5), eased(1)]).toEqual([0, expect.closeTo(0.5, 9), 1]);
    expect(eased(0.05)).toBeLessThan(0.02);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        expect(eased(Math.max(a, b))).toBeGreaterThanOrEqual(eased(Math.min(a, b)) - 1e-12);
        expect(eased(a) + eased(1 - a)).toBeCloseTo(1, 9);
      }),
    );
  });
});
