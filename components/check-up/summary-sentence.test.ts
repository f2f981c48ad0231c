import fc from "fast-check";
import { createTranslator } from "next-intl";
import type { ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { caseArbitrary } from "@/lib/adherence/generated-case";
import { planOfCase } from "@/lib/check-up/generated-plan";
import { reportedPain } from "@/lib/check-up/pain";
import { type Review, reviewOf } from "@/lib/check-up/review";
import { rowsOf } from "@/lib/check-up/rows";
import { type Clause, summaryOf } from "@/lib/check-up/sentence";
import { addDays, daysBetween } from "@/lib/day/day";
import review from "@/lib/platform/i18n/en/review.json";
import { sentenceOf } from "./summary-sentence";

const t = createTranslator({ locale: "en-GB", messages: { review }, namespace: "review.sentence" });
const PATIENTS = 50;

/** As it reads, with each clause marked by the ground that it leads to. */
function wordsOf(summary: ReturnType<typeof summaryOf>): string {
  const mark = (name: string) => (words: ReactNode) => `[${name}:${flat(words)}]`;
  return flat(
    sentenceOf(summary, "Helen", t as never, {
      did: mark("all"),
      ache: mark("pain"),
      first: mark("0"),
      second: mark("1"),
    }),
  );
}
const flat = (node: ReactNode): string => (Array.isArray(node) ? node.map(flat).join("") : String(node));

/** Patients with any program and any entries, of whom some report pain on some days. */
const reviews = fc
  .tuple(caseArbitrary, fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { maxLength: 40 }))
  .map(([given, pains]) => {
    const reports = pains.flatMap((worstPain, index) => {
      const date = addDays(given.window.from, index);
      return worstPain === null || daysBetween(date, given.window.to) < 0
        ? []
        : [{ date, worstPain, note: "", recordedAt: `${date}T20:00:00Z` }];
    });
    return reviewOf(planOfCase(given, reports), given.window, new Date(given.now));
  });

const TRENDS: Clause["key"][] = ["painFell", "painRose", "painRoseOn", "painFellThenRose", "painSteady", "painVaried"];
const WORDS: Clause["key"][] = ["all", "nearlyAll", "most", "half", "less", "none"];

function holdsGround(found: Review) {
  const { adherence, pain, hard } = summaryOf(found);
  const rows = found.exercises.flatMap(({ lineage }) => rowsOf(found, lineage));
  const counted = rows.filter(({ occurrence }) => occurrence.counts).map(({ occurrence }) => occurrence);
  const performed = counted.reduce((sum, each) => sum + each.performed, 0);
  const due = counted.reduce((sum, each) => sum + each.performed + each.notDone + each.notReported, 0);
  if (adherence.key !== "noProgram" && adherence.key !== "nothingDue") {
    expect(due).toBeCloseTo(found.answer.due, 9);
    expect(performed).toBeCloseTo(found.answer.performed, 9);
    expect(due).toBeGreaterThan(0);
  }
  if (WORDS.includes(adherence.key)) expect(found.answer.due).toBeGreaterThanOrEqual(5);
  if ("due" in adherence) expect(adherence).toMatchObject({ due: Math.floor(found.answer.due) });

  const reports = reportedPain(found.pain);
  if (pain && TRENDS.includes(pain.key)) expect(reports.length).toBeGreaterThanOrEqual(5);
  if (pain?.key === "painFew") expect(pain.days).toBe(reports.length);
  if (pain?.key === "painUnreported") expect(reports).toEqual([]);
  if (pain && "day" in pain) expect(reports).toContainEqual({ date: pain.day, worst: pain.to });

  for (const { lineage } of hard) {
    const own = rowsOf(found, lineage);
    const ratings = found.exercises.find((each) => each.lineage === lineage)?.ratings ?? 0;
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ occurrence }) => occurrence.counts).length + ratings).toBeGreaterThanOrEqual(3);
  }
}

describe("the sentence about 50 patients", () => {
  test("says nothing without its ground, and names no course under five reports", () => {
    fc.assert(fc.property(reviews, holdsGround), { numRuns: PATIENTS });
  }, 60_000);

  test("leads from every clause to its ground, and reads as a sentence", () => {
    fc.assert(
      fc.property(reviews, (found) => {
        const summary = summaryOf(found);
        const words = wordsOf(summary);
        expect(words).toMatch(/^\[all:[^\]]+\]/);
        expect(words.includes("[pain:")).toBe(summary.pain !== null);
        for (const index of summary.hard.keys()) expect(words).toContain(`[${index}:`);
        expect(words.replace(/\[\w+:|\]/g, "")).toMatch(/^[A-Z].*\.$/);
        expect(words).not.toMatch(/\b1 (sessions|days)\b|\b([02-9]|\d\d+) (session|day)\b|undefined|null|NaN/);
      }),
      { numRuns: PATIENTS },
    );
  }, 60_000);

  test.each([
    [{ key: "few" as const, performed: 1, due: 1 }, "1 of 1 session,"],
    [{ key: "few" as const, performed: 0, due: 4 }, "0 of 4 sessions,"],
    [{ key: "unknown" as const, performed: 1, due: 30 }, "1 of 30 sessions;"],
  ])("counts in singular and plural: %j", (adherence, words) => {
    expect(wordsOf({ adherence, pain: null, hard: [] })).toContain(words);
  });

  test.each([
    [1, "on 1 day only"],
    [4, "on 4 days only"],
  ])("and so the days of pain: %s", (days, words) => {
    expect(wordsOf({ adherence: { key: "all" }, pain: { key: "painFew", days }, hard: [] })).toContain(words);
  });
});
