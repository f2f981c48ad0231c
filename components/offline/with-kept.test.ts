import { expect, it } from "vitest";
import type { NewActivity, NewDayReport, NewEntry } from "@/lib/session/new-entry";
import type { PlanDocument } from "@/lib/session/plan";
import { withKept } from "./with-kept";

const plan: PlanDocument = {
  version: 1,
  patientId: "helen",
  formerIds: [],
  calledBy: "Helen",
  timeZone: "Europe/Berlin",
  painLimit: 5,
  clinic: { name: "", phone: "", emergencyNumber: "" },
  clinician: null,
  program: null,
  revisions: [],
  exercises: [],
  pauses: [],
  entries: [],
  dayReports: [{ date: "2026-11-18", worstPain: 2, note: "", recordedAt: "2026-11-18T07:00:00.000Z" }],
  morningReports: [],
  moments: [],
  activities: [],
  warnings: [],
  nextCheckUp: null,
};

const sent = { date: "2026-11-18", deviceZone: "Europe/Berlin", note: "" };
const item: NewEntry = {
  ...sent,
  id: "a",
  lineage: "squat",
  slot: 1,
  outcome: "done",
  amount: null,
  reason: null,
  pain: null,
  effort: null,
  revisionId: "r",
  exerciseVersionId: "v",
  recordedAt: "2026-11-18T08:00:00.000Z",
};
const report = (worstPain: number, recordedAt: string): NewDayReport => ({
  ...sent,
  id: recordedAt,
  worstPain,
  recordedAt,
});

it("what this phone recorded stands in the plan once, also when the server knows it already", () => {
  const once = withKept(plan, [{ kind: "entry", item }]);
  expect(once.entries).toMatchObject([{ id: "a", lineage: "squat", how: "sameDay", author: "patient" }]);
  expect(withKept(once, [{ kind: "entry", item }])).toEqual(once);
});

it("what was refused is not shown as recorded", () => {
  expect(withKept(plan, [{ kind: "entry", item, refused: "id-reused" }])).toEqual(plan);
});

it("the later report of a day counts", () => {
  const later = report(6, "2026-11-18T09:00:00.000Z");
  const earlier = report(9, "2026-11-18T06:00:00.000Z");
  const { dayReports } = withKept(plan, [
    { kind: "dayReport", item: later },
    { kind: "dayReport", item: earlier },
  ]);
  expect(dayReports.map((each) => each.worstPain)).toEqual([6]);
});

it("an activity stands as it was said last, and is gone once it is taken back", () => {
  const walk: NewActivity = {
    ...sent,
    id: "w1",
    series: "w1",
    withdrawn: false,
    kind: "walk",
    minutes: 20,
    steps: null,
    together: false,
    recordedAt: "2026-11-18T08:00:00.000Z",
  };
  const longer = { ...walk, id: "w2", minutes: 30, recordedAt: "2026-11-18T09:00:00.000Z" };
  const back = { ...longer, id: "w3", withdrawn: true, recordedAt: "2026-11-18T10:00:00.000Z" };
  const of = (...items: NewActivity[]) =>
    withKept(
      plan,
      items.map((each) => ({ kind: "activity", item: each })),
    ).activities.map(({ series, minutes }) => [series, minutes]);
  expect(of(longer, walk)).toEqual([["w1", 30]]);
  expect(of(walk, longer, back)).toEqual([]);
});

it("what was sent before a plan was asked for is that plan's affair: another device may have taken it back", () => {
  const walk = { ...sent, id: "w", series: "w", recordedAt: "2026-11-18T08:00:00.000Z" } as NewActivity;
  const taken = [{ kind: "activity" as const, item: walk, taken: 1_000 }];
  expect(withKept(plan, taken, 900).activities).toHaveLength(1);
  expect(withKept(plan, taken, 1_100).activities).toEqual([]);
  const waiting = [{ kind: "activity" as const, item: walk }];
  expect(withKept(plan, waiting, 1_100).activities).toHaveLength(1);
});

it.each(["Etc/Unknown", "", undefined as never])(
  "a device that names the zone %s has its days in the plan's zone",
  (deviceZone) => {
    const { entries } = withKept(plan, [{ kind: "entry", item: { ...item, deviceZone } }]);
    expect(entries).toMatchObject([{ id: "a", how: "sameDay" }]);
  },
);
