import { expect, test } from "vitest";
import { newsOf, type ProgramStanding, pausedNow, type StandingPause } from "./standing";

const today = "2026-11-26";
const flare: StandingPause = { id: "a", from: "2026-11-23", to: null, kind: "flare", exercise: null };
const running: ProgramStanding = { from: "2026-11-02", ended: null, pauses: [] };

test("a program that simply runs is no news", () => {
  expect(newsOf(running, today)).toEqual([]);
  expect(newsOf({ ...running, pauses: [{ ...flare, to: "2026-11-25" }] }, today)).toEqual([]);
});

test("the end is the only news once it is past; until then what pauses is news beside it", () => {
  const over = (on: string) =>
    newsOf({ ...running, ended: { title: "Garden", on, why: "goal", followed: false }, pauses: [flare] }, today).map(
      ({ state }) => state,
    );
  expect([over("2026-11-25"), over(today), over("2026-12-04")]).toEqual([
    ["ended"],
    ["paused", "ends"],
    ["paused", "ends"],
  ]);
});

test("of pauses, what pauses today comes before what is to come, and the whole program before one exercise", () => {
  const holiday: StandingPause = { id: "a", from: "2026-11-30", to: "2026-12-06", kind: "holiday", exercise: null };
  const one: StandingPause = { id: "a", from: "2026-11-02", to: today, kind: "flare", exercise: "Bird dog" };
  expect(newsOf({ ...running, pauses: [holiday, one] }, today)).toEqual([{ ...one, state: "paused" }]);
  expect(newsOf({ ...running, pauses: [one, flare] }, today)).toMatchObject([{ state: "paused", exercise: null }]);
  expect(newsOf({ ...running, pauses: [holiday] }, today)).toMatchObject([{ state: "pauses", from: "2026-11-30" }]);
});

test("what ended before its first day never ran: that is said, and no day on which it would have ended", () => {
  const never = (from: string, on: string) =>
    newsOf({ from, ended: { title: "Garden", on, why: "other", followed: false }, pauses: [flare] }, today);
  for (const news of [never(today, "2026-11-25"), never("2026-12-09", "2026-12-04")])
    expect(news).toEqual([{ state: "never", why: "other" }]);
  expect(never(today, today)).toMatchObject([{ state: "paused" }, { state: "ends" }]);
});

test("what pauses today can be resumed: the whole program first, nothing that is over or still to come", () => {
  const one: StandingPause = { ...flare, id: "one", from: "2026-11-02", exercise: "Bird dog" };
  const over: StandingPause = { ...flare, id: "over", from: "2026-11-02", to: "2026-11-25" };
  const ahead: StandingPause = { ...flare, id: "ahead", from: "2026-11-27" };
  expect(pausedNow({ ...running, pauses: [over, one, ahead, flare] }, today).map(({ id }) => id)).toEqual(["a", "one"]);
  const ended = { title: "Garden", on: "2026-11-25", why: "goal", followed: false };
  expect(pausedNow({ ...running, ended, pauses: [flare] }, today)).toEqual([]);
  expect(pausedNow({ ...running, ended: { ...ended, on: today }, pauses: [flare] }, today)).toHaveLength(1);
});
