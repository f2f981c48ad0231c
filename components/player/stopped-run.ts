import type { Run } from "@/lib/session/run";
import type { RunState } from "@/lib/session/run-clock";

/** A run that was left before its end, and when. */
type Stopped = { of: string; at: number; state: RunState };

/** Under which name the phone keeps it: the last one only. */
export const STOPPED_NAME = "player run";

const HOUR_MS = 60 * 60 * 1000;

/** Names what a run is of: the same time of the same exercise on the same day, as prescribed. */
export function nameOf(day: string, lineage: string, slot: number, run: Run): string {
  return JSON.stringify([day, lineage, slot, run.dose, run.blocks.length, run.phases.length]);
}

export function stoppedText(of: string, at: number, state: RunState): string {
  return JSON.stringify({ of, at, state } satisfies Stopped);
}

/** Where to go on, within the hour; a walk, as long as one can take. Null when there is nothing. */
export function stoppedState(kept: unknown, of: string, run: Run, now: number): RunState | null {
  if (typeof kept !== "string") return null;
  try {
    const { of: other, at, state } = JSON.parse(kept) as Stopped;
    const longest = run.open ? 4 * HOUR_MS : HOUR_MS;
    return other === of && now - at >= 0 && now - at <= longest ? state : null;
  } catch {
    return null;
  }
}
