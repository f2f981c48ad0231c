import { describe, expect, it } from "vitest";
import { addDays, type Day, dayIn } from "@/lib/day/day";
import { morningQuestion } from "@/lib/session/morning";
import { isRecordable } from "@/lib/session/recordable";
import { aPlan, aPlanEntry } from "@/prisma/factories/plan";
import { dayView, occurrencesAround } from "./day-view";

/** Far west, far east, odd offsets, changes by an hour, by half an hour, at midnight, around Ramadan, and none. */
const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Pacific/Kiritimati",
  "Asia/Kathmandu",
  "America/St_Johns",
  "Africa/Casablanca",
  "Asia/Tehran",
  "America/Santiago",
  "Pacific/Chatham",
  "Asia/Tokyo",
];
/** Clocks that change in 2027, and how often. */
const CHANGES: Record<string, number> = {
  "Europe/Berlin": 2,
  "America/New_York": 2,
  "Australia/Lord_Howe": 2,
  "America/St_Johns": 2,
  "Africa/Casablanca": 2,
  "America/Santiago": 2,
  "Pacific/Chatham": 2,
};

const HOUR = 3_600_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall shows: "2027-03-28 03:00:00". */
function written(zone: string, instant: number): string {
  const options = { timeZone: zone, calendar: "gregory", dateStyle: "short", timeStyle: "medium" } as const;
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat("sv-SE", options);
  clocks.set(zone, clock);
  return clock.format(instant);
}

const offset = (zone: string, instant: number) => Date.parse(`${written(zone, instant).replace(" ", "T")}Z`) - instant;

/** The first instant after `from` for which it holds, when it holds at `to`. */
function firstInstant(from: number, to: number, holds: (instant: number) => boolean): number {
  let [before, after] = [from, to];
  while (after - before > 1000) {
    const middle = Math.floor((before + after) / 2000) * 1000;
    if (holds(middle)) after = middle;
    else before = middle;
  }
  return after;
}

function changesOf(zone: string): number[] {
  const found: number[] = [];
  for (let at = Date.UTC(2027, 0, 1); at < Date.UTC(2028, 0, 1); at += 24 * HOUR) {
    const [before, after] = [offset(zone, at), offset(zone, at + 24 * HOUR)];
    if (before !== after) found.push(firstInstant(at, at + 24 * HOUR, (instant) => offset(zone, instant) === after));
  }
  return found;
}

const schedules = { squat: { kind: "daily", timesPerDay: 2 } } as const;

function on(zone: string, instant: number, entries = [] as ReturnType<typeof aPlanEntry>[]) {
  const plan = aPlan(schedules, { timeZone: zone, entries });
  const now = new Date(instant);
  const today = dayIn(zone, now);
  return { plan, today, view: (day: Day) => dayView(plan, occurrencesAround(plan, today, now), day) };
}

describe.each(ZONES)("a patient at home in %s", (zone) => {
  // Where no clock changes, an ordinary day will do.
  const changes = changesOf(zone);
  const moments = changes.length > 0 ? changes : [Date.UTC(2027, 2, 28, 1)];

  it("has the changes of the clock that are tested", () => {
    expect(changes).toHaveLength(CHANGES[zone] ?? 0);
  });

  it.each(moments)("has the day of the calendar on the wall, one after the other, around %i", (change) => {
    let before = dayIn(zone, new Date(change - 37 * HOUR));
    for (let at = change - 36 * HOUR; at <= change + 36 * HOUR; at += HOUR / 2) {
      const day = dayIn(zone, new Date(at));
      expect(day).toBe(written(zone, at).slice(0, 10));
      expect([before, addDays(before, 1)]).toContain(day);
      before = day;
    }
  });

  it.each(moments)("does and records what is due today and what was due yesterday, around %i", (change) => {
    for (let at = change - 30 * HOUR; at <= change + 30 * HOUR; at += 7.5 * HOUR) {
      const { plan, today, view } = on(zone, at);
      const yesterday = addDays(today, -1);
      expect(view(today).sessions).toEqual({ performed: 0, recorded: 0, count: 2 });
      expect([today, yesterday, addDays(today, 1)].map((day) => isRecordable(plan, day, today))).toEqual([
        true,
        true,
        false,
      ]);
      const recordedAt = new Date(at).toISOString();
      const both = on(zone, at, [
        aPlanEntry("squat", today, { slot: 2, recordedAt }),
        aPlanEntry("squat", yesterday, { recordedAt, how: "later" }),
      ]);
      const states = (day: Day) => both.view(day).items[0]?.slots.map((slot) => slot.state);
      expect([states(today), states(yesterday)]).toEqual([
        ["open", "done"],
        ["done", "open"],
      ]);
    }
  });

  it.each(moments)("turns to the next day at midnight, neither sooner nor later, near %i", (change) => {
    const day = dayIn(zone, new Date(change));
    const midnight = firstInstant(
      change - 30 * HOUR,
      change + 1000,
      (instant) => dayIn(zone, new Date(instant)) >= day,
    );
    const entries = [
      aPlanEntry("squat", addDays(day, -1), { pain: 8, recordedAt: new Date(midnight - 1).toISOString() }),
    ];
    const [late, early] = [on(zone, midnight - 1000, entries), on(zone, midnight, entries)];
    expect([late.today, early.today]).toEqual([addDays(day, -1), day]);
    expect([late.view(late.today), early.view(early.today)].map((view) => view.sessions.performed)).toEqual([1, 0]);
    // What hurt before midnight is asked about after it.
    expect([late, early].map(({ plan, today }) => morningQuestion(plan, today)?.pain)).toEqual([undefined, 8]);
  });
});
