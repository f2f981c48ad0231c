import type { Answer } from "@/lib/adherence/adherence";
import type { PlanEntry } from "@/lib/session/plan";
import { type ReportedPain, reportedPain } from "./pain";
import type { Review } from "./review";
import type { Split } from "./review-exercise";

/** The version of the definition of adherence that the figures follow. */
export const DEFINITION_VERSION = 1;

export type SeenExercise = Split & { lineage: string; name: string; pain: number | null; effort: number | null };

/** The figures as both saw them at a check-up; kept whole, so that they need nothing else to be shown again. */
export type Seen = Split & { answer: Answer; exercises: SeenExercise[]; pain: ReportedPain[] };

/** Which entries the figures knew. */
export type Watermark = { entries: number; lastReceivedAt: string | null };

export function seenOf(review: Review): Seen {
  return {
    done: review.done,
    partly: review.partly,
    answer: review.answer,
    exercises: review.exercises.map(({ lineage, name, done, partly, pain, effort }) => ({
      lineage,
      name,
      done,
      partly,
      pain,
      effort,
    })),
    pain: reportedPain(review.pain),
  };
}

export function watermarkOf(entries: readonly Pick<PlanEntry, "receivedAt">[]): Watermark {
  const last = entries
    .map((entry) => entry.receivedAt)
    .sort()
    .at(-1);
  return { entries: entries.length, lastReceivedAt: last ?? null };
}

/** Whether the record now says something else of the same window: entries that came late, or were corrected. */
export function differs(seen: Seen, now: Seen): boolean {
  return figuresText(seen) !== figuresText(now);
}

/** Names may be reworded; numbers may not. */
function figuresText({ answer, pain }: Seen): string {
  const { byLineage, ...overall } = answer;
  const lineages = Object.keys(byLineage).sort();
  return JSON.stringify([
    numbers(overall),
    lineages.map((lineage) => [lineage, numbers(byLineage[lineage])]),
    pain.map(({ date, worst }) => [date, worst]),
  ]);
}

/** The order of keys is not kept by the database. */
function numbers(figures: object | undefined): unknown {
  return Object.entries(figures ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [
      key,
      typeof value === "object" && value !== null && !Array.isArray(value) ? numbers(value) : value,
    ]);
}
