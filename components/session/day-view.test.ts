import { describe, expect, it } from "vitest";
import type { Schedule } from "@/lib/schedule/schedule";
import type { PlanDocument } from "@/lib/session/plan";
import { isRecordable } from "@/lib/session/recordable";
import { aPlanEntry as entry, aPlan as plan } from "@/prisma/factories/plan";
import { type DayView, dayView, occurrencesAround, programState } from "./day-view";
import { weekView } from "./week-view";

// A Wednesday.
const today = "2026-11-18";
const now = new Date("2026-11-18T09:00:00Z");

const viewOf = (given: PlanDocument, day = today): DayView => dayView(given, occurrencesAround(given, today, now), day);
const timings = (view: DayView) => Object.fromEntries(view.items.map((item) => [item.lineage, item.timing]));
const daily: Schedule = { kind: "daily", timesPerDay: 1 };

describe("a day", () => {
  it("lists what belongs to it, what can wait and what may always be done", () => {
    const given = plan({
      squat: daily,
      walk: { kind: "everyNDays", n: 4 },
      class: { kind: "timesPerWeek", n: 2 },
      stretch: { kind: "asNeeded" },
      friday: { kind: "weekdays", days: ["fri"], timesPerDay: 1 },
    });
    const view = viewOf(given);
    expect(timings(view)).toEqual({ squat: "day", walk: "flexible", class: "flexible", stretch: "anytime" });
    // Blocks of four from Monday 2 November: the fifth is 18 to 21 November.
    expect(view.items.find((item) => item.lineage === "walk")?.by).toBe("2026-11-21");
    expect(view.items.find((item) => item.lineage === "class")?.week).toEqual({ performed: 0, target: 2 });
    expect(view.sessions).toEqual({ performed: 0, recorded: 0, count: 1 });
    expect(view.minutesLeft).toBe(5);
  });

  it("takes in what can wait no longer", () => {
    const given = plan({ walk: { kind: "everyNDays", n: 7 }, class: { kind: "timesPerWeek", n: 5 } });
    // Blocks of seven from the 5th end on the 11th and today.
    for (const revision of given.revisions) revision.effective = "2026-11-05";
    expect(timings(viewOf(given))).toEqual({ walk: "day", class: "day" });
  });

  it("counts each of several times a day", () => {
    const given = plan({ squat: { kind: "daily", timesPerDay: 3 } }, { entries: [entry("squat", today, { slot: 2 })] });
    const view = viewOf(given);
    expect(view.sessions).toEqual({ performed: 1, recorded: 1, count: 3 });
    expect(view.items[0]?.slots.map((slot) => slot.state)).toEqual(["open", "done", "open"]);
    expect(view.items[0]?.settled).toBe(false);
  });

  it("shows the latest entry of a slot, keeps the earlier ones, and opens again what was taken back", () => {
    const done = entry("squat", today);
    const partly = entry("squat", today, { outcome: "partly" });
    const given = plan({ squat: daily }, { entries: [partly, done] });
    expect(viewOf(given).items[0]?.slots[0]).toMatchObject({ state: "partly", entry: partly, history: [done, partly] });
    const back = entry("squat", today, { outcome: "withdrawn" });
    const view = viewOf({ ...given, entries: [...given.entries, back] });
    expect(view.items[0]?.slots[0]).toMatchObject({ state: "open", entry: null, history: [done, partly, back] });
    expect(view.next?.lineage).toBe("squat");
  });

  it("is recorded when all is told, also what was left out", () => {
    const entries = [entry("squat", today), entry("bridge", today, { outcome: "notDone", reason: "tired" })];
    const view = viewOf(plan({ squat: daily, bridge: daily }, { entries }));
    expect(view.sessions).toEqual({ performed: 1, recorded: 2, count: 2 });
    expect([view.minutesLeft, view.minutesDone, view.next]).toEqual([0, 5, null]);
  });

  it("adds up the minutes that were done, in part as much as was said, else a half", () => {
    const entries = [
      entry("squat", today, { outcome: "partly", amount: { seconds: 60 } }),
      entry("bridge", today, { outcome: "partly" }),
      entry("plank", today, { outcome: "notDone", reason: "tired" }),
    ];
    expect(viewOf(plan({ squat: daily, bridge: daily, plank: daily }, { entries })).minutesDone).toBe(4);
  });

  it("leaves out what pauses", () => {
    const pauses = [{ from: "2026-11-17", to: null, lineage: "squat" }];
    expect(timings(viewOf(plan({ squat: daily, bridge: daily }, { pauses })))).toEqual({ bridge: "day" });
  });

  it("has room for another time of what is done as needed", () => {
    const entries = [entry("stretch", today), entry("stretch", today, { slot: 2 })];
    const view = viewOf(plan({ stretch: { kind: "asNeeded" } }, { entries }));
    expect(view.items[0]?.slots.map((slot) => slot.state)).toEqual(["done", "done", "open"]);
  });
});

describe("what comes next", () => {
  it("follows the parts of the day, then the plan", () => {
    const given = plan({ squat: { kind: "daily", timesPerDay: 2 }, bridge: daily });
    const next = (day: DayView) => [day.next?.lineage, day.nextSlot?.slot];
    expect(next(viewOf(given))).toEqual(["squat", 1]);
    const entries = [entry("squat", today)];
    // The evening's squat waits until the bridge, which has no time, is done.
    expect(next(viewOf({ ...given, entries }))).toEqual(["bridge", 1]);
    expect(next(viewOf({ ...given, entries: [...entries, entry("bridge", today)] }))).toEqual(["squat", 2]);
    const moments = [{ lineage: "squat", slot: 1, moment: "evening" as const, recordedAt: "" }];
    expect(next(viewOf({ ...given, moments }))).toEqual(["bridge", 1]);
  });
});

describe("an exercise in the place of another", () => {
  const given = plan({ squat: daily, bridge: daily });
  for (const prescription of given.revisions.flatMap((revision) => revision.prescriptions))
    if (prescription.lineage === "squat") prescription.swaps = ["bridge"];
  const shown = (view: DayView) => {
    const item = view.items[0];
    return [item?.exercise.slug, item?.insteadOf?.slug ?? null, item?.alternatives.map((each) => each.slug)];
  };
  const chosen = new Map([["squat", "bridge"]]);
  const viewed = (of: PlanDocument, swaps = new Map<string, string>()) =>
    shown(dayView(of, occurrencesAround(of, today, now), today, swaps));

  it("is shown for the day that it was chosen for, and can be changed back", () => {
    expect(viewed(given)).toEqual(["squat", null, ["bridge"]]);
    expect(viewed(given, chosen)).toEqual(["bridge", "squat", ["squat"]]);
  });

  it("is what was recorded, on any phone", () => {
    const entries = [entry("squat", today, { exerciseVersionId: "bridge" })];
    expect(viewed({ ...given, entries })).toEqual(["bridge", "squat", ["squat"]]);
    const back = entry("squat", today, { outcome: "withdrawn", exerciseVersionId: "bridge" });
    expect(viewed({ ...given, entries: [...entries, back] })).toEqual(["squat", null, ["bridge"]]);
    expect(viewed({ ...given, entries: [entry("squat", today)] }, chosen)).toEqual(["squat", null, ["bridge"]]);
  });
});

describe("the program", () => {
  it("is none, to come, running, paused or over", () => {
    const running = plan({ squat: daily });
    expect(programState({ ...running, program: null }, today).kind).toBe("none");
    expect(programState(running, "2026-11-01")).toEqual({ kind: "soon", from: "2026-11-02" });
    expect(programState(running, today).kind).toBe("running");
    const pauses = [{ from: "2026-11-17", to: "2026-11-20", lineage: null }];
    expect(programState({ ...running, pauses }, today)).toEqual({ kind: "paused", to: "2026-11-20" });
    const over = { ...running, program: { id: "program", title: "", ended: "2026-11-17" } };
    expect(programState(over, today)).toEqual({ kind: "ended", on: "2026-11-17" });
  });

  it("that ended on its first day was hers on that day; one called off before it never was", () => {
    const given = plan({ squat: daily });
    const ended = (on: string, day: string) =>
      programState({ ...given, program: { id: "program", title: "", ended: on } }, day);
    // The program is in force from 2 November.
    for (const day of ["2026-11-02", today])
      expect(ended("2026-11-01", day)).toEqual({ kind: "ended", on: "2026-11-02" });
    expect(ended("2026-11-02", today)).toEqual({ kind: "ended", on: "2026-11-02" });
    for (const day of ["2026-11-01", today]) expect(ended("2026-10-30", day)).toEqual({ kind: "ended", on: null });
  });

  it("can be recorded two weeks back, not before its first day and never ahead", () => {
    const given = plan({ squat: daily });
    const days = ["2026-11-01", "2026-11-03", "2026-11-04", today, "2026-11-19"];
    expect(days.map((day) => isRecordable(given, day, today))).toEqual([false, false, true, true, false]);
  });
});

it("a week shows one mark a day", () => {
  const schedules: Record<string, Schedule> = {
    squat: { kind: "weekdays", days: ["mon", "tue", "wed", "thu", "sat"], timesPerDay: 1 },
  };
  const entries = [entry("squat", "2026-11-16"), entry("squat", "2026-11-17", { outcome: "notDone", reason: "pain" })];
  const given = plan(schedules, { entries });
  const marks = (week: PlanDocument, monday: string) =>
    weekView(occurrencesAround(week, today, now), monday).map((each) => each.mark);
  expect(marks(given, "2026-11-16")).toEqual(["done", "skipped", "planned", "planned", "rest", "planned", "rest"]);
  const half = entry("squat", today, { outcome: "partly" });
  expect(marks({ ...given, entries: [...entries, half] }, "2026-11-16")[2]).toBe("partly");
  expect(marks(given, "2026-11-09")).toEqual(["noEntry", "noEntry", "noEntry", "noEntry", "rest", "noEntry", "rest"]);
});
