import { clockIn } from "@/lib/day/clock";
import { type Day, dayIn } from "@/lib/day/day";
import type { PainAbove } from "@/lib/patient/concern";
import { type NextStep, nextStepOf } from "@/lib/patient/next-step";
import { checkUpDue } from "./check-up-due";
import type { AttentionSettings, Facts } from "./facts";
import { painRise } from "./pain-rise";
import { SILENCE_SPAN, silentDays } from "./silence";

/** Why a patient could need somebody, with what it rests on. docs/attention.md says when, and why. */
export type Reason =
  /** She told of a warning sign that no red-flag screen has answered. */
  | { kind: "warning"; day: Day; at: string }
  | { kind: "painAbove"; above: PainAbove; latest: Day }
  | { kind: "painRise"; from: number; to: number; day: Day }
  /** Something is missing before she can exercise. */
  | { kind: "step"; step: Exclude<NextStep, "screenDue" | "review"> }
  /** Counted no further than `atLeast` says. */
  | { kind: "silent"; days: number; atLeast: boolean; last: Day | null }
  /** The check-up of that day was not held; or none was agreed since the last one, or since the program began. */
  | { kind: "checkUp"; missed: Day | null; since: Day; held: boolean }
  | { kind: "draft"; at: string; day: Day; by: string };

export type ReasonKind = Reason["kind"];

/** What weighs most comes first; an invitation that was not accepted yet weighs least. */
const WEIGHT: Record<Exclude<ReasonKind, "step"> | Extract<Reason, { kind: "step" }>["step"], number> = {
  warning: 0,
  painAbove: 1,
  painRise: 2,
  screenAgain: 3,
  screen: 4,
  program: 5,
  silent: 6,
  checkUp: 7,
  draft: 8,
  invite: 9,
};

export function weightOf(reason: Reason): number {
  return WEIGHT[reason.kind === "step" ? reason.step : reason.kind];
}

/** The zone and the settings of the practice. */
export type Practice = { timeZone: string; settings: AttentionSettings };

/** Every reason for attention that a patient gives now, the heaviest first. Nothing is set aside yet. */
export function reasonsOf(facts: Facts, { timeZone, settings }: Practice, now: Date): Reason[] {
  const today = dayIn(facts.timeZone, now);
  const rise = painRise(facts.told, settings.painRise, today);
  const reasons: (Reason | null)[] = [
    facts.warned && { kind: "warning", ...facts.warned },
    facts.painAbove && { kind: "painAbove", above: facts.painAbove, latest: latestAbove(facts, facts.painAbove) },
    rise && { kind: "painRise", ...rise },
    stepReason(facts),
    silence(facts, settings.silentDays, now),
    checkUpDue(facts, { timeZone, weeks: settings.checkUpWeeks }, now),
    draftReason(facts, timeZone),
  ];
  return reasons.filter((reason) => reason !== null).sort((a, b) => weightOf(a) - weightOf(b));
}

/** The last day on which anything was above her limit, which need not be the worst one. */
function latestAbove({ told, painLimit }: Facts, above: PainAbove): Day {
  const high = told.filter(
    ({ hurt, ...day }) =>
      hurt || [day.exercise, day.day, day.morning].some((pain) => pain !== null && pain > painLimit),
  );
  return high.at(-1)?.date ?? above.date;
}

function stepReason({ cleared, warned, started, joined }: Facts): Reason | null {
  const step = nextStepOf({ cleared, warned: warned !== null, published: started !== null, joined });
  return step === "review" || step === "screenDue" ? null : { kind: "step", step };
}

function silence({ plan, pauses, timeZone, ended, last, joinedOn }: Facts, least: number, now: Date): Reason | null {
  if (!plan) return null;
  const days = silentDays({ plan: { ...plan, timeZone, pauses, program: { ended } }, last, joinedOn }, now);
  return days < least ? null : { kind: "silent", days, atLeast: days >= SILENCE_SPAN - 1, last };
}

/** A first program that is only being built is a step of its own. */
function draftReason({ draft, started }: Facts, timeZone: string): Reason | null {
  if (!draft || started === null) return null;
  return { kind: "draft", ...draft, day: clockIn(timeZone, new Date(draft.at)).day };
}

/** Nothing is asked of her today: the whole program pauses. Until when; null for an open end. */
export function pausedNow({ pauses, timeZone }: Facts, now: Date): { to: Day | null } | null {
  const today = dayIn(timeZone, now);
  const pause = pauses.find(
    ({ from, to, lineage }) => lineage === null && from <= today && (to === null || to >= today),
  );
  return pause ? { to: pause.to } : null;
}
