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

/** A pause that can be ended by its id. */
export type StandingPause = PauseSpan & { id: string };

export type ProgramEnd = {
  title: string;
  on: Day;
  why: string | null;
  /** Another one has begun meanwhile, be it as a draft. */
  followed: boolean;
};

/** How the program stands that comes first: in force until its last day, else the one that runs, else the last one. */
export type ProgramStanding = {
  /** Its first day, which may lie ahead. */
  from: Day;
  /** Its last day, which may lie ahead, and why it ends. */
  ended: ProgramEnd | null;
  pauses: StandingPause[];
};

/** What a clinician must know about it today: that it is over or will be, pauses, or will pause. */
export type StandingNews =
  /** It ended before its first day, and so asks for nothing. */
  | { state: "never"; why: string | null }
  | { state: "ended"; on: Day; why: string | null }
  | { state: "ends"; on: Day; why: string | null }
  | ({ state: "paused" } & PauseSpan)
  | ({ state: "pauses" } & PauseSpan);

export function newsOf({ from: first, ended, pauses }: ProgramStanding, today: Day): StandingNews[] {
  if (ended && ended.on < first) return [{ state: "never", why: ended.why }];
  if (ended && ended.on < today) return [{ state: "ended", on: ended.on, why: ended.why }];
  const ahead = pauses.filter(({ to }) => to === null || to >= today).sort(byWeight);
  const now = ahead.find(({ from }) => from <= today);
  const next = ahead.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  const pause = now ? { state: "paused" as const, ...now } : next && { state: "pauses" as const, ...next };
  const end = ended && { state: "ends" as const, on: ended.on, why: ended.why };
  return [pause, end].filter((each) => !!each);
}

/** What pauses today, and so can be resumed: the whole program first. */
export function pausedNow({ ended, pauses }: ProgramStanding, today: Day): StandingPause[] {
  if (ended && ended.on < today) return [];
  return pauses.filter(({ from, to }) => from <= today && (to === null || to >= today)).sort(byWeight);
}

/** A pause of the whole program before one of an exercise, then the earlier one. */
function byWeight(a: PauseSpan, b: PauseSpan): number {
  return Number(a.exercise !== null) - Number(b.exercise !== null) || (a.from < b.from ? -1 : 1);
}
