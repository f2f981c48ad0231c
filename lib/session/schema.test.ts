import { expect, test } from "vitest";
import { MOST_ITEMS } from "./new-entry";
import { newRecordsSchema } from "./schema";

const id = (n: number) => `7b1f0e4e-2f57-4b0c-9d2e-${String(n).padStart(12, "0")}`;
const patientId = id(0);
const sent = {
  id: id(1),
  date: "2026-11-18",
  note: "",
  deviceZone: "Europe/Berlin",
  recordedAt: "2026-11-18T08:59:00Z",
};

const entry = {
  ...sent,
  lineage: id(2),
  slot: 1,
  outcome: "done",
  amount: null,
  reason: null,
  pain: 2,
  effort: 5,
  revisionId: id(3),
  exerciseVersionId: id(4),
};
const activity = { ...sent, series: id(1), withdrawn: false, kind: "walk", minutes: 40, steps: null, together: true };
const moment = { ...sent, lineage: id(2), slot: 1, moment: "evening" };
const warning = { ...sent, signs: ["bladder"] };

const takes = (records: object) => newRecordsSchema.safeParse({ patientId, ...records }).success;

test.each([
  ["2026-11-18T08:59:00.000Z", true],
  ["1970-01-01T00:00:00Z", true],
  // The database has no year 0.
  ["0000-01-01T00:00:00Z", false],
  ["0001-01-01T00:00:00+14:00", false],
])("a device recorded at %s: %s", (recordedAt, taken) => {
  expect(takes({ dayReports: [{ ...sent, worstPain: 4, recordedAt }] })).toBe(taken);
});

/** Byte by byte what phones of the first releases send: what they still hold must stay welcome. Never change it. */
const OF_AN_OLD_PHONE =
  '{"patientId":"7b1f0e4e-2f57-4b0c-9d2e-000000000000","entries":[{"id":"7b1f0e4e-2f57-4b0c-9d2e-000000000001",' +
  '"lineage":"7b1f0e4e-2f57-4b0c-9d2e-000000000002","date":"2026-11-18","slot":1,"deviceZone":"Europe/Berlin",' +
  '"recordedAt":"2026-11-18T08:59:00.000Z","revisionId":"7b1f0e4e-2f57-4b0c-9d2e-000000000003",' +
  '"exerciseVersionId":"7b1f0e4e-2f57-4b0c-9d2e-000000000004","outcome":"partly","amount":{"sets":1},"reason":null,' +
  '"pain":2,"effort":5,"note":"went well"}],"dayReports":[{"id":"7b1f0e4e-2f57-4b0c-9d2e-000000000005",' +
  '"date":"2026-11-18","deviceZone":"Europe/Berlin","recordedAt":"2026-11-18T18:59:00.000Z","note":"","worstPain":null}]}';

test("what an old phone sends is taken as it always was", () => {
  const payload: unknown = JSON.parse(OF_AN_OLD_PHONE);
  expect(newRecordsSchema.parse(payload)).toEqual(payload);
});

test("a request may hold any of the kinds, at most 300 items in all", () => {
  const morning = { ...sent, pain: 0 };
  expect(takes({})).toBe(true);
  expect(takes({ morningReports: [morning], activities: [activity], moments: [moment], warnings: [warning] })).toBe(
    true,
  );
  const half = { morningReports: Array(MOST_ITEMS / 2).fill(morning), moments: Array(MOST_ITEMS / 2).fill(moment) };
  expect(takes(half)).toBe(true);
  expect(takes({ ...half, warnings: [warning] })).toBe(false);
  expect(takes({ messages: [] })).toBe(false);
});

test.each([
  ["an exercise left out because of pain, with its score", { outcome: "notDone", reason: "pain", effort: null }, true],
  ["one left out without a reason", { outcome: "notDone", effort: null }, false],
  ["one left out that took effort", { outcome: "notDone", reason: "pain" }, false],
  ["one taken back that hurt", { outcome: "withdrawn", effort: null }, false],
])("of entries, %s: %s", (_, change, taken) => {
  expect(takes({ entries: [{ ...entry, ...change }] })).toBe(taken);
});

test.each([
  ["steps alone", { minutes: null, steps: 6000 }, true],
  ["neither minutes nor steps", { minutes: null }, false],
  ["neither, because it is taken back", { minutes: null, withdrawn: true }, true],
  ["of no kind that there is", { kind: "tango" }, false],
  ["longer than a day", { minutes: 1441 }, false],
  ["minutes in part", { minutes: 1.5 }, false],
])("of activities, %s: %s", (_, change, taken) => {
  expect(takes({ activities: [{ ...activity, ...change }] })).toBe(taken);
});

test.each([
  ["a choice taken back", { moment: null }, true],
  ["a time of day that there is not", { moment: "night" }, false],
  ["with a note, which nobody would read", { note: "after tea" }, false],
  ["of no slot", { slot: 0 }, false],
])("of moments, %s: %s", (_, change, taken) => {
  expect(takes({ moments: [{ ...moment, ...change }] })).toBe(taken);
});

test.each([
  ["several signs", { signs: ["bladder", "fever"] }, true],
  ["no sign", { signs: [] }, false],
  ["a sign twice", { signs: ["fever", "fever"] }, false],
  ["a sign that nobody asks about", { signs: ["headache"] }, false],
])("of warnings, %s: %s", (_, change, taken) => {
  expect(takes({ warnings: [{ ...warning, ...change }] })).toBe(taken);
});

test.each([
  [{ pain: 11 }, false],
  [{ pain: null }, false],
  [{ pain: 10 }, true],
])("of mornings, %j: %s", (change, taken) => {
  expect(takes({ morningReports: [{ ...sent, ...change }] })).toBe(taken);
});
