import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { doseTranslate } from "@/components/dose/dose-translate";
import dose from "@/lib/platform/i18n/en/dose.json";
import handout from "@/lib/platform/i18n/en/handout.json";
import type { HandoutRow } from "@/lib/record/handout";
import type { Schedule } from "@/lib/schedule/schedule";
import { weekWords } from "./handout-words";

const messages = { dose, handout };
const doses = doseTranslate(createTranslator({ locale: "en-GB", messages, namespace: "dose" }) as never);
const week = createTranslator({ locale: "en-GB", messages, namespace: "handout.week" }) as never;

const row = (name: string, schedule: Schedule, minutes: number): HandoutRow =>
  ({
    prescription: { lineage: name, schedule, dose: { kind: "duration", seconds: minutes * 60 } },
    exercise: { text: { name } },
  }) as HandoutRow;

const home: Schedule = { kind: "weekdays", days: ["mon", "wed", "fri"], timesPerDay: 1 };
const walks: Schedule = { kind: "weekdays", days: ["tue", "thu", "sat"], timesPerDay: 1 };
const daily: Schedule = { kind: "daily", timesPerDay: 1 };
const on = (...days: ("mon" | "tue" | "wed" | "thu")[]): Schedule => ({ kind: "weekdays", days, timesPerDay: 1 });

test.each([
  [
    "days that ask for the same, and rest",
    [row("Bridge", home, 12), row("Walking", walks, 35), row("Plank", home, 9)],
    "Mon, Wed, Fri: 2 exercises, about 21 minutes. Tue, Thu, Sat: Walking, about 35 minutes. Rest on Sunday.",
  ],
  ["a week without a day of rest", [row("Tilt", daily, 2)], "Every day: Tilt, about 2 minutes."],
  [
    "what she does on days of her own choice, which takes no rest from her",
    [row("Bridge", home, 12), row("Walking", { kind: "timesPerWeek", n: 3 }, 30)],
    "Mon, Wed, Fri: Bridge, about 12 minutes. Walking: 3 times a week.",
  ],
  ["only what she needs", [row("Stretch", { kind: "asNeeded" }, 5)], "Stretch: whenever you need it."],
  [
    "a week of many kinds of days",
    [
      row("A", on("mon"), 5),
      row("B", on("tue"), 6),
      row("C", on("wed"), 7),
      row("D", on("thu"), 8),
      row("E", on("thu"), 9),
    ],
    "Up to 2 exercises a day, at most about 17 minutes. Rest on Friday, Saturday and Sunday.",
  ],
  ["nothing", [], ""],
])("the sentence of the week tells %s", (_about, rows, words) => {
  expect(weekWords(rows, week, doses)).toBe(words);
});
