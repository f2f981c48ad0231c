import { numberOf } from "@/lib/day/day";
import type { Measure } from "@/lib/dose/dose";
import type { Case, CasePrescription } from "./case";

/** The dates, as day numbers, both included, on which one revision's prescription is in force. `to` may be Infinity. */
export type Stretch = { from: number; to: number; prescription: CasePrescription };

type Span = { from: number; to: number };

/** What is in force for one lineage, and when it is paused. Stretches are in order and never overlap. */
export type Timeline = { stretches: Stretch[]; pauses: Span[] };

/** The timeline of every lineage that is ever in force. */
export function timelinesOf({ revisions, pauses, ended }: Case): Map<string, Timeline> {
  const timelines = new Map<string, Timeline>();
  const last = ended === null ? Number.POSITIVE_INFINITY : numberOf(ended);
  const inOrder = revisions
    .map((revision) => ({ ...revision, from: numberOf(revision.effective) }))
    .sort((a, b) => a.from - b.from || a.number - b.number);

  inOrder.forEach((revision, index) => {
    // Of two revisions with one effective date the lower number ends before it begins.
    const to = Math.min((inOrder[index + 1]?.from ?? Number.POSITIVE_INFINITY) - 1, last);
    if (to < revision.from) return;
    for (const prescription of revision.prescriptions) {
      let timeline = timelines.get(prescription.lineage);
      if (!timeline) {
        timeline = { stretches: [], pauses: pausesOf(pauses, prescription.lineage) };
        timelines.set(prescription.lineage, timeline);
      }
      timeline.stretches.push({ from: revision.from, to, prescription });
    }
  });
  return timelines;
}

export function isPaused({ pauses }: Timeline, date: number): boolean {
  return pauses.some((pause) => pause.from <= date && date <= pause.to);
}

/** The dose in force on a date. Throws a RangeError when nothing is in force then. */
export function doseOn({ stretches }: Timeline, date: number): Measure {
  const stretch = stretches.find((each) => each.from <= date && date <= each.to);
  if (!stretch) throw new RangeError(`nothing is in force on day ${date}`);
  return stretch.prescription.dose;
}

function pausesOf(pauses: Case["pauses"], lineage: string): Span[] {
  return pauses
    .filter((pause) => (pause.lineage ?? lineage) === lineage)
    .map((pause) => ({ from: numberOf(pause.from), to: numberOf(pause.to) }));
}
