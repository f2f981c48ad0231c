import { beforeAll, expect, test } from "vitest";
import { getCaseload } from "@/lib/caseload/queries";
import type { CaseloadRow } from "@/lib/caseload/row";
import { getCheckUp, listCheckUps } from "@/lib/check-up/queries";
import { instantAt } from "@/lib/day/clock";
import { addDays } from "@/lib/day/day";
import { getScreenings } from "@/lib/patient/queries";
import type { Clinician } from "@/lib/platform/auth/scope";
import { getPlan } from "@/lib/session/queries";
import { mehmet, tomasz } from "./back-to-work";
import { aClinic } from "./clinic";
import { florian, gerd, hanna, nuria, rosemarie } from "./newcomers";
import { theShelf } from "./program";
import { type Sketch, storyOf } from "./sketch";
import { tell } from "./telling";

const zone = "Europe/Berlin";
// A Saturday, two weeks after the clocks went back: whatever today is, the stories are lived through.
const today = "2026-11-07";
const now = instantAt(zone, today, "12:00");

const overdue: Sketch = {
  ...rosemarie,
  person: { ...rosemarie.person, name: "Still to Come" },
  nextCheckUp: { day: -1, hour: 10, minute: 0 },
};

let clinician: Clinician;
const rows = new Map<string, CaseloadRow>();
const rowOf = (sketch: Sketch) => rows.get(sketch.person.name) as CaseloadRow;

beforeAll(async () => {
  clinician = (await aClinic(instantAt(zone, addDays(today, -120), "09:00"))).actor;
  const shelf = await theShelf(clinician);
  const sketches = [hanna, gerd, florian, rosemarie, nuria, tomasz, mehmet, overdue];
  for (const sketch of sketches) await tell(storyOf(sketch, today), clinician, today, shelf);
  for (const row of (await getCaseload(clinician.scope, { show: "all", name: "", page: 0 }, zone, now)).rows)
    rows.set(row.name, row);
}, 60_000);

test("newcomers stand each at their own step of the way in", () => {
  expect([hanna, gerd, florian, rosemarie, nuria].map((sketch) => rowOf(sketch).step)).toEqual([
    "screen",
    "screenAgain",
    "program",
    "invite",
    "review",
  ]);
  expect(rowOf(nuria)).toMatchObject({ week: null, sessions: null });
});

test("the week looks as it was told, and pain ends where it was told", () => {
  const marks = (sketch: Sketch) => rowOf(sketch).days.map(({ mark }) => mark);
  expect(marks(tomasz)).toEqual(["done", "rest", "done", "rest", "partly", "done", "planned"]);
  expect(rowOf(tomasz)).toMatchObject({ week: 2, age: 52 });
  expect(rowOf(tomasz).pain.at(-2)).toBe(6);
});

test("a check-up can lie behind, when it was not held, and none is at a weekend", () => {
  expect(rowOf(overdue).nextCheckUp).toEqual({ day: addDays(today, -1), time: "10:00" });
  // In fifteen days it is Sunday.
  expect(rowOf(nuria).nextCheckUp).toEqual({ day: addDays(today, 16), time: "16:00" });
});

test("a flare leaves a screen asked again, decisions with their reasons, and an easier revision", async () => {
  const { id, pain } = rowOf(mehmet);
  expect(Math.max(...pain.map((worst) => worst ?? 0))).toBe(8);
  const { held } = await listCheckUps(clinician.scope, id, now);
  expect(held.map(({ decisions }) => decisions.map(({ decision }) => decision))).toEqual([
    ["stop", "stop", "easier"],
    ["harder"],
  ]);
  expect((await getScreenings(clinician.scope, id, now)).screenings).toHaveLength(2);
  const { revisions } = await getPlan(clinician.scope, id, { entriesFrom: today }, now);
  expect(revisions.map(({ effective, title }) => [effective, title])).toEqual([
    [addDays(today, -59), "Lifting again"],
    [addDays(today, -31), "Lifting again"],
    [addDays(today, -4), "Easy days"],
  ]);
});

test("a held check-up knows only what was recorded until then", async () => {
  const [latest] = (await listCheckUps(clinician.scope, rowOf(mehmet).id, now)).held;
  const { checkUp } = await getCheckUp(clinician.scope, rowOf(mehmet).id, latest?.id ?? "", now);
  expect(checkUp.window).toEqual({ from: addDays(today, -31), to: addDays(today, -4) });
  expect(checkUp.seen.pain.at(-1)?.date).toBe(addDays(today, -5));
});
