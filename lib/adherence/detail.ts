import { type Day, dayAt } from "@/lib/day/day";
import type { Entry } from "./case";
import { type Planned, WHOLE } from "./occurrence";
import type { Settled } from "./settlement";

export type State = "done" | "partly" | "notDone" | "notReported" | "open" | "paused";

/** A performed entry that stands behind an occurrence; `part` is 1, or less where it fills the last of a weekly target. */
export type Session = { entryId: string; date: Day; outcome: "done" | "partly"; share: number; part: number };

/** A row behind the figures. Counts are in sessions. */
export type Occurrence = {
  lineage: string;
  kind: Planned["kind"];
  slot: number;
  /** First date and nominal end. */
  from: Day;
  to: Day;
  /** The dates on which performing it counts; of a paused one, the dates that the pause took. */
  dates: Day[];
  target: number;
  performed: number;
  notDone: number;
  notReported: number;
  /** The sum of the dose shares of what was performed. */
  share: number;
  state: State;
  sessions: Session[];
  /** Every entry that decided it, in the order of dates. */
  entryIds: string[];
  /** Whether the figures of this window hold it: an occurrence can reach into a window that it does not belong to. */
  counts: boolean;
};

/** A performed entry that no occurrence takes. */
export type Extra = { lineage: string; entryId: string; date: Day; slot: number };

export function occurrenceOf(lineage: string, settled: Settled, counts: boolean): Occurrence {
  const { planned } = settled;
  const sessions = settled.taken
    .map(({ entry, date, share, part }) => ({
      entryId: entry.id,
      date: dayAt(date),
      outcome: entry.outcome === "done" ? ("done" as const) : ("partly" as const),
      share,
      part: part / WHOLE,
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    lineage,
    kind: planned.kind,
    slot: planned.slot,
    from: dayAt(planned.from),
    to: dayAt(planned.to),
    dates: planned.dates.map(dayAt),
    target: planned.target / WHOLE,
    performed: settled.performed / WHOLE,
    notDone: settled.notDone / WHOLE,
    notReported: settled.notReported / WHOLE,
    share: settled.taken.reduce((sum, each) => sum + each.share * each.part, 0) / WHOLE,
    state: stateOf(settled),
    sessions,
    entryIds: [...settled.taken.map((each) => each.entry), ...settled.refused].sort(byDate).map((entry) => entry.id),
    counts,
  };
}

function stateOf({ planned, closed, taken, performed, refused }: Settled): State {
  const { kind, paused, target } = planned;
  if (paused) return "paused";
  if (performed === target) return taken.every((each) => each.entry.outcome === "done") ? "done" : "partly";
  // Today's report is shown at once, though nothing is due before the day is over; a block or week can still be done.
  if (!closed) return kind === "day" && refused.length > 0 ? "notDone" : "open";
  if (performed > 0) return "partly";
  return refused.length > 0 ? "notDone" : "notReported";
}

function byDate(a: Entry, b: Entry): number {
  return a.date < b.date ? -1 : 1;
}
