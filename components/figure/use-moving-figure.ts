import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Dose } from "@/lib/dose/dose";
import { fetchMovement } from "@/lib/exercise/client";
import type { Build } from "@/lib/figure/draw/build";
import type { Moment } from "@/lib/figure/timeline";
import type { MovingFigure } from "./moving-figure";

type Canvas = RefObject<SVGSVGElement | null>;

/**
 * Loads what moves a figure when it is first wanted, and sets it up anew for another body or dose.
 * `failed` while it could not be loaded; being wanted again tries again.
 */
export function useMovingFigure(svg: Canvas, wanted: boolean, figure: string, build: Build, dose: Dose | undefined) {
  const [moving, setMoving] = useState<MovingFigure | null>(null);
  const [failed, setFailed] = useState(false);
  // In the builder a dose is a new object with every key that is pressed: only what it says counts.
  const said = JSON.stringify(dose ?? null);
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    setFailed(false);
    Promise.all([import("./moving-figure"), fetchMovement(figure)])
      .then(([{ moveFigure }, movement]) => {
        if (left || !svg.current) return;
        setMoving(moveFigure(svg.current, movement, build, (JSON.parse(said) as Dose | null) ?? undefined));
      })
      .catch(() => !left && setFailed(true));
    return () => {
      left = true;
    };
  }, [svg, wanted, figure, build, said]);
  return { moving, failed };
}

/** Shortest time between two drawings, ms: 30 a second is smooth at the pace of an exercise, and spares an old phone. */
const FRAME_MS = 32;
/** The page was away, not the figure slow: it goes on where it was. */
const AWAY_MS = 500;

/**
 * Runs the figure's clock while it plays and is in sight, or holds its instant; tells each moment that reads differently.
 * @returns sets the clock to so many seconds into the repetition
 */
export function useClock(
  svg: Canvas,
  moving: MovingFigure | null,
  clock: "runs" | "holds" | "off",
  otherFirst: boolean,
  onMoment: (moment: Moment) => void,
): (seconds: number) => void {
  const seconds = useRef(0);
  const tell = useRef(onMoment);
  tell.current = onMoment;
  useEffect(() => {
    if (!moving || clock === "off" || !svg.current) return;
    if (clock === "holds") {
      tell.current(moving.showAt(seconds.current, otherFirst));
      return;
    }
    let request = 0;
    let inSight = true;
    let last: number | null = null;
    let told = "";
    const sight = new IntersectionObserver(([entry]) => {
      inSight = entry?.isIntersecting ?? true;
    });
    sight.observe(svg.current);
    const frame = (now: number) => {
      request = requestAnimationFrame(frame);
      if (last !== null && now - last < FRAME_MS) return;
      const passed = last === null || now - last > AWAY_MS ? 0 : now - last;
      last = now;
      if (!inSight) return;
      seconds.current += passed / 1000;
      const moment = moving.showAt(seconds.current, otherFirst);
      const reads = `${moment.to} ${moment.phase} ${Math.ceil(moment.left)} ${moment.side}`;
      if (reads !== told) tell.current(moment);
      told = reads;
    };
    request = requestAnimationFrame(frame);
    return () => {
      cancelAnimationFrame(request);
      sight.disconnect();
    };
  }, [svg, moving, clock, otherFirst]);

  return useCallback(
    (within: number) => {
      const repetition = moving?.timeline.repetition ?? 1;
      seconds.current = Math.floor(seconds.current / repetition) * repetition + within;
    },
    [moving],
  );
}
