import { useEffect, useRef, useState } from "react";
import { type MovingFigure, moveFigure } from "@/components/figure/moving-figure";
import { useClock } from "@/components/figure/use-moving-figure";
import type { Build } from "@/lib/figure/draw/build";
import type { Crop, Movement } from "@/lib/figure/movement";

type PlayingFigureProps = { movement: Movement; build: Build; crop: Crop; className?: string };

const unheard = () => {};

/** The movement at its own tempo; a change shows at once, where it was. */
export function PlayingFigure({ movement, build, crop, className }: PlayingFigureProps) {
  const svg = useRef<SVGSVGElement>(null);
  const [moving, setMoving] = useState<MovingFigure | null>(null);
  useEffect(() => {
    if (svg.current) setMoving(moveFigure(svg.current, { ...movement, crop }, build));
  }, [movement, crop, build]);
  useClock(svg, moving, "runs", false, unheard);
  return <svg ref={svg} className={className} role="img" aria-label="The movement, playing" />;
}
