import type { How } from "./case";
import { WHOLE } from "./occurrence";
import type { Settled } from "./settlement";

/** Counts in sessions; the figures 0 to 1, or null where nothing was due. */
export type Figures = {
  due: number;
  performed: number;
  notDone: number;
  notReported: number;
  paused: number;
  extra: number;
  estimated: number;
  frequency: number | null;
  dose: number | null;
  reported: number | null;
  range: [number, number] | null;
  quality: { [how in How]: number };
};

/** Running counts; those that a weekly target can split are in sevenths of a session. */
export type Tally = {
  due: number;
  performed: number;
  notDone: number;
  notReported: number;
  paused: number;
  share: number;
  extra: number;
  estimated: number;
  quality: { [how in How]: number };
};

export function emptyTally(): Tally {
  return {
    due: 0,
    performed: 0,
    notDone: 0,
    notReported: 0,
    paused: 0,
    share: 0,
    extra: 0,
    estimated: 0,
    quality: { guided: 0, sameDay: 0, later: 0, paper: 0 },
  };
}

/** Adds an occurrence that belongs to the window; a paused one belongs only when it would be closed by now. */
export function count(tally: Tally, settled: Settled): void {
  if (settled.planned.paused) tally.paused += settled.planned.target;
  tally.due += settled.due;
  tally.performed += settled.performed;
  tally.notDone += settled.notDone;
  tally.notReported += settled.notReported;
  for (const { entry, share, estimated, part } of settled.taken) {
    tally.share += share * part;
    if (estimated) tally.estimated += 1;
    if (entry.how) tally.quality[entry.how] += 1;
  }
}

export function add(sum: Tally, tally: Tally): void {
  for (const field of [
    "due",
    "performed",
    "notDone",
    "notReported",
    "paused",
    "share",
    "extra",
    "estimated",
  ] as const) {
    sum[field] += tally[field];
  }
  for (const how of ["guided", "sameDay", "later", "paper"] as const) sum.quality[how] += tally.quality[how];
}

export function figuresOf(tally: Tally): Figures {
  const { due, performed, notReported } = tally;
  const part = (of: number) => (due === 0 ? null : of / due);
  return {
    due: due / WHOLE,
    performed: performed / WHOLE,
    notDone: tally.notDone / WHOLE,
    notReported: notReported / WHOLE,
    paused: tally.paused / WHOLE,
    extra: tally.extra,
    estimated: tally.estimated,
    frequency: part(performed),
    dose: part(tally.share),
    reported: part(due - notReported),
    range: due === 0 ? null : [performed / due, (performed + notReported) / due],
    quality: { ...tally.quality },
  };
}
