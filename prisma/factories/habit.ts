import type { Reason } from "@/lib/session/plan";
import type { StoryDay, StoryEntry } from "./story";

/** How somebody keeps an exercise up. The chances of done, partly and not done; what remains is no entry. */
export type Habit = {
  slug: string;
  from: StoryDay;
  to: StoryDay;
  on: (day: StoryDay) => boolean;
  chances: { done: number; partly: number; notDone: number };
  reasons?: Reason[];
  effort: number;
  /** Pain while doing it; follows the person's worst pain of the day if not given. */
  pain?: number;
  slots?: number;
};

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

export function entriesOf(habits: Habit[], painOf: (day: StoryDay) => number, next: () => number): StoryEntry[] {
  const entries: StoryEntry[] = [];
  for (const habit of habits) {
    for (let day = habit.from; day <= habit.to; day += 1) {
      if (!habit.on(day)) continue;
      for (let slot = 1; slot <= (habit.slots ?? 1); slot += 1) {
        const entry = entryOf(habit, day, slot, painOf, next);
        if (entry) entries.push(entry);
      }
    }
  }
  return entries;
}

function entryOf(
  habit: Habit,
  day: StoryDay,
  slot: number,
  painOf: (day: StoryDay) => number,
  next: () => number,
): StoryEntry | null {
  const drawn = next();
  const { done, partly, notDone } = habit.chances;
  const late = next() < 0.12 ? 1 + Math.floor(next() * 2) : 0;
  const base = { day, slug: habit.slug, slot, late: day + late > 0 ? 0 : late };
  const pain = habit.pain ?? Math.max(0, painOf(day) - 1);
  const reasons = habit.reasons ?? ["noTime", "tired"];
  const reason = reasons[Math.floor(next() * reasons.length)] ?? "noTime";
  if (drawn < done) return { ...base, outcome: "done", effort: habit.effort, pain };
  if (drawn < done + partly) return { ...base, outcome: "partly", reason, effort: Math.min(9, habit.effort + 2), pain };
  if (drawn < done + partly + notDone) return { ...base, outcome: "notDone", reason };
  return null;
}

/** Worst pain a day along a line from one value to another, with a day's ups and downs; some days are not reported. */
export function painLine(
  from: StoryDay,
  to: StoryDay,
  start: number,
  end: number,
  next: () => number,
): { day: StoryDay; worst: number }[] {
  const days: { day: StoryDay; worst: number }[] = [];
  for (let day = from; day <= to; day += 1) {
    const level = start + ((end - start) * (day - from)) / Math.max(1, to - from);
    const swing = next() < 0.3 ? (next() < 0.5 ? -1 : 1) : 0;
    if (next() < 0.9) days.push({ day, worst: Math.min(10, Math.max(0, Math.round(level) + swing)) });
  }
  return days;
}
