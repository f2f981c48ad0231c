import { expect, test } from "vitest";
import type { Schedule } from "@/lib/schedule/schedule";
import { usualWeek } from "./handout-week";

const line = (lineage: string, schedule: Schedule, minutes = 10) => ({
  lineage,
  schedule,
  dose: { kind: "duration" as const, seconds: minutes * 60 },
});

const home: Schedule = { kind: "weekdays", days: ["mon", "wed", "fri"], timesPerDay: 1 };
const walks: Schedule = { kind: "weekdays", days: ["tue", "thu", "sat"], timesPerDay: 1 };

test("days that ask for the same are told together, with what they take", () => {
  const week = usualWeek([line("bridge", home, 12), line("walk", walks, 35), line("plank", home, 8.5)]);
  expect(week.groups.map(({ days, lines, minutes }) => [days.join(" "), lines.length, minutes])).toEqual([
    ["mon wed fri", 2, 21],
    ["tue thu sat", 1, 35],
  ]);
  expect(week.free).toEqual(["sun"]);
  expect(week.open).toEqual([]);
});

test("every time of a day takes its minutes", () => {
  const { groups, free } = usualWeek([line("tilt", { kind: "daily", timesPerDay: 3 }, 2)]);
  expect(groups).toMatchObject([{ days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], minutes: 6 }]);
  expect(free).toEqual([]);
});

test("what leaves the day open stands apart and takes no day", () => {
  const open = [line("walk", { kind: "timesPerWeek", n: 3 }), line("swim", { kind: "everyNDays", n: 4 })];
  const { groups, open: found, free } = usualWeek([...open, line("stretch", { kind: "asNeeded" })]);
  expect(groups).toEqual([]);
  expect(found.map(({ lineage }) => lineage)).toEqual(["walk", "swim", "stretch"]);
  expect(free).toHaveLength(7);
});
