import { sessionsOf } from "@/lib/adherence/marks";
import { addDays } from "@/lib/day/day";
import { median, type ReportedPain, reportedPain } from "./pain";
import type { Review } from "./review";
import type { ReviewExercise } from "./review-exercise";

/** One clause of the summary: a message and its values. `day` values are calendar days, to be written by the reader. */
export type Clause =
  | { key: "noProgram" | "nothingDue" | "all" | "nearlyAll" | "most" | "half" | "less" | "none" | "painUnreported" }
  | { key: "few" | "unknown"; performed: number; due: number }
  | { key: "painFew"; days: number }
  | { key: "painFell" | "painRose"; from: number; to: number }
  | { key: "painSteady"; level: number }
  | { key: "painVaried"; least: number; worst: number }
  | { key: "painRoseOn"; from: number; to: number; day: string }
  | { key: "painFellThenRose"; from: number; low: number; to: number; day: string };

/** An exercise that did not go well, and which. */
export type Hard = { lineage: string; name: string };

export type Summary = { adherence: Clause; pain: Clause | null; hard: Hard[] };

/** Below these nothing is said of a course. */
const LEAST_SESSIONS = 5;
export const LEAST_PAIN_DAYS = 5;
const LEAST_OF_EXERCISE = 3;
/** A change of 2 points of 10 is one that matters to patients (NPRS). */
export const REAL_CHANGE = 2;

/** What one plain sentence can honestly say about a window. */
export function summaryOf(review: Review): Summary {
  const adherence = adherenceClause(review);
  const known = adherence.key === "all" || adherence.key === "nearlyAll" || adherence.key === "most";
  const hard = review.exercises
    .filter((exercise) => isHard(exercise, review.painLimit))
    .map(({ lineage, name }) => ({ lineage, name }));
  return { adherence, pain: painClause(review), hard: known && hard.length <= 2 ? hard : [] };
}

function adherenceClause({ answer, exercises }: Review): Clause {
  const { due, frequency, reported } = answer;
  if (exercises.length === 0) return { key: "noProgram" };
  if (frequency === null || reported === null) return { key: "nothingDue" };
  if (due < LEAST_SESSIONS) return { key: "few", ...sessionsOf(answer) };
  // With most of it unreported, how much was done is not known: the count says all that there is.
  if (reported < 0.5) return { key: "unknown", ...sessionsOf(answer) };
  if (frequency === 1) return { key: "all" };
  if (frequency >= 0.9) return { key: "nearlyAll" };
  if (frequency >= 0.6) return { key: "most" };
  if (frequency >= 0.4) return { key: "half" };
  return { key: frequency > 0 ? "less" : "none" };
}

function painClause(review: Review): Clause | null {
  const reports = reportedPain(review.pain);
  if (review.exercises.length === 0) return null;
  if (reports.length === 0) return { key: "painUnreported" };
  if (reports.length < LEAST_PAIN_DAYS) return { key: "painFew", days: reports.length };
  return recentRise(reports, review.window.to) ?? course(reports.map(({ worst }) => worst));
}

/** A rise of 2 points or more in the last seven days that has not gone back since. */
function recentRise(reports: readonly ReportedPain[], to: string): Clause | null {
  for (let index = reports.length - 1; index > 0; index--) {
    const [before, rise] = [reports[index - 1], reports[index]];
    if (!before || !rise || rise.date < addDays(to, -6)) return null;
    if (rise.worst - before.worst < REAL_CHANGE) continue;
    if (reports.slice(index).some(({ worst }) => worst < before.worst + REAL_CHANGE)) continue;
    const earlier = reports.slice(0, index).map(({ worst }) => worst);
    const from = usual(earlier.slice(0, 3));
    return earlier.length >= LEAST_PAIN_DAYS && from - before.worst >= REAL_CHANGE
      ? { key: "painFellThenRose", from, low: before.worst, to: rise.worst, day: rise.date }
      : { key: "painRoseOn", from: before.worst, to: rise.worst, day: rise.date };
  }
  return null;
}

/** From the first three reports to the last three, so that no single day makes a trend. */
function course(levels: readonly number[]): Clause {
  const from = usual(levels.slice(0, 3));
  const to = usual(levels.slice(-3));
  const [least, worst] = [Math.min(...levels), Math.max(...levels)];
  if (from - to >= REAL_CHANGE) return { key: "painFell", from, to };
  if (to - from >= REAL_CHANGE) return { key: "painRose", from, to };
  return worst - least <= REAL_CHANGE
    ? { key: "painSteady", level: usual(levels) }
    : { key: "painVaried", least, worst };
}

/** The median, rounded up to a level of the scale. */
function usual(levels: readonly number[]): number {
  return Math.ceil(median(levels) ?? 0);
}

/** Less than half of its dose although it was reported on, or more pain than the patient's limit. */
function isHard({ state, figures, pain, ratings }: ReviewExercise, painLimit: number): boolean {
  if (state === "stopped") return false;
  const { due, dose, reported } = figures;
  const littleDone = due >= LEAST_OF_EXERCISE && dose !== null && dose < 0.5 && reported !== null && reported >= 0.5;
  return littleDone || (ratings >= LEAST_OF_EXERCISE && pain !== null && pain > painLimit);
}
