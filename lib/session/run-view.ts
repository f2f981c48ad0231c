import type { Side } from "@/lib/figure/side";
import type { Phase, Run } from "./run";
import { isOver, type RunState } from "./run-clock";

/** What a run shows at an instant. */
export type RunView = {
  kind: Phase["kind"] | "hold" | "over";
  /** Seconds that the patient reads: what is left, or what has passed where nothing is left to wait for. */
  seconds: number;
  /** How much of the ring is drawn, 0 to 1. */
  ring: number;
  block: number;
  round: number;
  side: Side | null;
  /** The repetition that is being done or comes next, from 1. */
  repetition: number;
  /** Seconds into the figure's movement; null while it stands at its start. */
  figure: number | null;
};

export function viewOf(run: Run, state: RunState): RunView {
  const phase = run.phases[state.phase];
  if (!phase || isOver(run, state)) return over(run);
  const place = { block: phase.block, round: run.blocks[phase.block]?.round ?? 1, side: phase.side };
  const repetition = Math.max(1, phase.repetition);
  const { within } = state;
  if (within < 0)
    return { ...place, repetition, kind: "ready", seconds: -within, ring: -within / run.ready, figure: null };
  const left = phase.seconds - within;
  switch (phase.kind) {
    case "time":
      return { ...place, repetition, kind: "time", figure: within, ...timed(run, within) };
    case "repetition": {
      const figure = withinMovement(run, phase, within);
      const holds = heldAt(run, within);
      if (holds === null) {
        const ring = movementRing(run, phase, within);
        return { ...place, repetition, kind: "repetition", seconds: left, ring, figure };
      }
      return { ...place, repetition, kind: "hold", seconds: holds, ring: holds / run.hold.seconds, figure };
    }
    default:
      return {
        ...place,
        repetition,
        kind: phase.kind,
        seconds: left,
        ring: phase.seconds > 0 ? left / phase.seconds : 0,
        figure: null,
      };
  }
}

function over(run: Run): RunView {
  const block = run.blocks.length - 1;
  const { round, side } = run.blocks[block] ?? { round: 1, side: null };
  return { kind: "over", seconds: 0, ring: 1, block, round, side, repetition: run.most, figure: null };
}

/** A short time runs out; a walk adds up, round the ring as far as is asked. */
function timed({ open, asked, most }: Run, within: number): Pick<RunView, "seconds" | "ring"> {
  if (!open) return { seconds: most - within, ring: (most - within) / most };
  return { seconds: within, ring: asked === null ? 0 : Math.min(1, within / asked) };
}

/** Where two sides share one drawing, every other repetition is its second half. */
function withinMovement({ dose }: Run, phase: Phase, within: number): number {
  const shares = dose.kind === "reps" && dose.side === "alternate" && phase.side === null;
  return shares && phase.repetition % 2 === 0 ? phase.seconds + within : within;
}

/** Fills on the way out and empties on the way back; a hold that is counted empties it. */
function movementRing(run: Run, { seconds }: Phase, within: number): number {
  const { from, seconds: held } = run.hold;
  const back = seconds - from - held;
  if (from <= 0 || back <= 0) return within / seconds;
  if (within < from) return within / from;
  return isCounted(run) ? 0 : Math.min(1, (seconds - within) / back);
}

/** Shorter ones are not counted down. */
const COUNTED_HOLD_SECONDS = 2;

/** Seconds that are still to be held; null while it moves. */
function heldAt(run: Run, within: number): number | null {
  const { from, seconds } = run.hold;
  if (!isCounted(run)) return null;
  return within >= from && within < from + seconds ? from + seconds - within : null;
}

function isCounted({ dose, hold }: Run): boolean {
  const isAsked = dose.kind === "hold" || (dose.kind === "reps" && dose.holdSeconds !== undefined);
  return isAsked && hold.seconds >= COUNTED_HOLD_SECONDS;
}
