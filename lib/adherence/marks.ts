import type { Day } from "@/lib/day/day";
import type { Occurrence, State } from "./detail";
import type { Figures } from "./figures";

export type Mark = State | "rest";

/**
 * The marks of a lineage on a date, in the order of slots, never empty. A session of a block or week is marked on the
 * date it was performed, an unperformed one on its nominal end.
 */
export function marksOn(occurrences: readonly Occurrence[], lineage: string, day: Day): Mark[] {
  const marks = occurrences
    .filter((occurrence) => occurrence.lineage === lineage)
    .sort((a, b) => a.slot - b.slot)
    .flatMap((occurrence) => marksOfOne(occurrence, day));
  return marks.length > 0 ? marks : ["rest"];
}

function marksOfOne(occurrence: Occurrence, day: Day): Mark[] {
  if (occurrence.kind === "day") return occurrence.from === day ? [occurrence.state] : [];
  if (occurrence.state === "paused") return occurrence.dates.includes(day) ? ["paused"] : [];
  const marks: Mark[] = occurrence.sessions.filter((session) => session.date === day).map((session) => session.outcome);
  if (occurrence.to === day && missing(occurrence) > 0) marks.push(unperformed(occurrence));
  return marks;
}

function unperformed({ state, notDone, notReported }: Occurrence): Mark {
  if (state === "open") return "open";
  return notDone > 0 && notReported === 0 ? "notDone" : "notReported";
}

function missing({ state, target, performed }: Occurrence): number {
  return state === "paused" ? 0 : target - performed;
}

/**
 * A day's share, 0 to 1: the dose shares of what was performed on the date, of that and of what ended on it unperformed.
 * Null where there is nothing on either side: a rest day. Today's open occurrences are on the side of the unperformed.
 */
export function shareOn(occurrences: readonly Occurrence[], day: Day): number | null {
  let shares = 0;
  let whole = 0;
  for (const occurrence of occurrences) {
    for (const session of occurrence.sessions) {
      if (session.date !== day) continue;
      shares += session.share * session.part;
      whole += session.part;
    }
    if (occurrence.to === day) whole += missing(occurrence);
  }
  return whole === 0 ? null : shares / whole;
}

/** The last date on which a block or week can still be performed: "by Thursday". */
export function lastDateOf({ dates, to }: Occurrence): Day {
  return dates.at(-1) ?? to;
}

/** Sessions "5 of 6": whole numbers to show, rounded down. */
export function sessionsOf({ performed, due }: Pick<Figures, "performed" | "due">): { performed: number; due: number } {
  return { performed: Math.floor(performed), due: Math.floor(due) };
}
