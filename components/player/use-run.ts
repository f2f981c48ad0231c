import { useCallback, useEffect, useRef, useState } from "react";
import type { Run } from "@/lib/session/run";
import { again, blockAt, isOver, next, paused, type RunState, read, started, toBlock } from "@/lib/session/run-clock";
import { type Signal, signalsBetween } from "@/lib/session/run-signal";
import { type RunView, viewOf } from "@/lib/session/run-view";

type Options = {
  /** Where it begins: from the start, or where it was left. */
  from: RunState;
  goesOn: boolean;
  onSignals: (signals: Signal[], view: RunView) => void;
  /** At each reading, for what moves between two seconds. */
  onPaint: (view: RunView) => void;
  /** When it stands still, or comes to another block. */
  onStand: (state: RunState) => void;
};

/** How often the clock is read, also where nothing is drawn; ms. */
const READING_MS = 100;
const FRAME_MS = 32;

/** Runs a run by the clock. Draws again what is read; what moves is painted past React. */
export function useRun(run: Run, options: Options) {
  const state = useRef(options.from);
  const heard = useRef<RunView | null>(null);
  const latest = useRef({ run, ...options });
  const [shown, setShown] = useState(() => ({ state: options.from, view: viewOf(run, options.from) }));
  useEffect(() => {
    latest.current = { run, ...options };
  });

  const show = useCallback((after: RunState) => {
    const { run: of, onSignals, onPaint, onStand } = latest.current;
    const before = state.current;
    state.current = after;
    const view = viewOf(of, after);
    if (after.readAt !== null || before.readAt !== null) {
      const signals = signalsBetween(of, heard.current, view);
      heard.current = view;
      if (signals.length > 0) onSignals(signals, view);
    }
    onPaint(view);
    if ((before.readAt === null) !== (after.readAt === null) || blockAt(of, before) !== blockAt(of, after))
      onStand(after);
    setShown((last) => (reads(last) === reads({ state: after, view }) ? last : { state: after, view }));
  }, []);

  const isRunning = shown.state.readAt !== null;
  useEffect(() => {
    if (!isRunning) return;
    const tick = () => show(read(latest.current.run, state.current, Date.now(), latest.current.goesOn));
    const timer = setInterval(tick, READING_MS);
    let last = 0;
    // Who asked for less motion sees the ring move once a second.
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    let request = isStill ? 0 : requestAnimationFrame(frame);
    function frame(at: number) {
      request = requestAnimationFrame(frame);
      if (at - last < FRAME_MS) return;
      last = at;
      tick();
    }
    // Nobody counts along on a dark screen; a walk goes on in the pocket.
    const away = () => {
      if (document.visibilityState === "hidden" && !latest.current.run.open)
        show(paused(latest.current.run, state.current, Date.now(), latest.current.goesOn));
      else tick();
    };
    document.addEventListener("visibilitychange", away);
    return () => {
      clearInterval(timer);
      cancelAnimationFrame(request);
      document.removeEventListener("visibilitychange", away);
    };
  }, [isRunning, show]);

  // Left by the back button: a round is kept as far as it went, and a walk goes on.
  useEffect(
    () => () => {
      const { run: of, goesOn, onStand } = latest.current;
      if (state.current.readAt === null) return;
      onStand(of.open ? state.current : paused(of, state.current, Date.now(), goesOn));
    },
    [],
  );

  /** Changes the state as it is at this moment. */
  const change = useCallback(
    (to: (run: Run, now: RunState, at: number) => RunState) => {
      const at = Date.now();
      const { run: of, goesOn } = latest.current;
      show(to(of, read(of, state.current, at, goesOn), at));
    },
    [show],
  );

  return {
    ...shown,
    isRunning,
    isOver: isOver(run, shown.state),
    start: useCallback(() => change(started), [change]),
    pause: useCallback(() => change((of, now, at) => paused(of, now, at)), [change]),
    again: useCallback(() => change(again), [change]),
    next: useCallback(() => change(next), [change]),
    startOver: useCallback((from: RunState) => change(() => from), [change]),
    back: useCallback(() => change((of, now) => toBlock(of, now, Math.max(0, blockAt(of, now) - 1))), [change]),
    /** As it is now, to the instant. */
    now: useCallback(() => state.current, []),
  };
}

/** What a person reads of it. */
function reads({ state, view }: { state: RunState; view: RunView }): string {
  const { kind, block, repetition, side } = view;
  return [
    kind,
    block,
    repetition,
    side,
    Math.ceil(view.seconds - 1e-6),
    Math.floor(view.seconds),
    state.readAt === null,
  ].join();
}
