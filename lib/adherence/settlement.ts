import { share } from "@/lib/dose/dose";
import type { Entry } from "./case";
import { isPerformed, type LineageRecord, type Standing, standingOn } from "./entry";
import { type Planned, WHOLE } from "./occurrence";
import { doseOn, type Timeline } from "./timeline";

/** A performed entry that an occurrence takes; `part` in sevenths, below 7 only for the last of a weekly target. */
export type Taken = { entry: Entry; date: number; share: number; estimated: boolean; part: number };

/** What became of an occurrence. All counts are in sevenths of a session. */
export type Settled = {
  planned: Planned;
  closed: boolean;
  taken: Taken[];
  /** The entries that say it was not done, where it takes nothing, or of a week. */
  refused: Entry[];
  due: number;
  performed: number;
  notDone: number;
  notReported: number;
  /** The date whose window it belongs to, or null while it is open and not performed, or paused. */
  belongsTo: number | null;
};

/** Decides one occurrence by the entries that stand on its dates. */
export function settle(
  planned: Planned,
  timeline: Timeline,
  record: LineageRecord | undefined,
  today: number,
): Settled {
  const { kind, slot, dates, target, to } = planned;
  const closed = to < today;
  if (planned.paused) {
    const nothing = { taken: [], refused: [], due: 0, performed: 0, notDone: 0, notReported: 0 };
    return { planned, closed, ...nothing, belongsTo: closed ? to : null };
  }

  const standing = dates.flatMap((date) => standingOn(record, date, slot) ?? []);
  const taken = take(standing.filter(isPerformed), target, timeline);
  const performed = taken.reduce((sum, each) => sum + each.part, 0);
  const notDoneOn = standing.filter((each) => !isPerformed(each));
  const refused = kind === "week" || taken.length === 0 ? notDoneOn.map((each) => each.entry) : [];
  if (!closed) {
    // An open day, block or week never lowers a figure: it is due only as far as it is performed.
    const belongsTo = taken.length > 0 ? Math.max(...taken.map((each) => each.date)) : null;
    return { planned, closed, taken, refused, due: performed, performed, notDone: 0, notReported: 0, belongsTo };
  }
  const shortfall = target - performed;
  // One report settles a day or block; in a week each date with a report stands for one session.
  const reported = (kind === "week" ? refused.length : Math.min(1, refused.length)) * WHOLE;
  const notDone = Math.min(shortfall, reported);
  const notReported = shortfall - notDone;
  return { planned, closed, taken, refused, due: target, performed, notDone, notReported, belongsTo: to };
}

/** Those with the greatest shares, of equals the earliest, until the target is filled, the last one in part. */
function take(performed: Standing[], target: number, timeline: Timeline): Taken[] {
  const candidates = performed
    .map(({ entry, date }) => measured(entry, date, timeline))
    .sort((a, b) => b.share - a.share || a.date - b.date);
  const taken: Taken[] = [];
  let open = target;
  for (const candidate of candidates) {
    if (open === 0) break;
    const part = Math.min(WHOLE, open);
    candidate.part = part;
    taken.push(candidate);
    open -= part;
  }
  return taken;
}

function measured(entry: Entry, date: number, timeline: Timeline): Taken {
  if (entry.outcome === "done") return { entry, date, share: 1, estimated: false, part: 0 };
  const of = share(doseOn(timeline, date), entry.amount);
  return { entry, date, share: of.share, estimated: of.estimated, part: 0 };
}
