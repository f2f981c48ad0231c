import { expect, test } from "vitest";
import { historyOf, type PublishedRevision } from "./history";

const today = "2026-11-26";
const revision = (number: number, effective: string): PublishedRevision => ({
  number,
  effective,
  reason: "",
  loadReason: "",
  author: "",
  publishedAt: "2026-11-01T09:00:00Z",
  content: { title: "", items: [] },
});
const told = (ended: string | null, ...effective: string[]) =>
  historyOf(
    effective.map((day, index) => revision(index + 1, day)),
    ended,
    today,
    "Europe/Berlin",
  ).map(({ status, until, before }) => [status, until, before?.number ?? null]);

test("each revision says from when to when it is in force", () => {
  expect(told(null, "2026-11-02", "2026-11-16", "2026-12-01")).toEqual([
    ["past", "2026-11-15", null],
    ["inForce", "2026-11-30", 1],
    ["announced", null, 2],
  ]);
});

test("one whose place was taken before it came into force never was, and nothing departs from it", () => {
  expect(told(null, "2026-11-02", "2026-12-01", "2026-11-20")).toEqual([
    ["past", "2026-11-19", null],
    ["superseded", null, 1],
    ["inForce", null, 1],
  ]);
});

test("one whose place was taken on its first day was in force for a part of it", () => {
  const taken = (publishedAt: string) =>
    historyOf(
      [revision(1, "2026-11-20"), { ...revision(2, "2026-11-20"), publishedAt }],
      null,
      today,
      "Europe/Berlin",
    ).map(({ status }) => status);
  expect(taken("2026-11-19T22:59:00Z")).toEqual(["superseded", "inForce"]);
  expect(taken("2026-11-19T23:01:00Z")).toEqual(["replaced", "inForce"]);
});

test("the end of the program ends what was in force, and what was announced never comes", () => {
  expect(told("2026-11-20", "2026-11-02", "2026-12-01")).toEqual([
    ["past", "2026-11-20", null],
    ["unbegun", null, 1],
  ]);
  expect(told("2026-12-04", "2026-11-02", "2026-12-05")[1]).toEqual(["unbegun", null, 1]);
  expect(told("2026-11-25", "2026-11-26")).toEqual([["unbegun", null, null]]);
  expect(told("2026-12-04", "2026-11-02")).toEqual([["inForce", "2026-12-04", null]]);
});
