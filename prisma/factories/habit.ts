import { type Amount, amountFieldsOf, type Dose } from "@/lib/dose/dose";
import type { Reason } from "@/lib/session/plan";
import { dueOn, type Line } from "./prescribing";
import type { StoryDay, StoryEntry } from "./story";

/** How somebody keeps a program up. The chances of done, partly and not done; what remains is no entry. */
export type Keeping = {
  done: number;
  partly: number;
  notDone: number;
  reasons: Reason[];
  effort: number;
  /** Pain while doing it; follows the person's worst pain of the day if not given. */
  pain?: number;
};

/** Somebody who keeps it up. */
export const STEADY: Keeping = { done: 0.88, partly: 0.05, notDone: 0.03, reasons: ["noTime", "tired"], effort: 5 };

/** Deterministic numbers in [0, 1) (mulberry32), so that the demo is the same for everybody on one day. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type Habit = {
  line: Line;
  from: StoryDay;
  to: StoryDay;
  keeping: (day: StoryDay) => Keeping;
};

/** What came of it, day by day; days recorded a day or two later are among them. */
export function entriesOf(habit: Habit, painOf: (day: StoryDay) => number, next: () => number): StoryEntry[] {
  const { line, from, to } = habit;
  const due = dueOn(line.every);
  const slots = "timesPerDay" in line.every ? line.every.timesPerDay : 1;
  const entries: StoryEntry[] = [];
  for (let day = from; day <= to; day += 1) {
    if (!due(day)) continue;
    for (let slot = 1; slot <= slots; slot += 1) {
      const entry = drawn(line, day, slot, habit.keeping(day), painOf, next);
      if (entry) entries.push(entry);
    }
  }
  return entries;
}

function drawn(
  line: Line,
  day: StoryDay,
  slot: number,
  keeping: Keeping,
  painOf: (day: StoryDay) => number,
  next: () => number,
): StoryEntry | null {
  const [outcome, lateness, days, why] = [next(), next(), next(), next()];
  const late = lateness < 0.12 ? 1 + Math.floor(days * 2) : 0;
  const base = { day, slug: line.slug, slot, late: day + late > 0 ? 0 : late };
  const reason = keeping.reasons[Math.floor(why * keeping.reasons.length)] ?? "noTime";
  const felt = { effort: keeping.effort, pain: keeping.pain ?? painDuring(day, painOf) };
  const { done, partly, notDone } = keeping;
  if (outcome < done) return { ...base, outcome: "done", ...felt };
  if (outcome < done + partly) {
    return {
      ...base,
      outcome: "partly",
      reason,
      amount: partOf(line.dose),
      ...felt,
      effort: Math.min(9, felt.effort + 2),
    };
  }
  return outcome < done + partly + notDone ? { ...base, outcome: "notDone", reason } : null;
}

/** A little below the worst of a day that is over. */
export function painDuring(day: StoryDay, painOf: (day: StoryDay) => number): number {
  return Math.max(0, painOf(day) - (day < 0 ? 1 : 0));
}

/** A round less, or about half of the only one. */
export function partOf(dose: Dose): Amount {
  const whole: Amount = dose;
  const [first, second] = amountFieldsOf(dose.kind);
  const half = (value: number | undefined) => Math.max(1, Math.round((value ?? 2) / 2));
  if (!first) return {};
  if (!second) return { [first]: half(whole[first]) };
  const rounds = whole[first] ?? 1;
  return rounds > 1 ? { [first]: rounds - 1, [second]: whole[second] } : { [first]: 1, [second]: half(whole[second]) };
}

export type PainPoint = [day: StoryDay, level: number];

/** Worst pain a day along a line through these points, with a day's ups and downs; some days are not reported. The last two are as told. */
export function painAlong(points: PainPoint[], next: () => number): { day: StoryDay; worst: number }[] {
  const days: { day: StoryDay; worst: number }[] = [];
  const last = points.at(-1)?.[0] ?? 0;
  for (const [index, [from, start]] of points.entries()) {
    const [to, end] = points[index + 1] ?? [from + 1, start];
    for (let day = from; day < to; day += 1) {
      const level = start + ((end - start) * (day - from)) / (to - from);
      const swing = next() < 0.3 ? (next() < 0.5 ? -1 : 1) : 0;
      const reported = next() < 0.9;
      const told = day >= last - 1;
      const worst = Math.min(10, Math.max(0, Math.round(level) + (told ? 0 : swing)));
      if (told || reported) days.push({ day, worst });
    }
  }
  return days;
}
