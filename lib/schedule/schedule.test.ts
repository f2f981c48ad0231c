import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import type { Translate } from "@/lib/dose/measure";
import messages from "@/lib/platform/i18n/en/dose.json";
import { scheduleLine } from "./notation";
import { daysPerWeek, type Schedule, sessionsPerWeek, slotsOf } from "./schedule";
import { scheduleSchema } from "./schema";
import { scheduleWords } from "./words";

const translator = createTranslator({ locale: "en-GB", messages: { dose: messages }, namespace: "dose" });
const t: Translate = (key, values) => translator(key as Parameters<typeof translator>[0], values);

const schedules: { schedule: Schedule; words: string; line: string; slots: number; days: number; sessions: number }[] =
  [
    { schedule: { kind: "daily", timesPerDay: 1 }, words: "every day", line: "daily", slots: 1, days: 7, sessions: 7 },
    {
      schedule: { kind: "daily", timesPerDay: 2 },
      words: "twice a day",
      line: "2 × daily",
      slots: 2,
      days: 7,
      sessions: 14,
    },
    {
      schedule: { kind: "weekdays", days: ["mon", "wed", "fri"], timesPerDay: 1 },
      words: "Monday, Wednesday and Friday",
      line: "Mon Wed Fri",
      slots: 1,
      days: 3,
      sessions: 3,
    },
    {
      schedule: { kind: "weekdays", days: ["tue"], timesPerDay: 3 },
      words: "Tuesday, 3 times a day",
      line: "Tue, 3 × a day",
      slots: 3,
      days: 1,
      sessions: 3,
    },
    {
      schedule: { kind: "everyNDays", n: 2 },
      words: "every other day",
      line: "every 2 days",
      slots: 1,
      days: 3.5,
      sessions: 3.5,
    },
    {
      schedule: { kind: "everyNDays", n: 14 },
      words: "once in 14 days",
      line: "every 14 days",
      slots: 1,
      days: 0.5,
      sessions: 0.5,
    },
    {
      schedule: { kind: "timesPerWeek", n: 3 },
      words: "3 times a week",
      line: "3 × a week",
      slots: 1,
      days: 3,
      sessions: 3,
    },
    {
      schedule: { kind: "asNeeded" },
      words: "whenever you need it",
      line: "as needed",
      slots: 1,
      days: 0,
      sessions: 0,
    },
  ];

test.each(schedules)("$line", ({ schedule, words, line, slots, days, sessions }) => {
  expect(scheduleSchema.parse(schedule)).toEqual(schedule);
  expect(scheduleWords(schedule, t)).toBe(words);
  expect(scheduleLine(schedule, t)).toBe(line);
  expect(slotsOf(schedule)).toBe(slots);
  expect(daysPerWeek(schedule)).toBe(days);
  expect(sessionsPerWeek(schedule)).toBe(sessions);
});

test("brings the days of the week into order", () => {
  const read = scheduleSchema.parse({ kind: "weekdays", days: ["sun", "fri", "mon"], timesPerDay: 1 });
  expect(read).toEqual({ kind: "weekdays", days: ["mon", "fri", "sun"], timesPerDay: 1 });
});

test.each([
  { kind: "daily", timesPerDay: 0 },
  { kind: "daily", timesPerDay: 7 },
  { kind: "weekdays", days: [], timesPerDay: 1 },
  { kind: "weekdays", days: ["mon", "mon"], timesPerDay: 1 },
  { kind: "everyNDays", n: 1 },
  { kind: "everyNDays", n: 15 },
  { kind: "timesPerWeek", n: 8 },
  { kind: "timesPerWeek", n: 1.5 },
  { kind: "asNeeded", n: 1 },
  { kind: "monthly" },
])("refuses the schedule %o", (schedule) => {
  expect(scheduleSchema.safeParse(schedule).success).toBe(false);
});
