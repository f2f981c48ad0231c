import { adherence } from "@/lib/adherence/adherence";
import { type DayMark, dayMarkOf } from "@/lib/adherence/day-mark";
import type { Figures } from "@/lib/adherence/figures";
import { type Mark, shareOn } from "@/lib/adherence/marks";
import { caseOf, type Window } from "@/lib/adherence/plan-case";
import { addDays, type Day, eachDay, mondayOf } from "@/lib/day/day";
import { inForce } from "@/lib/program/revision";
import type { PlanActivity, PlanDocument, PlanEntry, PlanRevision } from "@/lib/session/plan";
import { type Minutes, minutesIn } from "./minutes";
import type { Review } from "./review";
import { earlierOf, laterOf } from "./window";

type Untold = Exclude<Mark, "done" | "partly" | "rest">;

/** One exercise on a day, called as it was then: what was told of it, or how it stands when nothing was. */
export type DayLine = { lineage: string; name: string } & (
  | { entry: Pick<PlanEntry, "id" | "outcome" | "amount" | "reason" | "pain" | "note"> }
  | { entry: null; mark: Untold; times: number }
);

export type WeekDay = {
  date: Day;
  /** Null before the window: such a day belongs to no figure here. */
  mark: DayMark | null;
  /** How much was done, 0 to 1. Null where nothing was told, and while it can still be done: neither is a 0. */
  share: number | null;
  lines: DayLine[];
  activities: PlanActivity[];
  pain: number | null;
  note: string;
};

/** A week as far as it lies in the window; its figures are those of the definition for these dates. */
export type Week = { window: Window; figures: Figures; minutes: Minutes; days: WeekDay[] };

/**
 * The weeks of a review, the latest first, so that those of a window add up to its figures. The days of this week that are
 * still to come have their marks too, as on Today.
 */
export function weeksOf(plan: PlanDocument, review: Review, now: Date): Week[] {
  const first = review.days[0]?.date;
  if (first === undefined || plan.revisions.length === 0) return [];
  const { window } = review;
  const mondays = [...new Set(review.days.map(({ date }) => mondayOf(date)))].reverse();
  const marked = { from: first, to: addDays(mondayOf(window.to), 6) };
  const { occurrences } = adherence(caseOf(plan, marked, now), { detail: true });
  const dayOf = dayIn(plan, review);
  return mondays.map((monday) => {
    const sunday = addDays(monday, 6);
    const part = { from: laterOf(monday, first), to: earlierOf(sunday, window.to) };
    const { byLineage: _, ...figures } = adherence(caseOf(plan, part, now));
    return {
      window: part,
      figures,
      minutes: minutesIn(plan, review, part),
      days: eachDay(monday, sunday).map((date) => {
        const mark = date < part.from ? null : dayMarkOf(occurrences, date);
        const isKnown = mark !== null && mark !== "noEntry" && mark !== "planned";
        return { ...dayOf(date), mark, share: isKnown ? shareOn(occurrences, date) : null };
      }),
    };
  });
}

const UNTOLD: readonly Untold[] = ["notDone", "notReported", "open", "paused"];

/** What was told of each day, and of which exercise nothing was. */
function dayIn(plan: PlanDocument, review: Review): (date: Day) => Omit<WeekDay, "mark" | "share"> {
  const pain = new Map(review.pain.map(({ date, worst }) => [date, worst]));
  const notes = new Map(plan.dayReports.map(({ date, note }) => [date, note]));
  const nameOf = namesIn(plan);
  const places = new Map(review.days.map(({ date }, index) => [date, index]));
  return (date) => {
    const isWithin = review.window.from <= date && date <= review.window.to;
    const told = isWithin ? review.standing.filter((entry) => entry.date === date) : [];
    const said = told.map(
      (entry): DayLine => ({ lineage: entry.lineage, name: nameOf(entry, entry.exerciseVersionId), entry }),
    );
    const place = places.get(date);
    const unsaid = review.exercises.flatMap(({ lineage, days }): DayLine[] => {
      const marks = place === undefined ? [] : (days[place]?.marks ?? []);
      // What was said stands there as an entry, unless a block or week ends on this day with less than was planned.
      const isSaid = told.some((each) => each.lineage === lineage && each.outcome === "notDone");
      return UNTOLD.filter((mark) => marks.includes(mark) && !(mark === "notDone" && isSaid)).map((mark) => ({
        ...{ lineage, name: nameOf({ lineage, date }), entry: null, mark },
        times: marks.filter((each) => each === mark).length,
      }));
    });
    return {
      date,
      lines: [...said, ...unsaid],
      activities: review.activities.filter((each) => each.date === date),
      pain: isWithin ? (pain.get(date) ?? null) : null,
      note: isWithin ? (notes.get(date) ?? "") : "",
    };
  };
}

/**
 * What she did, or was asked to do, on a date: a line can hold another exercise by now, and she may have done one in its place. The
 * review calls a line as it is called now.
 */
function namesIn(plan: PlanDocument): (line: { lineage: string; date: Day }, done?: string) => string {
  const texts = new Map(plan.exercises.map(({ versionId, text }) => [versionId, text.name]));
  const on = (revision: PlanRevision | null | undefined, lineage: string) =>
    revision?.prescriptions.find((each) => each.lineage === lineage)?.exerciseVersionId;
  return ({ lineage, date }, done) => {
    const last = plan.revisions.findLast((each) => on(each, lineage) !== undefined);
    const version = done ?? on(inForce(plan.revisions, date), lineage) ?? on(last, lineage);
    return texts.get(version ?? "") ?? "";
  };
}
