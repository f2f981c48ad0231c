import { useTranslations } from "next-intl";
import type { Run } from "@/lib/session/run";
import { atStart, blockAt, isAtBeginning, type RunState, toBlock } from "@/lib/session/run-clock";
import type { useRun } from "./use-run";

type Controlled = {
  run: Run;
  course: ReturnType<typeof useRun>;
  /** Where it was left a moment ago. */
  offered: RunState | null;
  hasBegun: boolean;
  /** A press of the person: now the browser makes sounds. */
  onWake: () => void;
  onSaid: (words: string) => void;
  onStop: () => void;
};

/** What the three buttons say and do at this moment. */
export function useRunControls({ run, course, offered, hasBegun, onWake, onSaid, onStop }: Controlled) {
  const t = useTranslations("player");
  const { state, view, isRunning } = course;
  const start = (from: RunState | null) => {
    onWake();
    // Back at the mat, the round begins anew; a walk goes on where it was.
    if (from) course.startOver(run.open || !hasWork(from) ? from : toBlock(run, from, blockAt(run, from)));
    if (hasBegun) onSaid(t("say.goesOn"));
    course.start();
  };
  const stop = () => {
    onStop();
    onSaid(t("say.paused"));
  };

  const main = isRunning
    ? { label: t("pause"), act: stop }
    : { label: t(hasBegun || offered ? "goOn" : "start"), act: () => start(offered) };
  return { main, before: before(), next: next() };

  function before() {
    if (offered) return { kind: "again" as const, label: t("startOver"), act: () => start(atStart(run)) };
    if (!hasBegun || run.open) return null;
    const kind = view.block > 0 && isAtBeginning(run, state) ? ("back" as const) : ("again" as const);
    return { kind, label: t(kind), act: course.again };
  }

  function next() {
    if (!hasBegun || run.open) return null;
    return { label: t(nextLabel()), act: course.next };
  }

  function nextLabel() {
    if (view.kind === "rest") return "skipRest";
    if (view.kind === "change") return "startNow";
    const following = run.blocks[view.block + 1];
    if (!following) return "toEnd";
    return following.round === view.round ? "nextSide" : "nextRound";
  }
}

function hasWork({ phase }: RunState): boolean {
  return phase > 0;
}
