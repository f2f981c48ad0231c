import { expect, test } from "vitest";
import { timelineOf } from "@/lib/figure/timeline";
import { runOf } from "@/lib/session/run";
import { advance, atStart, started } from "@/lib/session/run-clock";
import { settingsFrom, USUAL_SETTINGS } from "./player-settings";
import { nameOf, stoppedState, stoppedText } from "./stopped-run";

const figure = { timeline: timelineOf({ version: 1, keys: [{}, {}] }), showsBoth: false };
const reps = runOf({ kind: "reps", sets: 2, reps: 10 }, figure, 3);
const walk = runOf({ kind: "duration", seconds: 1800 }, figure, 3);
const HOUR = 60 * 60 * 1000;

test("an exercise is found again within the hour, a walk for as long as one can take", () => {
  const of = nameOf("2026-11-26", "line", 1, reps);
  const state = advance(reps, atStart(reps), 20, true);
  const kept = stoppedText(of, 0, state);
  expect(stoppedState(kept, of, reps, HOUR - 1)).toEqual(state);
  expect(stoppedState(kept, of, reps, HOUR + 1)).toBeNull();
  expect(stoppedState(kept, of, reps, -1)).toBeNull();
  const walking = started(walk, atStart(walk), 0);
  expect(stoppedState(stoppedText(of, 0, walking), of, walk, 2 * HOUR)).toEqual(walking);
});

test("not on another day, for another time, or with another dose", () => {
  const kept = stoppedText(nameOf("2026-11-26", "line", 1, reps), 0, atStart(reps));
  const other = runOf({ kind: "reps", sets: 2, reps: 12 }, figure, 3);
  for (const of of [
    nameOf("2026-11-27", "line", 1, reps),
    nameOf("2026-11-26", "line", 2, reps),
    nameOf("2026-11-26", "line", 1, other),
  ])
    expect(stoppedState(kept, of, reps, 1)).toBeNull();
});

test.each([undefined, 3, "{", "null", '{"of":3}'])("what is kept as %o is nothing to go on from", (kept) => {
  expect(stoppedState(kept, "of", reps, 1)).toBeNull();
});

test("settings are taken as far as they are understood", () => {
  expect(settingsFrom(undefined)).toEqual(USUAL_SETTINGS);
  expect(settingsFrom("not json")).toEqual(USUAL_SETTINGS);
  expect(settingsFrom('{"sound":false,"ready":10,"goesOn":"no","other":1}')).toEqual({
    ...USUAL_SETTINGS,
    sound: false,
    ready: 10,
  });
  expect(settingsFrom('{"ready":-5}').ready).toBe(USUAL_SETTINGS.ready);
});
