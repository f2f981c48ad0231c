import { dayAt, dayIn, numberOf } from "@/lib/day/day";
import type { Case } from "./case";
import { type Extra, type Occurrence, occurrenceOf } from "./detail";
import { isPerformed, type LineageRecord, recordsOf } from "./entry";
import { add, count, emptyTally, type Figures, figuresOf, type Tally } from "./figures";
import { planned } from "./occurrence";
import { type Settled, settle } from "./settlement";
import { type Timeline, timelinesOf } from "./timeline";

export type Answer = Figures & { byLineage: { [lineage: string]: Figures } };

export type DetailedAnswer = Answer & { occurrences: Occurrence[]; extras: Extra[] };

export type AdherenceOptions = {
  /** The lineages that the total is made of; all when absent. */
  lineages?: readonly string[];
};

/**
 * Adherence after the definition, version 1: the one function behind every figure. The case must be well formed
 * (`caseSchema`). With `detail`, also every occurrence that has a date in the window, and the extra sessions.
 */
export function adherence(theCase: Case, options: AdherenceOptions & { detail: true }): DetailedAnswer;
export function adherence(theCase: Case, options?: AdherenceOptions & { detail?: false }): Answer;
export function adherence(
  theCase: Case,
  { detail = false, lineages }: AdherenceOptions & { detail?: boolean } = {},
): Answer | DetailedAnswer {
  const today = numberOf(dayIn(theCase.timeZone, new Date(theCase.now)));
  const window = { from: numberOf(theCase.window.from), to: numberOf(theCase.window.to) };
  const timelines = timelinesOf(theCase);
  const records = recordsOf(theCase.entries, today);
  const total = emptyTally();
  const occurrences: Occurrence[] = [];
  const extras: Extra[] = [];
  const byLineage = lineagesOf(theCase).map((lineage) => {
    const one = account(timelines.get(lineage), records.get(lineage), window, today);
    if (!lineages || lineages.includes(lineage)) add(total, one.tally);
    if (detail) {
      for (const each of one.settled) occurrences.push(occurrenceOf(lineage, each, belongs(each, window)));
      for (const { entry, date, slot } of one.extras)
        extras.push({ lineage, entryId: entry.id, date: dayAt(date), slot });
    }
    return [lineage, figuresOf(one.tally)] as const;
  });
  const answer = { ...figuresOf(total), byLineage: Object.fromEntries(byLineage) };
  return detail ? { ...answer, occurrences, extras } : answer;
}

type Window = { from: number; to: number };

/** The account of one lineage: its occurrences, its extra sessions and their counts. */
function account(timeline: Timeline | undefined, record: LineageRecord | undefined, window: Window, today: number) {
  const settled = timeline ? planned(timeline, window).map((each) => settle(each, timeline, record, today)) : [];
  const taken = new Set(settled.flatMap((occurrence) => occurrence.taken.map((each) => each.entry)));
  const extras = [...(record?.values() ?? [])].filter(
    (standing) => isPerformed(standing) && isWithin(standing.date, window) && !taken.has(standing.entry),
  );
  const tally: Tally = { ...emptyTally(), extra: extras.length };
  for (const occurrence of settled) if (belongs(occurrence, window)) count(tally, occurrence);
  return { settled, extras, tally };
}

function belongs(occurrence: Settled, window: Window): boolean {
  return occurrence.belongsTo !== null && isWithin(occurrence.belongsTo, window);
}

function isWithin(date: number, window: Window): boolean {
  return window.from <= date && date <= window.to;
}

/** Every lineage of any revision or entry, in the order of their names, so that the order of entries changes nothing. */
function lineagesOf({ revisions, entries }: Case): string[] {
  const prescribed = revisions.flatMap((revision) => revision.prescriptions.map((each) => each.lineage));
  return [...new Set([...prescribed, ...entries.map((entry) => entry.lineage)])].sort();
}
