import { expect, test } from "vitest";
import { addDays } from "@/lib/day/day";
import { pausedNow, reasonsOf } from "./attention";
import { checkUpDue } from "./check-up-due";
import type { Facts } from "./facts";
import { placedOf } from "./order";
import { remindersOn, untilOf } from "./remind";

const zone = "Europe/Berlin";
const today = "2026-11-18";
const now = new Date("2026-11-18T09:00:00Z");
const settings = { painRise: 2, silentDays: 4, checkUpWeeks: 6 };

/** Somebody on track: joined, cleared, three weeks into her program, with a check-up agreed. */
const onTrack: Facts = {
  ...{ id: "1", name: "Helen Marwood", condition: "Low back pain", timeZone: zone, mine: true, named: true },
  ...{ joined: true, joinedOn: "2026-10-28", cleared: true, warned: null, started: "2026-10-28", ended: null },
  ...{ pauses: [], painLimit: 5, painAbove: null, told: [], last: today, plan: null, draft: null, aside: [] },
  checkUps: { held: null, next: "2026-11-25T09:00:00.000Z", missed: null, thisWeek: false, today: [] },
};
const kinds = (facts: Partial<Facts>) =>
  reasonsOf({ ...onTrack, ...facts }, { timeZone: zone, settings }, now).map(({ kind }) => kind);

test("who is on track gives no reason, and reasons come by weight", () => {
  expect(kinds({})).toEqual([]);
  const painAbove = { date: today, pain: 8, limit: 5, exercise: null };
  const draft = { at: "2026-11-17T09:00:00.000Z", by: "Ana Weber" };
  const warned = { day: today, at: "2026-11-18T08:00:00.000Z" };
  expect(kinds({ draft, painAbove, warned, joined: false })).toEqual(["warning", "painAbove", "draft"]);
  expect(kinds({ draft, joined: false })).toEqual(["draft", "step"]);
  // A first program that is being built is the next step, not a draft that waits.
  expect(kinds({ draft, started: null })).toEqual(["step"]);
});

test("a check-up is overdue on the day after it was not held, unless another is agreed", () => {
  const due = (checkUps: Partial<Facts["checkUps"]>, rest: Partial<Facts> = {}) =>
    checkUpDue(
      { ...onTrack, ...rest, checkUps: { ...onTrack.checkUps, next: null, ...checkUps } },
      { timeZone: zone, weeks: 6 },
      now,
    );
  expect(due({ missed: "2026-11-12T09:00:00.000Z" })).toMatchObject({ missed: "2026-11-12" });
  expect(due({ missed: "2026-11-12T09:00:00.000Z", next: "2026-11-20T09:00:00.000Z" })).toBeNull();
  expect(due({ missed: "2026-11-12T09:00:00.000Z", held: "2026-11-16T09:00:00.000Z" })).toBeNull();
  expect(due({ missed: "2026-11-12T09:00:00.000Z" }, { ended: "2026-11-10" })).toBeNull();
});

test("a next one is overdue when none is agreed for longer than the practice waits", () => {
  const since = (started: string, held: string | null = null) =>
    checkUpDue(
      { ...onTrack, started, checkUps: { ...onTrack.checkUps, next: null, held } },
      { timeZone: zone, weeks: 6 },
      now,
    );
  expect(since(addDays(today, -42))).toBeNull();
  expect(since(addDays(today, -43))).toMatchObject({ missed: null, since: addDays(today, -43), held: false });
  expect(since("2026-08-01", "2026-10-20T09:00:00.000Z")).toBeNull();
  expect(since("2026-08-01", "2026-10-01T09:00:00.000Z")).toMatchObject({ since: "2026-10-01", held: true });
});

test("a pause is now while her own day lies in it, and only one of the whole program counts", () => {
  const pauses = (lineage: string | null) => [{ from: "2026-11-16", to: "2026-11-18", lineage }];
  expect(pausedNow({ ...onTrack, pauses: pauses(null) }, now)).toEqual({ to: "2026-11-18" });
  expect(pausedNow({ ...onTrack, pauses: pauses("walk") }, now)).toBeNull();
  expect(pausedNow({ ...onTrack, pauses: pauses(null) }, new Date("2026-11-18T23:30:00Z"))).toBeNull();
});

test("attention comes first by its heaviest reason, then what is set aside by its day, then everybody by name", () => {
  const draft = { at: "2026-11-17T09:00:00.000Z", by: "Ana Weber" };
  const aside = (until: string | null) => [
    { reason: "draft" as const, evidence: draft.at, until, at: "2026-11-18T07:00:00.000Z", by: "Jonas Brandt" },
  ];
  const all: Facts[] = [
    { ...onTrack, id: "Anna" },
    { ...onTrack, id: "Berta", draft },
    { ...onTrack, id: "Clara", draft, aside: aside(null) },
    { ...onTrack, id: "Dora", draft, aside: aside("2026-11-20") },
    { ...onTrack, id: "Emma", painAbove: { date: today, pain: 8, limit: 5, exercise: null } },
    { ...onTrack, id: "Frieda", draft },
  ];
  const placed = placedOf(all, { timeZone: zone, settings }, now);
  expect(placed.map(({ facts, group }) => `${facts.id} ${group}`)).toEqual([
    "Emma attention",
    "Berta attention",
    "Frieda attention",
    "Dora aside",
    "Clara aside",
    "Anna onTrack",
  ]);
});

test("Friday is the next one, and on a Friday a week says it", () => {
  expect(untilOf("friday", "2026-11-18")).toBe("2026-11-20");
  expect(untilOf("friday", "2026-11-19")).toBe("2026-11-20");
  expect(untilOf("friday", "2026-11-20")).toBe("2026-11-27");
  expect(remindersOn("2026-11-20")).toEqual(["week", "news"]);
  expect(untilOf("news", "2026-11-20")).toBeNull();
});
