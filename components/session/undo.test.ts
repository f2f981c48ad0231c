import { expect, it } from "vitest";
import type { NewActivity, NewDayReport, NewEntry } from "@/lib/session/new-entry";
import { aPlanEntry } from "@/prisma/factories/plan";
import { activityBack, dayReportBack, entryBack } from "./undo";

const sent = {
  id: "made",
  date: "2026-11-18",
  deviceZone: "Europe/Berlin",
  // A clock that runs ahead: what takes it back must come later all the same.
  recordedAt: "2100-01-01T00:00:00.000Z",
  note: "",
};
const entry: NewEntry = {
  ...sent,
  lineage: "squat",
  slot: 1,
  outcome: "partly",
  amount: { sets: 1, reps: 10 },
  reason: null,
  pain: 3,
  effort: 5,
  revisionId: "r",
  exerciseVersionId: "plank",
  guided: true,
};

it("an entry is taken back, later than it was recorded, in the same slot", () => {
  const { item } = entryBack(entry, null);
  expect(item).toMatchObject({
    lineage: "squat",
    slot: 1,
    outcome: "withdrawn",
    amount: null,
    pain: null,
    effort: null,
  });
  expect(item).not.toHaveProperty("guided");
  expect(item.id).not.toBe("made");
  expect(item.recordedAt > entry.recordedAt).toBe(true);
});

it("a correction gives way to what stood before it, whole", () => {
  const before = aPlanEntry("squat", sent.date, { pain: 1, effort: 3, note: "slow", how: "guided" });
  expect(entryBack(entry, before).item).toMatchObject({
    outcome: "done",
    amount: null,
    pain: 1,
    effort: 3,
    note: "slow",
    exerciseVersionId: "squat",
    guided: true,
  });
});

it("the pain of a day is what it was before, or unsaid again", () => {
  const report: NewDayReport = { ...sent, worstPain: 6 };
  const before = { date: sent.date, worstPain: 2, note: "", recordedAt: "" };
  expect(dayReportBack(report, before).item).toMatchObject({ worstPain: 2 });
  expect(dayReportBack(report, undefined).item).toMatchObject({ worstPain: null });
});

it("an activity goes, or stands again as it was, in its series", () => {
  const walk: NewActivity = {
    ...sent,
    series: "walk",
    withdrawn: true,
    kind: "walk",
    minutes: 30,
    steps: null,
    together: true,
  };
  const { series, kind, minutes, steps, together, date, note } = { ...walk, minutes: 20 };
  const before = { series, kind, minutes, steps, together, date, note, recordedAt: "2026-11-18T08:00:00.000Z" };
  expect(activityBack({ ...walk, withdrawn: false }, null).item).toMatchObject({ series: "walk", withdrawn: true });
  expect(activityBack(walk, before).item).toMatchObject({ series: "walk", withdrawn: false, minutes: 20 });
});
