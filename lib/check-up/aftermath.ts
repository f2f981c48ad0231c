import { adherence } from "@/lib/adherence/adherence";
import { recordsOf } from "@/lib/adherence/entry";
import type { Figures } from "@/lib/adherence/figures";
import { caseOf, type PlanFacts, type Window } from "@/lib/adherence/plan-case";
import { addDays, type Day, dayIn, daysBetween, numberOf } from "@/lib/day/day";
import type { PlanDayReport, PlanEntry } from "@/lib/session/plan";
import { median, painDays, reportedPain } from "./pain";
import { earlierOf } from "./window";

/** Below these a figure says more about chance than about the patient: "too few data". */
export const FEWEST_SESSIONS = 5;
export const FEWEST_RATINGS = 3;

/** No side is longer: what lies further away from a change tells about something else. */
export const MOST_DAYS = 28;

export type Side = {
  window: Window;
  /** Of all exercises; `isFew` when too little was due to tell. */
  sessions: Pick<Figures, "due" | "performed" | "frequency" | "dose"> & { isFew: boolean };
  /** The median of the days on which pain was reported, and how many those are. */
  pain: { median: number | null; days: number; isFew: boolean };
};

/** What was before a change and what followed it: as many days on both sides, none of them under another revision. */
export type Aftermath = { days: number; before: Side; after: Side };

export type AftermathFacts = Omit<PlanFacts, "entries"> & {
  entries: (PlanFacts["entries"][number] & Pick<PlanEntry, "pain">)[];
  dayReports: Pick<PlanDayReport, "date" | "worstPain">[];
};

/**
 * Adherence and pain around the day on which a revision took effect; null for the first one, and until a day is over since. It tells
 * what followed, never why. `revisions` are those that stand, by number.
 */
export function aftermathOf(facts: AftermathFacts, number: number, now: Date): Aftermath | null {
  const { revisions } = facts;
  const index = revisions.findIndex((revision) => revision.number === number);
  const [before, change, next] = [revisions[index - 1], revisions[index], revisions[index + 1]];
  if (!before || !change) return null;
  const yesterday = addDays(dayIn(facts.timeZone, now), -1);
  const ended = facts.program?.ended ?? yesterday;
  const last = [next ? addDays(next.effective, -1) : yesterday, ended].reduce(earlierOf, yesterday);
  const since = daysBetween(before.effective, change.effective);
  const days = Math.min(MOST_DAYS, since, daysBetween(change.effective, last) + 1);
  if (days < 1) return null;
  const from = (day: Day): Window => ({ from: day, to: addDays(day, days - 1) });
  return {
    days,
    before: sideOf(facts, from(addDays(change.effective, -days)), now),
    after: sideOf(facts, from(change.effective), now),
  };
}

function sideOf(facts: AftermathFacts, window: Window, now: Date): Side {
  const { due, performed, frequency, dose } = adherence(caseOf(facts, window, now));
  const today = dayIn(facts.timeZone, now);
  const rated = [...recordsOf(facts.entries, numberOf(today)).values()].flatMap((record) =>
    [...record.values()].map(({ entry }) => entry.id),
  );
  const standing = new Set(rated);
  const entries = facts.entries.filter(({ id }) => standing.has(id));
  const pain = reportedPain(painDays({ ...window, today }, facts.dayReports, entries)).map(({ worst }) => worst);
  return {
    window,
    sessions: { due, performed, frequency, dose, isFew: due < FEWEST_SESSIONS },
    pain: { median: median(pain), days: pain.length, isFew: pain.length < FEWEST_RATINGS },
  };
}
