import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Dose, minutesOf, share } from "@/lib/dose/dose";
import { timelineOf } from "@/lib/figure/timeline";
import { type Run, runOf } from "./run";
import { performedOf, performedOfRounds } from "./run-amount";
import { advance, again, atStart, blockAt, isOver, next, paused, type RunState, read, started } from "./run-clock";
import { signalsBetween } from "./run-signal";
import { viewOf } from "./run-view";

const READY = 3;
/** Any figure that goes out and comes back. */
const runFor = (dose: Dose, showsBoth = false): Run =>
  runOf(dose, { timeline: timelineOf({ version: 1, keys: [{}, {}] }, dose), showsBoth }, READY);

const side = fc.constantFrom(undefined, "left", "right", "each", "alternate");
const sets = fc.integer({ min: 1, max: 5 });
const rest = fc.constantFrom(undefined, 0, 20, 60);
const defined = <T extends object>(dose: T) => JSON.parse(JSON.stringify(dose)) as Dose;
const repsDose = fc
  .record({
    kind: fc.constant("reps"),
    sets,
    reps: fc.integer({ min: 1, max: 12 }),
    side,
    restSeconds: rest,
    holdSeconds: fc.constantFrom(undefined, 1, 5),
  })
  .map(defined);
const holdDose = fc
  .record({ kind: fc.constant("hold"), sets, holdSeconds: fc.integer({ min: 2, max: 60 }), side, restSeconds: rest })
  .map(defined);
const timeDose = fc
  .record({ kind: fc.constant("duration"), seconds: fc.integer({ min: 10, max: 600 }), side })
  .map(defined);
const anyDose = fc.oneof(repsDose, holdDose, timeDose);
const anyRun = fc.tuple(anyDose, fc.boolean()).map(([dose, showsBoth]) => runFor(dose, showsBoth));

const length = (run: Run) => run.phases.reduce((sum, { seconds }) => sum + seconds, 0);
const whole = (run: Run) => advance(run, atStart(run), length(run) + 0.001, true);
const rounded = ({ within, ...state }: RunState) => ({
  ...state,
  within: Math.round(within * 1e6),
  counted: state.counted.map((each) => Math.round(each * 1e6)),
});

describe("the plan of a run", () => {
  it("has sets x reps x sides repetitions", () => {
    fc.assert(
      fc.property(repsDose, (dose) => {
        if (dose.kind !== "reps") return;
        const sides = dose.side === "each" ? 2 : 1;
        const repetitions = runFor(dose).phases.filter(({ kind }) => kind === "repetition");
        expect(repetitions).toHaveLength(dose.sets * dose.reps * sides);
      }),
    );
  });

  it("takes the time of its repetitions, its rests and what leads to each side", () => {
    const run = runFor({ kind: "reps", sets: 2, reps: 10, holdSeconds: 5, side: "each", restSeconds: 30 });
    expect(run.phases.filter(({ kind }) => kind !== "repetition").map(({ kind, seconds }) => [kind, seconds])).toEqual([
      ["ready", 3],
      ["change", 5],
      ["rest", 30],
      ["change", 5],
    ]);
    expect(length(run)).toBeCloseTo(3 + 5 + 30 + 5 + 40 * (1.4 + 5 + 1.4 + 0.7));
  });

  it("rests between rounds and nowhere else", () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const rests = run.phases.filter(({ kind }) => kind === "rest").length;
        expect(rests).toBe(run.dose.restSeconds ? run.rounds - 1 : 0);
      }),
    );
  });

  it("goes from side to side in turn, or first the one and then the other", () => {
    const sides = (dose: Dose, showsBoth = false) =>
      runFor(dose, showsBoth)
        .phases.filter(({ kind }) => kind === "repetition")
        .map((phase) => phase.side ?? "-")
        .join("");
    expect(sides({ kind: "reps", sets: 1, reps: 4, side: "alternate" })).toBe("RLRL");
    expect(sides({ kind: "reps", sets: 2, reps: 2, side: "each" })).toBe("RRLLRRLL");
    expect(sides({ kind: "reps", sets: 1, reps: 2, side: "left" })).toBe("LL");
    expect(sides({ kind: "hold", sets: 3, holdSeconds: 20, side: "alternate" })).toBe("RLR");
    expect(sides({ kind: "reps", sets: 1, reps: 2, side: "each" }, true)).toBe("--");
  });

  it("counts each side of a drawing that shows both as one", () => {
    const dose: Dose = { kind: "reps", sets: 1, reps: 12, side: "alternate" };
    const [one, two] = runFor(dose, true).phases.filter(({ kind }) => kind === "repetition");
    expect(one?.seconds).toBeCloseTo(timelineOf({ version: 1, keys: [{}, {}] }, dose).repetition / 2);
    const run = runFor(dose, true);
    const second = { ...atStart(run), phase: 2, within: 0.5 };
    expect(viewOf(run, second).figure).toBeCloseTo((two?.seconds ?? 0) + 0.5);
  });
});

describe("the clock of a run", () => {
  it("is over after its time, and then everything is done", () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        expect(isOver(run, whole(run))).toBe(true);
        expect(performedOf(run, whole(run).counted)).toEqual({ outcome: "done", amount: null });
      }),
    );
  });

  it("comes to the same in one step or in many, with or without pauses", () => {
    const steps = fc.array(fc.tuple(fc.double({ min: 0, max: 4, noNaN: true }), fc.boolean()), { maxLength: 60 });
    fc.assert(
      fc.property(anyRun, steps, (run, all) => {
        const seconds = all.reduce((sum, [each]) => sum + each, 0);
        let state = started(run, atStart(run), 0);
        let now = 0;
        for (const [each, stops] of all) {
          now += each * 1000;
          state = read(run, state, now, true);
          if (!stops) continue;
          state = paused(run, state, now);
          now += 3_600_000;
          state = started(run, state, now);
        }
        const { readAt: _, ...once } = rounded(advance(run, atStart(run), seconds, true));
        const { readAt: __, ...often } = rounded(state);
        // At the very edge of a phase, the last bit of a sum decides.
        if (once.phase === often.phase) expect(often.within).toBeCloseTo(once.within, 6);
        else expect(Math.abs(often.phase - once.phase)).toBe(1);
      }),
    );
  });

  it("takes no notice of a clock that is set, back or forth", () => {
    fc.assert(
      fc.property(anyRun, fc.integer({ min: -1e10, max: 1e10 }), (run, jump) => {
        fc.pre(jump < 0 || jump > 5_000);
        const state = advance(run, atStart(run), 2, true);
        const after = read(run, started(run, state, 1e12), 1e12 + jump, true);
        expect(rounded({ ...after, readAt: null })).toEqual(rounded(state));
      }),
    );
  });

  it("never counts what is passed over", () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        let state = atStart(run);
        while (!isOver(run, state)) state = next(run, state);
        expect(state.counted.every((each) => each === 0)).toBe(true);
        expect(performedOf(run, state.counted)).toEqual({ outcome: null, amount: null });
      }),
    );
  });

  it("is partly done when any block was passed over", () => {
    fc.assert(
      fc.property(anyRun, fc.nat(), (run, which) => {
        fc.pre(run.blocks.length > 1);
        const skipped = which % run.blocks.length;
        const counted = whole(run).counted.map((each, index) => (index === skipped ? 0 : each));
        const { outcome, amount } = performedOf(run, counted);
        expect(outcome).toBe("partly");
        expect(share(run.dose, amount).share).toBeLessThan(1);
      }),
    );
  });

  it("repeats a block without taking away what was done of it", () => {
    const run = runFor({ kind: "reps", sets: 2, reps: 3 });
    const two = advance(run, atStart(run), 3 + 2 * 4.2 + 1, true);
    expect(two.counted).toEqual([2, 0]);
    const repeated = again(run, two);
    expect([repeated.counted, viewOf(run, repeated).kind, blockAt(run, repeated)]).toEqual([[2, 0], "ready", 0]);
    const second = advance(run, repeated, 3 + 3 * 4.2 + 3 + 0.5, true);
    expect([second.counted, blockAt(run, second)]).toEqual([[3, 0], 1]);
    expect(blockAt(run, again(run, second))).toBe(0);
  });

  it("waits between blocks where it is asked to", () => {
    const run = runFor({ kind: "reps", sets: 2, reps: 2, side: "each", restSeconds: 20 });
    const now = 1e12;
    const stop = (from: RunState) => {
      let state = started(run, from, now);
      for (let second = 1; second < 200 && state.readAt !== null; second += 1)
        state = read(run, state, now + second * 1000, false);
      return state;
    };
    const change = stop(atStart(run));
    expect([viewOf(run, change).kind, change.counted]).toEqual(["change", [2, 0, 0, 0]]);
    const rested = stop(change);
    expect([viewOf(run, rested).kind, viewOf(run, rested).round]).toEqual(["repetition", 2]);
  });
});

describe("a walk", () => {
  const walk = runFor({ kind: "duration", seconds: 1800 });
  it("goes on in a pocket, and beyond what is asked", () => {
    const state = read(walk, started(walk, { ...atStart(walk), phase: 1 }, 0), 2_400_000, true);
    expect([isOver(walk, state), viewOf(walk, state)]).toMatchObject([false, { kind: "time", seconds: 2400, ring: 1 }]);
    expect(performedOf(walk, state.counted).outcome).toBe("done");
  });

  it("is partly done before that, to the second", () => {
    const state = advance(walk, { ...atStart(walk), phase: 1 }, 754.5, true);
    expect(performedOf(walk, state.counted)).toEqual({ outcome: "partly", amount: { seconds: 754 } });
  });

  it("of metres or steps leaves it to the patient how far it was", () => {
    const run = runFor({ kind: "steps", steps: 4000 });
    expect(performedOf(run, [1500])).toEqual({ outcome: null, amount: null });
  });
});

test.each<[Dose, number[], object]>([
  [{ kind: "reps", sets: 2, reps: 10, side: "each" }, [10, 10, 0, 0], { sets: 1, reps: 10 }],
  [{ kind: "reps", sets: 2, reps: 10, side: "each" }, [10, 10, 4, 0], { sets: 2, reps: 6 }],
  [{ kind: "reps", sets: 2, reps: 10 }, [10, 5], { sets: 1, reps: 15 }],
  [{ kind: "reps", sets: 3, reps: 10 }, [10, 4, 0], { sets: 2, reps: 7 }],
  [{ kind: "reps", sets: 2, reps: 8, repsMax: 12 }, [12, 4], { sets: 2, reps: 6 }],
  [{ kind: "reps", sets: 2, reps: 10, side: "each" }, [1, 0, 0, 0], { sets: 1, reps: 1 }],
  [{ kind: "hold", sets: 2, holdSeconds: 20, side: "each" }, [20, 20, 0, 0], { sets: 1, holdSeconds: 20 }],
  [{ kind: "hold", sets: 3, holdSeconds: 20 }, [20, 20, 11.5], { sets: 3, holdSeconds: 17 }],
  [{ kind: "duration", seconds: 300, side: "each" }, [300, 61], { seconds: 180 }],
])("what was done of %o, counted as %o", (dose, counted, amount) => {
  expect(performedOf(runFor(dose), counted)).toEqual({ outcome: "partly", amount });
});

test("one repetition on one of two sides is a part of which no more is known", () => {
  const run = runFor({ kind: "reps", sets: 1, reps: 1, side: "each" });
  expect(performedOf(run, [1, 0])).toEqual({ outcome: "partly", amount: null });
});

test("a range is done at its lower end", () => {
  const run = runFor({ kind: "reps", sets: 2, reps: 8, repsMax: 12 });
  expect(performedOf(run, [8, 9])).toEqual({ outcome: "done", amount: null });
  expect(run.phases.filter(({ kind }) => kind === "repetition")).toHaveLength(24);
});

test("an amount never says more than was done", () => {
  const counts = fc.tuple(repsDose, fc.array(fc.nat(12), { minLength: 10, maxLength: 10 }));
  fc.assert(
    fc.property(counts, ([dose, all]) => {
      const run = runFor(dose);
      const counted = run.blocks.map((_, index) => Math.min(run.asked ?? 0, all[index] ?? 0));
      const { outcome, amount } = performedOf(run, counted);
      if (outcome !== "partly") return;
      const sides = run.blocks.length / run.rounds;
      const total = counted.reduce((sum, each) => sum + each, 0) / sides;
      const said = (amount?.sets ?? 0) * (amount?.reps ?? 0);
      expect(said).toBeLessThanOrEqual(Math.max(1, total));
      expect(said).toBeGreaterThan(total - 1);
    }),
  );
});

test("ticked rounds are whole rounds", () => {
  const run = runFor({ kind: "hold", sets: 3, holdSeconds: 20 });
  expect(performedOfRounds(run, 0).outcome).toBeNull();
  expect(performedOfRounds(run, 2)).toEqual({ outcome: "partly", amount: { sets: 2, holdSeconds: 20 } });
  expect(performedOfRounds(run, 3)).toEqual({ outcome: "done", amount: null });
});

test("says each thing once, in its order", () => {
  const run = runFor({ kind: "reps", sets: 2, reps: 2, holdSeconds: 5, restSeconds: 20 });
  const heard: string[] = [];
  let before = null;
  for (let tenth = 0; tenth <= length(run) * 10 + 1; tenth += 1) {
    const view = viewOf(run, advance(run, atStart(run), tenth / 10, true));
    heard.push(
      ...signalsBetween(run, before, view).map((each) =>
        "number" in each ? `${each.kind} ${each.number}` : each.kind,
      ),
    );
    before = view;
  }
  const round = ["round", "count 1", "hold", "release", "count 2", "hold", "release"];
  const ticks = ["tick", "tick", "tick"];
  expect(heard).toEqual(["ready", ...ticks.slice(1), ...round, "rest", "left", ...ticks, ...round, "over"]);
});

test("the minutes that Today promises are about the run's", () => {
  fc.assert(
    fc.property(repsDose, (dose) => {
      const run = runFor(dose);
      const leads = run.phases.filter(({ kind }) => kind === "ready" || kind === "change");
      const own = length(run) - leads.reduce((sum, { seconds }) => sum + seconds, 0);
      expect(own / 60).toBeLessThan(minutesOf(dose) * 1.6 + 0.1);
    }),
  );
});
