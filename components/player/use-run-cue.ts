import { useTranslations } from "next-intl";
import type { Run } from "@/lib/session/run";
import type { RunState } from "@/lib/session/run-clock";
import { type RunView, viewOf } from "@/lib/session/run-view";
import type { useRunWords } from "./use-run-words";

type Cued = {
  run: Run;
  words: ReturnType<typeof useRunWords>;
  view: RunView;
  offered: RunState | null;
  hasBegun: boolean;
  isRunning: boolean;
  /** The clinician's own, or the exercise's. */
  cues: string[];
};

/** Repetitions until the next of several cues. */
const CUE_REPETITIONS = 4;

/** The line under the ring: what to think of now. `isCue`: said by somebody who knows. */
export function useRunCue({ run, words, view, offered, hasBegun, isRunning, cues }: Cued): {
  text: string;
  isCue: boolean;
} {
  const t = useTranslations("player");
  const [start = ""] = words.frames(view.side);
  if (offered) return { text: t("stopped", { at: words.stoppedAt(offered, viewOf(run, offered)) }), isCue: false };
  if (!hasBegun)
    return { text: run.open ? words.sideCue(cues[0] ?? "", null) : `${start} ${t("beginning")}`.trim(), isCue: false };
  if (view.kind === "over") return { text: "", isCue: false };
  if (view.kind === "ready" || view.kind === "change") return { text: start, isCue: false };
  if (!isRunning)
    return { text: t(view.kind === "repetition" && view.ring === 0 ? "waiting" : "pausedNote"), isCue: false };
  const turn = view.block + Math.floor((view.repetition - 1) / CUE_REPETITIONS);
  return { text: words.sideCue(cues[turn % cues.length] ?? "", view.side), isCue: true };
}
