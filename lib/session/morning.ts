import { addDays, type Day } from "@/lib/day/day";
import type { PlanDocument } from "./plan";
import { standingOf } from "./standing";

/** Pain above the patient's limit on the day before, and how it is this morning as far as she said. */
export type MorningQuestion = {
  /** The most of yesterday, 0-10. */
  pain: number;
  /** The exercise that it came with; null when it was told for the day as a whole. */
  lineage: string | null;
  answer: number | null;
};

type Told = Pick<PlanDocument, "painLimit" | "entries" | "dayReports" | "morningReports">;

/** What to ask on the day after more pain than the patient's limit; null on any other day. */
export function morningQuestion(plan: Told, today: Day): MorningQuestion | null {
  const yesterday = addDays(today, -1);
  const told: { pain: number; lineage: string | null }[] = standingOf(
    plan.entries.filter(({ date }) => date === yesterday),
  ).flatMap(({ pain, lineage }) => (pain === null ? [] : [{ pain, lineage }]));
  for (const { date, worstPain } of plan.dayReports) {
    if (date === yesterday && worstPain !== null) told.push({ pain: worstPain, lineage: null });
  }
  // Of equals the one with an exercise: it says more.
  const worst = told.reduce<(typeof told)[number] | null>(
    (most, each) => (most === null || each.pain > most.pain ? each : most),
    null,
  );
  if (!worst || worst.pain <= plan.painLimit) return null;
  const answer = plan.morningReports.find((report) => report.date === today)?.pain ?? null;
  return { ...worst, answer };
}
