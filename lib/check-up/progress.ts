import { adherence } from "@/lib/adherence/adherence";
import { sessionsOf } from "@/lib/adherence/marks";
import { caseOf } from "@/lib/adherence/plan-case";
import { addDays, type Day, dayIn } from "@/lib/day/day";
import type { Series } from "@/lib/outcome/series";
import type { PlanDocument } from "@/lib/session/plan";
import { isRecordable } from "@/lib/session/recordable";
import { type Better, betterOf } from "./better";
import { type Review, reviewOf } from "./review";
import { type Week, weeksOf } from "./week";
import type { Window } from "./window";

/** What the patient is shown of her own program: the clinician's review, by week, and what improved. */
export type Progress = {
  review: Review;
  weeks: Week[];
  better: Better[];
  /** Sessions since the program began, with those beyond the plan, whole. */
  inAll: number;
  begin: Day | null;
  /** Its last day; null for one that runs, and for one that she never had. */
  ended: Day | null;
  /** Called off before its first day. */
  calledOff: boolean;
  /** The pause of the whole program on this day. */
  paused: { to: Day | null } | null;
  /** Something without an entry lies no further back than she can still record. */
  addable: boolean;
};

/** The windows that a patient is offered. */
export const OWN_WINDOWS = ["4w", "12w", "start"] as const;
export type OwnWindow = (typeof OWN_WINDOWS)[number];

/** `plan` holds the entries of the whole program: what improved is told since its beginning, whatever the window. */
export function progressOf(plan: PlanDocument, series: readonly Series[], window: Window, now: Date): Progress {
  const today = dayIn(plan.timeZone, now);
  const review = reviewOf(plan, window, now);
  const begin = plan.revisions[0]?.effective ?? null;
  const all = begin !== null && begin <= today ? adherence(caseOf(plan, { from: begin, to: today }, now)) : null;
  return {
    review,
    weeks: weeksOf(plan, review, now),
    better: betterOf(plan, series, today, now),
    inAll: all === null ? 0 : Math.floor(all.performed + 1e-9) + all.extra,
    begin,
    ...endOf(plan, today),
    paused: pausedOn(plan, today),
    addable: review.occurrences.some(
      ({ counts, notReported, dates }) =>
        counts && notReported > 0 && dates.some((date) => isRecordable(plan, date, today)),
    ),
  };
}

/** What the page says first; null where the pause says it all. */
export type Lead =
  | "noProgram"
  | "never"
  | "ahead"
  | "over"
  | "firstDay"
  | "nothing"
  | "little"
  | "did"
  | "didNone"
  | "unsaid";

export function leadOf({ review: { answer, today }, begin, ended, calledOff, paused }: Progress): Lead | null {
  if (begin === null) return "noProgram";
  if (calledOff) return "never";
  if (begin > today) return "ahead";
  if (answer.due === 0) {
    if (ended !== null && ended < today) return "over";
    if (paused) return null;
    return begin === today ? "firstDay" : "nothing";
  }
  // A weekly target of a week that is cut can ask for less than one: "0 of 0" says nothing.
  if (sessionsOf(answer).due === 0) return "little";
  if (answer.performed > 0) return "did";
  return answer.notDone > 0 ? "didNone" : "unsaid";
}

/** As Today says it: what ended on its first day counts up to the day before, but she had it on that day. */
function endOf({ program, revisions }: PlanDocument, today: Day): Pick<Progress, "ended" | "calledOff"> {
  const [ended, begin] = [program?.ended ?? null, revisions[0]?.effective];
  if (ended === null || begin === undefined) return { ended: null, calledOff: false };
  if (ended >= begin) return { ended, calledOff: false };
  const had = begin <= today && addDays(ended, 1) === begin;
  return had ? { ended: begin, calledOff: false } : { ended: null, calledOff: true };
}

function pausedOn({ pauses }: PlanDocument, today: Day): { to: Day | null } | null {
  const pause = pauses.find(
    ({ from, to, lineage }) => lineage === null && from <= today && (to === null || to >= today),
  );
  return pause ? { to: pause.to } : null;
}
