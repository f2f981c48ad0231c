import type { Answers } from "./answers";
import type { Definition } from "./definition";

/** How far it is from the first time to now, against the change that matters. */
export type Change = {
  /** Without a sign. */
  by: number;
  /** Of the first score; null where that was 0, or where points count. */
  percent: number | null;
  /** "higher" and "lower" where neither end is better. */
  towards: "better" | "worse" | "higher" | "lower" | "same";
  /** Whether it is as much as counts; null where nobody has said what does. */
  counts: boolean | null;
  /** What counts: a percentage of the first score, or points. */
  threshold: { percent: number } | { points: number } | null;
};

type Answered = { score: number; answers: Answers };

/** Null where two scores say nothing about a change: each is one already, or they are about different activities. */
export function changeOf(definition: Definition, first: Answered, now: Answered): Change | null {
  if (definition.comparison) return null;
  const pair = comparable(first, now);
  if (!pair) return null;
  const moved = pair.now - pair.first;
  const { better, matters } = definition;
  const by = Math.abs(moved);
  const towards =
    moved === 0
      ? "same"
      : better === null
        ? moved > 0
          ? "higher"
          : "lower"
        : moved > 0 === (better === "higher")
          ? "better"
          : "worse";
  const byPercent = matters?.percent != null && pair.first !== 0;
  const percent = byPercent ? (by * 100) / Math.abs(pair.first) : null;
  const threshold =
    byPercent && matters?.percent != null
      ? { percent: matters.percent }
      : matters?.points != null
        ? { points: matters.points }
        : null;
  return { by, percent, towards, threshold, counts: countsOf(by, percent, threshold) };
}

function countsOf(by: number, percent: number | null, threshold: Change["threshold"]): boolean | null {
  if (threshold === null) return null;
  // Thirds and tenths are not exact: 2 is not to become 1.999…
  const enough = 1e-9;
  if ("percent" in threshold) return (percent ?? 0) + enough >= threshold.percent;
  return by + enough >= threshold.points;
}

/** Two scores over the same: of activities only those that both times have a number. */
function comparable(first: Answered, now: Answered): { first: number; now: number } | null {
  const shared = sharedActivities(first.answers, now.answers);
  if (shared === null) return { first: first.score, now: now.score };
  if (shared.length === 0) return null;
  const mean = (of: (activity: FromTo) => number) =>
    shared.reduce((sum, activity) => sum + of(activity), 0) / shared.length;
  return { first: mean(({ from }) => from), now: mean(({ to }) => to) };
}

export type FromTo = { name: string; from: number; to: number };

/** The activities that have a number both times; null for a measure without activities. */
export function sharedActivities(first: Answers, now: Answers): FromTo[] | null {
  if (first.kind !== "activities" || now.kind !== "activities") return null;
  const before = new Map(first.activities.map(({ name, value }) => [name, value]));
  return now.activities.flatMap(({ name, value }) => {
    const from = before.get(name);
    return from == null || value === null ? [] : [{ name, from, to: value }];
  });
}

/** The score from which on a change counts, to be drawn; null where none does. */
export function countsFrom({ better, matters, range }: Definition, first: number): number | null {
  if (!matters || better === null) return null;
  const by = matters.percent !== null && first !== 0 ? (Math.abs(first) * matters.percent) / 100 : matters.points;
  if (by === null) return null;
  const at = better === "lower" ? first - by : first + by;
  return at < range[0] || at > range[1] ? null : at;
}
