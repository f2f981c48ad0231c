import type { Run } from "./run";
import type { RunView } from "./run-view";

/** What a run makes heard, and says to those who do not look. */
export type Signal =
  | { kind: "ready" }
  /** A repetition begins. */
  | { kind: "count"; number: number }
  | { kind: "round"; round: number; side: RunView["side"] }
  | { kind: "hold"; seconds: number }
  | { kind: "release" }
  | { kind: "rest"; seconds: number }
  | { kind: "change"; side: RunView["side"] }
  | { kind: "half" }
  | { kind: "left"; seconds: number }
  /** One of the last three seconds before something changes. */
  | { kind: "tick" }
  | { kind: "reached" }
  | { kind: "over" };

/** A wait that is long enough for a word on the way. */
const LONG_SECONDS = 20;
const LAST_SECONDS = 10;
const TICKED_SECONDS = 3;

/** What has happened between two views. */
export function signalsBetween(run: Run, before: RunView | null, after: RunView): Signal[] {
  const entered =
    !before || before.kind !== after.kind || before.block !== after.block || before.repetition !== after.repetition;
  const signals: Signal[] = [];
  if (before?.kind === "hold" && after.kind !== "hold") signals.push({ kind: "release" });
  if (entered) signals.push(...entering(run, before, after));
  else signals.push(...within(run, before, after));
  return signals;
}

function entering(run: Run, before: RunView | null, after: RunView): Signal[] {
  const { kind, repetition, round, side } = after;
  const seconds = Math.round(after.seconds);
  switch (kind) {
    case "ready":
      return [{ kind: "ready" }];
    case "rest":
      return [{ kind: "rest", seconds }];
    case "change":
      return [{ kind: "change", side }];
    case "over":
      return [{ kind: "over" }];
    case "hold":
      return [{ kind: "hold", seconds }];
    case "time":
      return [{ kind: "round", round, side }];
    case "repetition": {
      // Back from a hold: the same repetition.
      if (before?.kind === "hold" && before.repetition === repetition && before.block === after.block) return [];
      const begins = before?.kind !== "repetition" || before.block !== after.block;
      const first: Signal[] = begins && repetition === 1 ? [{ kind: "round", round, side }] : [];
      return run.unit === "held" ? first : [...first, { kind: "count", number: repetition }];
    }
  }
}

/** Seconds that run out, and a walk that has reached what is asked. */
function within(run: Run, before: RunView, after: RunView): Signal[] {
  const passes = (mark: number) => before.seconds > mark && after.seconds <= mark;
  if (after.kind === "repetition") return [];
  if (after.kind === "time" && run.open) {
    const { asked } = run;
    return asked !== null && before.seconds < asked && after.seconds >= asked ? [{ kind: "reached" }] : [];
  }
  const whole = wholeOf(after);
  if (whole >= LONG_SECONDS && passes(LAST_SECONDS)) return [{ kind: "left", seconds: LAST_SECONDS }];
  if (whole >= 2 * LONG_SECONDS && after.kind !== "rest" && passes(whole / 2)) return [{ kind: "half" }];
  const isTicked = after.kind !== "hold" || whole >= LONG_SECONDS;
  const marks = Array.from({ length: TICKED_SECONDS }, (_, index) => index + 1);
  return isTicked && marks.some(passes) ? [{ kind: "tick" }] : [];
}

function wholeOf({ seconds, ring }: RunView): number {
  return ring > 0 ? seconds / ring : 0;
}
