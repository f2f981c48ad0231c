import type { Day } from "@/lib/day/day";

/** Why a program, or one exercise of it, pauses. */
export const PAUSE_KINDS = ["flare", "illness", "holiday", "other"] as const;
export type PauseKind = (typeof PAUSE_KINDS)[number];

/** Days in which nothing is asked, both included; without an end until it is resumed. */
export type PauseSpan = {
  from: Day;
  to: Day | null;
  kind: PauseKind;
  /** The name of the one exercise that pauses; null for the whole program. */
  exercise: string | null;
};

/** How the program that runs, else the last one, stands. */
export type ProgramStanding = {
  /** Its last day, which may lie ahead, and why it ends. */
  ended: { title: string; on: Day; why: string | null } | null;
  pauses: PauseSpan[];
};

/** The one thing about it that a clinician must know today: that it is over or will be, pauses, or will pause. */
export type StandingNews =
  | { state: "ended"; on: Day; why: string | null }
  | { state: "ends"; on: Day; why: string | null }
  | ({ state: "paused" } & PauseSpan)
  | ({ state: "pauses" } & PauseSpan);

export function newsOf({ ended, pauses }: ProgramStanding, today: Day): StandingNews | null {
  if (ended) return { state: ended.on < today ? "ended" : "ends", on: ended.on, why: ended.why };
  const ahead = pauses.filter(({ to }) => to === null || to >= today).sort(byWeight);
  const now = ahead.find(({ from }) => from <= today);
  if (now) return { state: "paused", ...now };
  const next = ahead.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  return next ? { state: "pauses", ...next } : null;
}

/** A pause of the whole program before one of an exercise, then the earlier one. */
function byWeight(a: PauseSpan, b: PauseSpan): number {
  return Number(a.exercise !== null) - Number(b.exercise !== null) || (a.from < b.from ? -1 : 1);
}
