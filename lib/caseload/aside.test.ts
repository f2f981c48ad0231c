import { expect, test } from "vitest";
import { type Aside, standingOf } from "./aside";
import type { Reason } from "./attention";
import { evidenceOf } from "./evidence";

const zone = "Europe/Berlin";
const seenAt = "2026-11-18T09:00:00.000Z";
const at = (day: string) => new Date(`${day}T09:00:00Z`);

const rise = (to: number, day: string): Reason => ({ kind: "painRise", from: 2, to, day });
const above = (pain: number | null, latest: string): Reason => ({
  kind: "painAbove",
  above: { date: latest, pain, limit: 5, exercise: null },
  latest,
});
const silent = (last: string | null, days: number): Reason => ({ kind: "silent", days, atLeast: false, last });
const draft = (at: string): Reason => ({ kind: "draft", at, day: at.slice(0, 10), by: "Ana Weber" });

const seen = (reason: Reason, until: string | null = null): Aside => ({
  ...{ reason: reason.kind, evidence: evidenceOf(reason), until, at: seenAt, by: "Jonas Brandt" },
});
const isLive = (reason: Reason, aside: Aside, day = "2026-11-19") =>
  standingOf([reason], [aside], zone, at(day)).live.length === 1;

test("what was seen is set aside until its day, which belongs to the practice's calendar", () => {
  const aside = seen(rise(5, "2026-11-16"), "2026-11-20");
  expect(isLive(rise(5, "2026-11-16"), aside)).toBe(false);
  expect(standingOf([rise(5, "2026-11-16")], [aside], zone, new Date("2026-11-19T22:59:00Z")).live).toEqual([]);
  expect(standingOf([rise(5, "2026-11-16")], [aside], zone, new Date("2026-11-19T23:00:00Z")).aside).toEqual([]);
});

test("setting one reason aside hides no other", () => {
  const { live, aside } = standingOf(
    [above(7, "2026-11-18"), rise(5, "2026-11-16")],
    [seen(rise(5, "2026-11-16"))],
    zone,
    at("2026-11-19"),
  );
  expect(live.map(({ kind }) => kind)).toEqual(["painAbove"]);
  expect(aside.map(({ reason }) => reason.kind)).toEqual(["painRise"]);
});

test.each([
  ["more pain", rise(5, "2026-11-16"), rise(6, "2026-11-16"), true],
  ["less pain", rise(5, "2026-11-16"), rise(4, "2026-11-16"), false],
  ["pain that went back and rose again", rise(5, "2026-11-16"), rise(5, "2026-11-19"), true],
  ["a first day that moved before it was seen", rise(5, "2026-11-16"), rise(5, "2026-11-17"), false],
  ["pain above the limit on a further day", above(7, "2026-11-16"), above(7, "2026-11-19"), true],
  ["the same pain above the limit", above(7, "2026-11-16"), above(7, "2026-11-16"), false],
  ["a worse one on the same day", above(7, "2026-11-16"), above(9, "2026-11-16"), true],
  ["left out because of pain, then again", above(null, "2026-11-16"), above(null, "2026-11-18"), true],
  ["silence that went on", silent("2026-11-10", 4), silent("2026-11-10", 9), false],
  ["silence after another word", silent("2026-11-10", 4), silent("2026-11-14", 4), true],
  ["silence of who never said a word", silent(null, 4), silent(null, 9), false],
  ["a draft that was worked on", draft("2026-11-17T10:00:00.000Z"), draft("2026-11-19T10:00:00.000Z"), true],
  ["the same draft", draft("2026-11-17T10:00:00.000Z"), draft("2026-11-17T10:00:00.000Z"), false],
] as [string, Reason, Reason, boolean][])("%s is news: %#", (_, before, now, news) => {
  expect(isLive(now, seen(before))).toBe(news);
});

test("a further warning sign, another step and another check-up are news", () => {
  const warning = (at: string): Reason => ({ kind: "warning", day: "2026-11-18", at });
  expect(isLive(warning("2026-11-18T12:00:00.000Z"), seen(warning("2026-11-18T08:00:00.000Z")))).toBe(true);
  expect(isLive(warning("2026-11-18T08:00:00.000Z"), seen(warning("2026-11-18T08:00:00.000Z")))).toBe(false);
  expect(isLive({ kind: "step", step: "invite" }, seen({ kind: "step", step: "program" }))).toBe(true);
  const due = (missed: string | null): Reason => ({ kind: "checkUp", missed, since: "2026-10-01", held: true });
  expect(isLive(due("2026-11-18"), seen(due("2026-11-12")))).toBe(true);
  expect(isLive(due(null), seen(due(null)))).toBe(false);
});
