import { type RefObject, useEffect, useState } from "react";
import type { Dose } from "@/lib/dose/dose";
import type { DrawnFigure } from "@/lib/exercise/drawn-figure";
import type { Build } from "@/lib/figure/draw/build";
import { otherSide, type Side } from "@/lib/figure/side";
import type { Moment } from "@/lib/figure/timeline";
import { useClock, useMovingFigure } from "./use-moving-figure";

/**
 * "still" until it first moves: who asked for less motion sees start and end side by side and decides. "paused" at any
 * instant, "stepped" to a key.
 */
type Mode = "still" | "playing" | "paused" | "stepped";
const CLOCK = { still: "off", playing: "runs", paused: "holds", stepped: "off" } as const;

/** What the figure shows: the key it is at or on its way to, and how long it still holds there (seconds, or null). */
type At = { key: number; holds: number | null; side: Side | null };

const atMoment = ({ to, phase, left, side }: Moment): At => ({ key: to, holds: phase === "hold" ? left : null, side });

/** Everything about a player but how it looks. */
export function usePlayer(svg: RefObject<SVGSVGElement | null>, figure: DrawnFigure, build: Build, dose: Dose) {
  const [mode, setMode] = useState<Mode>("still");
  const [otherFirst, setOtherFirst] = useState(false);
  const [at, setAt] = useState<At>({ key: figure.show[0], holds: null, side: null });
  const { moving, failed } = useMovingFigure(svg, mode !== "still", figure.id, build, dose);
  const setClock = useClock(svg, moving, CLOCK[mode], otherFirst, (moment) => setAt(atMoment(moment)));

  useEffect(() => {
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) setMode("playing");
  }, []);
  // The pictures stay, and pressing Play tries again.
  useEffect(() => {
    if (failed) setMode("still");
  }, [failed]);

  const first: Side = (dose.side === "left") !== otherFirst ? "L" : "R";
  // What shows both sides itself is told as it was drawn.
  const side = figure.otherSide === "shown" ? "R" : (at.side ?? first);
  const steppedTo = mode === "stepped" ? at.key : null;
  useEffect(() => {
    if (!moving || steppedTo === null) return;
    moving.showKey(steppedTo, side);
    setClock(moving.secondsOf(steppedTo));
  }, [moving, steppedTo, side, setClock]);

  return {
    mode,
    at,
    side,
    failed,
    isDrawn: moving !== null && mode !== "still",
    /** Both sides are prescribed, and one is shown at a time. */
    hasSides: figure.otherSide !== "shown" && (dose.side === "each" || dose.side === "alternate"),
    toggle: () => setMode(mode === "playing" ? "paused" : "playing"),
    /** @returns the key that is shown now */
    step: (by: 1 | -1): number => {
      const keys = figure.frames.length;
      const key = mode === "still" ? figure.show[0] : (at.key + by + keys) % keys;
      setAt({ key, holds: null, side: at.side });
      setMode("stepped");
      return key;
    },
    turn: () => {
      setOtherFirst(!otherFirst);
      if (at.side) setAt({ ...at, side: otherSide(at.side) });
    },
  };
}
