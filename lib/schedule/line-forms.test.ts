import { expect, test } from "vitest";
import program from "@/lib/platform/i18n/en/program.json";
import { type Prescribed, readLine } from "./line";
import type { Schedule } from "./schedule";

/** What a text does not say of stays as it is here. */
const BEFORE: Prescribed = { dose: { kind: "steps", steps: 4321 }, schedule: { kind: "everyNDays", n: 13 } };

const daily: Schedule = { kind: "daily", timesPerDay: 1 };
const twiceADay: Schedule = { kind: "daily", timesPerDay: 2 };
const thriceAWeek: Schedule = { kind: "timesPerWeek", n: 3 };
const everyOtherDay: Schedule = { kind: "everyNDays", n: 2 };
const on = (...days: Extract<Schedule, { kind: "weekdays" }>["days"]): Schedule => ({
  kind: "weekdays",
  days,
  timesPerDay: 1,
});
const reps = (sets: number, count: number, more: object = {}) =>
  ({ kind: "reps", sets, reps: count, ...more }) as Prescribed["dose"];
const held = (sets: number, holdSeconds: number, more: object = {}) =>
  ({ kind: "hold", sets, holdSeconds, ...more }) as Prescribed["dose"];
const lasting = (seconds: number, more: object = {}) => ({ kind: "duration", seconds, ...more }) as Prescribed["dose"];
const far = (metres: number, more: object = {}) => ({ kind: "distance", metres, ...more }) as Prescribed["dose"];
const steps = (count: number, more: object = {}) => ({ kind: "steps", steps: count, ...more }) as Prescribed["dose"];
const band = (level: string) => ({ load: { kind: "band", band: level } });
const kg = (weight: number) => ({ load: { kind: "kg", kg: weight } });

type Form = [text: string, dose: Prescribed["dose"] | null, schedule?: Schedule];

const full = reps(3, 10, {
  holdSeconds: 5,
  restSeconds: 30,
  side: "each",
  tempo: { lower: 3, pause: 1, lift: 1, top: 0 },
  effort: { from: 6, to: 6 },
  ...kg(4),
});

const english: Form[] = [
  ["3 x 10, hold 5 s, rest 30 s, per side, 3-1-1-0, 4 kg, RPE 6, Mon Wed Fri", full, on("mon", "wed", "fri")],
  ["30-60 min every 2 days", lasting(1800, { secondsMax: 3600 }), everyOtherDay],
  ["2 x/day", null, twiceADay],
  ["3 x per week", null, thriceAWeek],
  ["10 000 steps daily", steps(10_000), daily],
  ["3x10", reps(3, 10)],
  ["3X10", reps(3, 10)],
  ["3*10", reps(3, 10)],
  ["3 × 8 to 12", reps(3, 8, { repsMax: 12 })],
  ["3x8–12 reps", reps(3, 8, { repsMax: 12 })],
  ["3 sets of 10", reps(3, 10)],
  ["10 reps", reps(1, 10)],
  ["10 reps, 3 sets, 5 s hold, 30 s rest", reps(3, 10, { holdSeconds: 5, restSeconds: 30 })],
  ["3 x 10 x 5 s", reps(3, 10, { holdSeconds: 5 })],
  ["three sets of 10", reps(3, 10)],
  ["2 x 10 daily", reps(2, 10), daily],
  ["2 x 10 2 x daily", reps(2, 10), twiceADay],
  ["2 x 10, twice a day", reps(2, 10), twiceADay],
  ["3 x 20 s", held(3, 20)],
  ["3 x hold 20 s", held(3, 20)],
  ["hold 30 s", held(1, 30)],
  ["2 x 20-30 s/side", held(2, 20, { holdSecondsMax: 30, side: "each" })],
  ["3 sets of 1 min", held(3, 60)],
  ["2 min 30 s", lasting(150)],
  ["1.5 h", lasting(5400)],
  ["30 min to 1 h", lasting(1800, { secondsMax: 3600 })],
  ["1.5 km", far(1500)],
  ["12.345 km", far(12_345)],
  ["1,500 m", far(1500)],
  ["10,000 steps", steps(10_000)],
  ["6000 to 8000 steps", steps(6000, { stepsMax: 8000 })],
  ["2 x 8, left, extra-light band", reps(2, 8, { side: "left", ...band("extra-light") })],
  ["2 x 8 each leg with 2.5 kg", reps(2, 8, { side: "each", ...kg(2.5) })],
  ["1 x 20 alternating, body weight", reps(1, 20, { side: "alternate" })],
  ["40 min, effort 4 of 10", lasting(2400, { effort: { from: 4, to: 4 } })],
  ["40 min, RPE 3-5/10", lasting(2400, { effort: { from: 3, to: 5 } })],
  ["2 x 8, tempo 3-1-1-0", reps(2, 8, { tempo: { lower: 3, pause: 1, lift: 1, top: 0 } })],
  ["2 x 8, rest 90 between sets", reps(2, 8, { restSeconds: 90 })],
  ["every other day", null, everyOtherDay],
  ["every 3rd day", null, { kind: "everyNDays", n: 3 }],
  ["3 days a week", null, thriceAWeek],
  ["30 min a day", lasting(1800), daily],
  ["6000 steps/day", steps(6000), daily],
  ["10 reps/day", reps(1, 10), daily],
  ["3 x 10 per day", reps(3, 10), daily],
  ["weekly", null, { kind: "timesPerWeek", n: 1 }],
  ["as needed", null, { kind: "asNeeded" }],
  ["Mon/Wed/Fri", null, on("mon", "wed", "fri")],
  ["fri, mon and wed", null, on("mon", "wed", "fri")],
  ["Mon-Fri", null, on("mon", "tue", "wed", "thu", "fri")],
  ["Sat to Mon", null, on("mon", "sat", "sun")],
  ["Tue Thu, 3 x a day", null, { kind: "weekdays", days: ["tue", "thu"], timesPerDay: 3 }],
];

const german: Form[] = [
  [
    "3 x 10, halten 5 s, Pause 30 s, pro Seite, Tempo 3-1-1-0, 4 kg, Anstrengung 6, Mo Mi Fr",
    full,
    on("mon", "wed", "fri"),
  ],
  ["3 x 10, 5 Sek. halten, 30 Sek. Pause, je Seite, 3-1-1-0, 4 kg, RPE 6, Mo/Mi/Fr", full, on("mon", "wed", "fri")],
  ["30-60 Min alle 2 Tage", lasting(1800, { secondsMax: 3600 }), everyOtherDay],
  ["30 bis 60 Minuten jeden zweiten Tag", lasting(1800, { secondsMax: 3600 }), everyOtherDay],
  ["2 x/Tag", null, twiceADay],
  ["2x täglich", null, twiceADay],
  ["2xtäglich", null, twiceADay],
  ["2 x taeglich", null, twiceADay],
  ["2 mal am Tag", null, twiceADay],
  ["zweimal am Tag", null, twiceADay],
  ["zweimal täglich", null, twiceADay],
  ["2 x pro Tag", null, twiceADay],
  ["3 x pro Woche", null, thriceAWeek],
  ["3x/Woche", null, thriceAWeek],
  ["3 x wöchentlich", null, thriceAWeek],
  ["3 mal die Woche", null, thriceAWeek],
  ["dreimal in der Woche", null, thriceAWeek],
  ["3 Tage pro Woche", null, thriceAWeek],
  ["an 3 Tagen pro Woche", null, thriceAWeek],
  ["wöchentlich", null, { kind: "timesPerWeek", n: 1 }],
  ["täglich", null, daily],
  ["tgl.", null, daily],
  ["2 x tgl", null, twiceADay],
  ["30 Min pro Tag", lasting(1800), daily],
  ["jeden Tag", null, daily],
  ["alle zwei Tage", null, everyOtherDay],
  ["jeden 2. Tag", null, everyOtherDay],
  ["jeden dritten Tag", null, { kind: "everyNDays", n: 3 }],
  ["bei Bedarf", null, { kind: "asNeeded" }],
  ["nach Bedarf", null, { kind: "asNeeded" }],
  ["Mo Di Mi Do Fr Sa So", null, on("mon", "tue", "wed", "thu", "fri", "sat", "sun")],
  ["Mo, Mi und Fr", null, on("mon", "wed", "fri")],
  ["montags und donnerstags", null, on("mon", "thu")],
  ["Montag, Mittwoch, Freitag", null, on("mon", "wed", "fri")],
  ["Mo-Fr", null, on("mon", "tue", "wed", "thu", "fri")],
  ["mo mi do", null, on("mon", "wed", "thu")],
  ["mi bis fr", null, on("wed", "thu", "fri")],
  ["sa, so", null, on("sat", "sun")],
  ["Do", null, on("thu")],
  ["3 x 10 So", reps(3, 10), on("sun")],
  ["Mo bis Mi", null, on("mon", "tue", "wed")],
  ["werktags", null, on("mon", "tue", "wed", "thu", "fri")],
  ["am Wochenende", null, on("sat", "sun")],
  ["Di Do, 2 x am Tag", null, { kind: "weekdays", days: ["tue", "thu"], timesPerDay: 2 }],
  ["10 000 Schritte täglich", steps(10_000), daily],
  ["10.000 Schritte am Tag", steps(10_000), daily],
  ["10'000 Schritte", steps(10_000)],
  ["6000 bis 8000 Schritte", steps(6000, { stepsMax: 8000 })],
  ["3 Sätze à 10 Wdh.", reps(3, 10)],
  ["3 Sätze mit 10 Wiederholungen", reps(3, 10)],
  ["3 Saetze zu je 8 bis 12 Wdh", reps(3, 8, { repsMax: 12 })],
  ["2 Serien à 15", reps(2, 15)],
  ["10 Wdh", reps(1, 10)],
  ["10 Wdh, 3 Sätze", reps(3, 10)],
  ["dreimal 10", reps(3, 10)],
  ["3 x 10 je Seite", reps(3, 10, { side: "each" })],
  ["3 x 10 pro Bein", reps(3, 10, { side: "each" })],
  ["3 x 10 links", reps(3, 10, { side: "left" })],
  ["3 x 10, rechte Seite", reps(3, 10, { side: "right" })],
  ["1 x 20 im Wechsel", reps(1, 20, { side: "alternate" })],
  ["1 x 20 abwechselnd", reps(1, 20, { side: "alternate" })],
  ["3 x 20 Sek", held(3, 20)],
  ["3 x 20 s halten", held(3, 20)],
  ["30 Sekunden halten", held(1, 30)],
  ["3 x 1 Minute", held(3, 60)],
  ["3 x 10 x 5 Sek", reps(3, 10, { holdSeconds: 5 })],
  ["3 x 10, Pause 1 Min zwischen den Sätzen", reps(3, 10, { restSeconds: 60 })],
  ["3 x 10, 1,5 kg", reps(3, 10, kg(1.5))],
  ["3 x 10 mit 2,5 kg", reps(3, 10, kg(2.5))],
  ["3 x 10, leichtes Band", reps(3, 10, band("light"))],
  ["3 x 10 mit dem mittleren Band", reps(3, 10, band("medium"))],
  ["3 x 10, extra schweres Band", reps(3, 10, band("extra-heavy"))],
  ["3 x 10, sehr leichtes Band", reps(3, 10, band("extra-light"))],
  ["3 x 10, starkes Theraband", reps(3, 10, band("heavy"))],
  ["3 x 10, Band leicht", reps(3, 10, band("light"))],
  ["3 x 10 Körpergewicht", reps(3, 10)],
  ["3 x 10, Belastung 4-6", reps(3, 10, { effort: { from: 4, to: 6 } })],
  ["45 Min, Anstrengung 4 von 10", lasting(2700, { effort: { from: 4, to: 4 } })],
  ["1,5 Std", lasting(5400)],
  ["1,5 km", far(1500)],
  ["1.500 m", far(1500)],
  ["2 bis 3 km 3 x pro Woche", far(2000, { metresMax: 3000 }), thriceAWeek],
];

test.each([...english, ...german])("%s", (text, dose, schedule) => {
  expect(readLine(text, BEFORE)).toEqual({
    ok: true,
    dose: dose ?? BEFORE.dose,
    schedule: schedule ?? BEFORE.schedule,
  });
});

test.each<[text: string, problem: string, part: string]>([
  ["", "empty", ""],
  [" , ", "empty", " , "],
  ["3 x, hold 5 s, per side", "missing", "3 x"],
  ["3 sets", "missing", "3 sets"],
  ["per side", "missing", "per side"],
  ["3 x 10, hold", "missing", "hold"],
  ["3 x 10, tempo 3-1", "missing", "tempo 3-1"],
  ["3 x 10, RPE", "missing", "RPE"],
  ["3 x 10, band", "missing", "band"],
  ["do 3 x 10", "unknown", "do"],
  ["so 3 x 10", "unknown", "so"],
  ["we 10 reps", "unknown", "we"],
  ["3 x 10, we do", "unknown", "we do"],
  ["3 x 10 mi", "unknown", "mi"],
  ["1.30 h", "unknown", "1.30"],
  ["1,15 Std", "unknown", "1,15"],
  ["2.30 min", "unknown", "2.30"],
  ["3 x 2:30 min", "unknown", ":"],
  ["10", "unit", "10"],
  ["3 x 10, 5", "unit", "5"],
  ["3 x 10, red band", "unknown", "red"],
  ["3 x 10, both sides", "unknown", "both sides"],
  ["3 x 10 wobbly left", "unknown", "wobbly"],
  ["21 x 10", "range", "21 x"],
  ["3 x 300", "range", "300"],
  ["3 x 8-300", "range", "8-300"],
  ["3 x 20-700 s", "range", "20-700 s"],
  ["10 min to 5 h", "range", "10 min to 5 h"],
  ["3 x 10, hold 20 min", "range", "20 min"],
  ["3 x 10, rest 1 h", "range", "1 h"],
  ["5 h", "range", "5 h"],
  ["5 m", "range", "5 m"],
  ["90 000 steps", "range", "90 000 steps"],
  ["3 x 10, 400 kg", "range", "400 kg"],
  ["3 x 10, 3-1-1-60", "range", "3-1-1-60"],
  ["3 x 10, RPE 13", "range", "RPE 13"],
  ["7 x/day", "range", "7 x/day"],
  ["every 30 days", "range", "every 30 days"],
  ["8 x per week", "range", "8 x per week"],
  ["3 x 10, RPE 6.5", "whole", "RPE 6.5"],
  ["3 x 10, hold 1.5 s", "whole", "1.5 s"],
  ["3 x 10, 1.2 kg", "half", "1.2 kg"],
  ["3 x 12-8", "order", "12-8"],
  ["3 x 8-8", "order", "8-8"],
  ["3 x 10, hold 5-8 s", "single", "5-8 s"],
  ["3 x 10, 2-4 kg", "single", "2-4 kg"],
  ["3 x 10, 20 min", "twice", "20 min"],
  ["3 x 10, left, right", "twice", "right"],
  ["3 x 10, daily, Mon", "twice", "Mon"],
  ["3 x per week, Mon Wed Fri", "twice", "Mon Wed Fri"],
  ["20 min, hold 5 s", "misfit", "hold 5 s"],
  ["3 x 200 m", "misfit", "200 m"],
  ["every 2 days, 2 x a day", "misfit", "2 x a day"],
])("%s: %s, %s", (text, problem, part) => {
  expect(readLine(text, BEFORE)).toMatchObject({ ok: false, problem, part });
});

test.each(Object.entries(program.dose.problem.example))("the example of %s is understood: %s", (_, example) => {
  for (const one of example.split(/ or |, (?=\d+ s)/)) {
    const alone = readLine(one, BEFORE);
    expect(alone.ok || readLine(`3 x 10, ${one}`, BEFORE).ok, one).toBe(true);
  }
});
