import type { Window } from "@/lib/adherence/plan-case";
import { addDays, type Day, daysBetween } from "@/lib/day/day";

/** Which dates a review looks at; the name stands in the page's address. */
export const WINDOWS = ["since", "4w", "8w", "12w", "start"] as const;
export type WindowName = (typeof WINDOWS)[number];

export type { Window };

export type WindowFacts = {
  today: Day;
  /** The first day of the program; null before the first revision. */
  start: Day | null;
  /** The last day that the last check-up looked at; null before the first one. */
  lastCheckUp: Day | null;
};

const DAYS = { "4w": 28, "8w": 56, "12w": 84 };

/**
 * The dates of a named window. It ends today, and never begins before the program. "since" begins on the day of the
 * last check-up, which was still open then, and is the whole program before the first.
 */
export function windowOf(name: WindowName, { today, start, lastCheckUp }: WindowFacts): Window {
  const first = earlierOf(start ?? today, today);
  const wanted = name === "start" ? first : name === "since" ? (lastCheckUp ?? first) : addDays(today, 1 - DAYS[name]);
  return { from: earlierOf(laterOf(wanted, first), today), to: today };
}

export function earlierOf(a: Day, b: Day): Day {
  return daysBetween(a, b) >= 0 ? a : b;
}

export function laterOf(a: Day, b: Day): Day {
  return daysBetween(a, b) >= 0 ? b : a;
}

/** A block can reach 13 days back into a window; its entries must be known to judge it. */
export function entriesFrom(from: Day): Day {
  return addDays(from, -14);
}

/**
 * From the last check-up on, once a week has passed since: a shorter window has too little to judge. Until then, and
 * before the first check-up, the last four weeks.
 */
export function usualWindow({ today, lastCheckUp }: Pick<WindowFacts, "today" | "lastCheckUp">): WindowName {
  return lastCheckUp === null || daysBetween(lastCheckUp, today) + 1 < 7 ? "4w" : "since";
}
