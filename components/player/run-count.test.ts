import { expect, test } from "vitest";
import type { Dose } from "@/lib/dose/dose";
import { timelineOf } from "@/lib/figure/timeline";
import { runOf } from "@/lib/session/run";
import { advance, atStart } from "@/lib/session/run-clock";
import { viewOf } from "@/lib/session/run-view";
import { clockText } from "./clock-text";
import { runCount, shareOf } from "./run-count";

const runFor = (dose: Dose) =>
  runOf(dose, { timeline: timelineOf({ version: 1, keys: [{}, {}] }, dose), showsBoth: false }, 3);

test.each<[Dose, number, string]>([
  [{ kind: "reps", sets: 2, reps: 10, holdSeconds: 5 }, 0.5, "ready 3"],
  [{ kind: "reps", sets: 2, reps: 10, holdSeconds: 5 }, 3.2, "repetition 1"],
  [{ kind: "reps", sets: 2, reps: 10, holdSeconds: 5 }, 3 + 1.4 + 2.1, "hold 3"],
  [{ kind: "hold", sets: 2, holdSeconds: 20 }, 3.2, "hold 20"],
  [{ kind: "hold", sets: 2, holdSeconds: 20 }, 3 + 1.4 + 20.5, "release "],
  [{ kind: "hold", sets: 2, holdSeconds: 20, restSeconds: 30 }, 3 + 1.4 + 20 + 1.4 + 0.7 + 0.5, "rest 30"],
  [{ kind: "duration", seconds: 300 }, 3 + 60.5, "time 4:00"],
  [{ kind: "duration", seconds: 1800 }, 754.9, "open 12:34"],
  [{ kind: "reps", sets: 1, reps: 1 }, 60, "over "],
])("%o after %d seconds", (dose, seconds, words) => {
  const run = runFor(dose);
  const { name, values } = runCount(run, viewOf(run, advance(run, atStart(run), seconds, true)), true);
  expect(`${name} ${Object.values(values).join()}`).toBe(words);
});

test("how far it is", () => {
  const run = runFor({ kind: "reps", sets: 2, reps: 10 });
  expect(shareOf(run, [10, 5])).toBe(0.75);
  expect(shareOf(run, [14, 0])).toBe(0.5);
  expect(shareOf(runFor({ kind: "steps", steps: 4000 }), [900])).toBe(0);
});

test.each([
  [5, "0:05"],
  [245.9, "4:05"],
  [3750, "1:02:30"],
])("%d seconds on a clock", (seconds, text) => {
  expect(clockText(seconds)).toBe(text);
});
