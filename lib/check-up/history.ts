import { addDays, type Day, dayIn } from "@/lib/day/day";
import type { DraftContent } from "@/lib/program/draft";
import type { NamedExercise, RevisionHead } from "@/lib/program/editor";
import type { Pause } from "@/lib/program/pause";
import { inForce, standing } from "@/lib/program/revision";
import type { Aftermath } from "./aftermath";

export type PublishedRevision = RevisionHead & { content: DraftContent };

/** A revision in the history of its program. */
export type HistoryRevision = PublishedRevision & {
  /** In force or it was, announced for a later day, or its place was taken before it came into force, or on its first day, or the program ended before it. */
  status: "inForce" | "past" | "announced" | "superseded" | "replaced" | "unbegun";
  /** The last day on which it is in force; null while nothing ends it. */
  until: Day | null;
  /** The one before it that stands, which it departs from. */
  before: PublishedRevision | null;
  aftermath: Aftermath | null;
};

/** One episode of care: what was prescribed, when it paused, and how it ended. */
export type ProgramHistory = {
  calledBy: string;
  today: Day;
  archived: boolean;
  program: { id: string; title: string; ended: Day | null; why: string | null; note: string } | null;
  /** All programs of the patient, the latest first. */
  programs: { id: string; title: string; from: Day | null; ended: Day | null }[];
  /** By number. */
  revisions: HistoryRevision[];
  draft: { content: DraftContent; by: string; at: string } | null;
  /** The latest first. */
  pauses: Pause[];
  /** By version id. */
  names: Record<string, NamedExercise>;
};

/** How each revision stands on a day of the patient's zone. */
export function historyOf(
  revisions: readonly PublishedRevision[],
  ended: Day | null,
  today: Day,
  timeZone: string,
): Omit<HistoryRevision, "aftermath">[] {
  const kept = standing(revisions);
  const isOver = ended !== null && ended < today;
  const current = isOver ? null : inForce(revisions, today);
  return revisions.map((revision) => {
    const { number, effective } = revision;
    const before = kept.findLast((each) => each.number < number) ?? null;
    const index = kept.indexOf(revision);
    if (index < 0) {
      // The first that took its place; published when this one was in force already, it ended a day that had begun.
      const next = revisions.find((each) => each.number > number && each.effective <= effective);
      const hadBegun = next && dayIn(timeZone, new Date(next.publishedAt)) >= effective;
      return { ...revision, before, status: hadBegun ? "replaced" : "superseded", until: null };
    }
    if (ended !== null && effective > ended) return { ...revision, before, status: "unbegun", until: null };
    const next = kept[index + 1];
    const ends = [next && addDays(next.effective, -1), ended].filter((day) => typeof day === "string");
    const status = revision === current ? "inForce" : effective > today ? "announced" : "past";
    return { ...revision, before, status, until: ends.sort()[0] ?? null };
  });
}
