import { addDays, type Day } from "@/lib/day/day";
import type { PauseKind, ProgramStanding, StandingPause } from "@/lib/patient/standing";

/** A pause as it stands in the record. Days both included; an open end pauses until it is resumed. */
export type Pause = {
  id: string;
  /** Null for the whole program. */
  lineage: string | null;
  from: Day;
  to: Day | null;
  kind: PauseKind;
  note: string;
  by: string;
  /** ISO instant */
  createdAt: string;
  /** It never took effect. */
  calledOff: boolean;
};

type Span = { from: Day; to: Day | null };

/** How far back a pause may begin: a patient tells of an illness after the first days of it. */
const DAYS_BACK = 14;
/** What lies further ahead is a slip of the year more often than a plan. */
export const DAYS_AHEAD = 180;

/**
 * When a pause may begin. Never before something that was recorded, which would then count as extra; but today always, because a
 * flare must be able to stop what is left of the day.
 */
export function pauseRule(lastEntry: Day | null, today: Day): { earliest: Day; latest: Day } {
  const free = lastEntry === null ? addDays(today, -DAYS_BACK) : addDays(lastEntry, 1);
  const earliest = free > today ? today : laterOf(free, addDays(today, -DAYS_BACK));
  return { earliest, latest: addDays(today, DAYS_AHEAD) };
}

/**
 * From when a paused program may ask again: today, because what is past stays as it was measured. On the day on which the pause was
 * entered also from its beginning, so that a slip can be taken back.
 */
export function resumeRule(pause: Span & { entered: Day }, today: Day): { earliest: Day; latest: Day } {
  const earliest = pause.entered === today && pause.from < today ? pause.from : today;
  return { earliest, latest: addDays(today, DAYS_AHEAD) };
}

/** The pause when the program asks again on a day; null when nothing is left of it. */
export function resumedOn<P extends Span>(pause: P, day: Day): (P & { to: Day }) | null {
  return day <= pause.from ? null : { ...pause, to: addDays(day, -1) };
}

/** Over before today: nothing about it changes any more. */
export function isOver({ to }: Span, today: Day): boolean {
  return to !== null && to < today;
}

export function overlaps(a: Span, b: Span): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** The lines that can pause: what is in force, in its order, then what only the latest revision prescribes. */
export function pausable<I extends { lineage: string }>(inForce: readonly I[], latest: readonly I[]): I[] {
  const isIn = ({ lineage }: I) => inForce.some((each) => each.lineage === lineage);
  return [...inForce, ...latest.filter((item) => !isIn(item))];
}

/**
 * The pause that the program before leaves behind when the next one takes effect on a day: it would still run, or is to come, and does
 * not follow. One of an exercise is of no matter, because its line ends too.
 */
export function leftBehind({ ended, pauses }: ProgramStanding, effective: Day): StandingPause | null {
  if (!ended) return null;
  const whole = pauses.filter(({ exercise, to }) => exercise === null && (to === null || to >= effective));
  return whole.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0] ?? null;
}

/** From when the next program runs without that pause; null when nobody knows, or when it lies too far ahead. */
export function afterPause({ to }: Span, latest: Day): Day | null {
  return to !== null && to < latest ? addDays(to, 1) : null;
}
