import { expect, test } from "vitest";
import { readCases } from "./schema";
import vectors from "./vectors.json";

const good = vectors.at(-1)?.case;
type Change = (theCase: NonNullable<typeof good>) => void;

function sentenceAfter(change: Change): string {
  const copy = structuredClone(good);
  if (copy) change(copy);
  const read = readCases(JSON.stringify([good, copy]));
  return read.ok ? "" : read.sentence;
}

const bad: [string, Change, RegExp][] = [
  [
    "an unknown schedule",
    (c) => set(c.revisions[0]?.prescriptions[0]?.schedule, "kind", "monthly"),
    /prescriptions\[0\]\.schedule\.kind/,
  ],
  [
    "an unknown dose",
    (c) => set(c.revisions[0]?.prescriptions[1]?.dose, "kind", "hops"),
    /prescriptions\[1\]\.dose\.kind/,
  ],
  ["an unknown outcome", (c) => set(c.entries[0], "outcome", "skipped"), /entries\[0\]\.outcome/],
  ["a date that does not exist", (c) => set(c.entries[0], "date", "2026-02-29"), /entries\[0\]\.date/],
  ["a date in another form", (c) => set(c.revisions[0], "effective", "2026-1-2"), /revisions\[0\]\.effective/],
  [
    "a window that runs backwards",
    (c) => set(c.window, "from", "2026-12-01"),
    /field window\.from: must not lie after to/,
  ],
  ["a pause that runs backwards", (c) => set(c.pauses[0], "to", "2026-11-01"), /pauses\[0\]\.from/],
  [
    "n out of range",
    (c) => set(c.revisions[0]?.prescriptions[2]?.schedule, "n", 15),
    /prescriptions\[2\]\.schedule\.n/,
  ],
  [
    "n that is not whole",
    (c) => set(c.revisions[0]?.prescriptions[3]?.schedule, "n", 2.5),
    /prescriptions\[3\]\.schedule\.n/,
  ],
  ["no times a day", (c) => set(c.revisions[0]?.prescriptions[1]?.schedule, "timesPerDay", 0), /schedule\.timesPerDay/],
  ["a dose of nothing", (c) => set(c.revisions[0]?.prescriptions[0]?.dose, "reps", 0), /dose\.reps/],
  ["a range out of order", (c) => set(c.revisions[0]?.prescriptions[0]?.dose, "repsMax", 10), /dose\.repsMax/],
  ["a negative amount", (c) => set(c.entries[0], "amount", { sets: -1 }), /entries\[0\]\.amount\.sets/],
  ["slot 0", (c) => set(c.entries[0], "slot", 0), /entries\[0\]\.slot/],
  ["a weekday twice", (c) => set(c.revisions[0]?.prescriptions[0]?.schedule, "days", ["mon", "mon"]), /schedule\.days/],
  ["an unknown how", (c) => set(c.entries[0], "how", "guessed"), /entries\[0\]\.how/],
  [
    "an instant without a zone",
    (c) => set(c.entries[0], "recordedAt", "2026-11-02T07:10:00"),
    /entries\[0\]\.recordedAt/,
  ],
  ["an unknown time zone", (c) => set(c, "timeZone", "Europe/Lindenhof"), /timeZone/],
  ["another version", (c) => set(c, "version", 2), /version/],
  [
    "a lineage twice in a revision",
    (c) => c.revisions[0]?.prescriptions.push(structuredClone(c.revisions[0].prescriptions[0]) as never),
    /revisions\[0\]\.prescriptions\[5\]\.lineage: "bird-dog" stands twice/,
  ],
  [
    "numbers that do not rise with effective dates",
    (c) => c.revisions.push({ number: 2, effective: "2026-10-19", prescriptions: [] }),
    /revisions\[1\]\.number: must rise/,
  ],
  [
    "a revision number twice",
    (c) => c.revisions.push({ number: 1, effective: "2026-10-25", prescriptions: [] }),
    /revisions\[1\]\.number/,
  ],
];

test.each(bad)("refuses %s, and names the case and the field", (_name, change, field) => {
  const sentence = sentenceAfter(change);
  expect(sentence).toMatch(/^Case 2/);
  expect(sentence).toMatch(field);
});

test("reads one case or many", () => {
  expect(readCases(JSON.stringify(good))).toMatchObject({ ok: true, many: false });
  expect(readCases(JSON.stringify(vectors.map((each) => each.case)))).toMatchObject({ ok: true, many: true });
  expect(readCases("[]")).toEqual({ ok: true, many: true, cases: [] });
});

test("refuses what is not JSON, and what is no case", () => {
  expect(readCases("{")).toMatchObject({ ok: false, sentence: expect.stringMatching(/not valid JSON/) });
  expect(readCases("null")).toMatchObject({ ok: false, sentence: expect.stringMatching(/^Case 1:/) });
});

test("calls a case by its name where it has one", () => {
  const read = readCases(JSON.stringify([{ name: "Helen", version: 3 }]));
  expect(read).toMatchObject({ ok: false, sentence: expect.stringMatching(/^Case 1 \("Helen"\), field version/) });
});

function set(object: object | undefined, key: string, value: unknown): void {
  Object.assign(object ?? {}, { [key]: value });
}
