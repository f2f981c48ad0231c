import type { Run } from "@/lib/session/run";
import type { RunView } from "@/lib/session/run-view";
import { clockText } from "./clock-text";

/** The number in the ring: its message and what stands in it. */
export type RunCount =
  | { name: "about"; values: { minutes: number } }
  | { name: "ready" | "hold" | "rest" | "change"; values: { seconds: number } }
  | { name: "repetition"; values: { number: number } }
  | { name: "time" | "open"; values: { time: string } }
  | { name: "release" | "over"; values: Record<string, never> };

export function runCount(run: Run, view: RunView, hasBegun: boolean): RunCount {
  const seconds = Math.ceil(view.seconds - 1e-6);
  if (!hasBegun && !run.open) {
    const whole = run.phases.reduce((sum, phase) => sum + phase.seconds, 0);
    return { name: "about", values: { minutes: Math.max(1, Math.round(whole / 60)) } };
  }
  if (run.open) return { name: "open", values: { time: clockText(view.kind === "time" ? view.seconds : 0) } };
  switch (view.kind) {
    case "over":
      return { name: "over", values: {} };
    case "time":
      return { name: "time", values: { time: clockText(seconds) } };
    case "repetition":
      if (run.unit === "repetitions") return { name: "repetition", values: { number: view.repetition } };
      return (view.figure ?? 0) < run.hold.from
        ? { name: "hold", values: { seconds: run.asked ?? 0 } }
        : { name: "release", values: {} };
    default:
      return { name: view.kind, values: { seconds } };
  }
}

/** How much of the session is behind, 0 to 1. */
export function shareOf(run: Run, counted: readonly number[]): number {
  const most = run.asked ?? Number.POSITIVE_INFINITY;
  const done = counted.reduce((sum, each) => sum + Math.min(each, most), 0);
  return run.asked === null ? 0 : done / (run.asked * run.blocks.length);
}
