import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { useFigureLook } from "@/components/figure/figure-look";
import { useMovingFigure } from "@/components/figure/use-moving-figure";
import type { Dose } from "@/lib/dose/dose";
import type { DrawnFigure } from "@/lib/exercise/drawn-figure";
import { firstSide } from "@/lib/exercise/steps-for-side";
import type { Side } from "@/lib/figure/side";
import { timelineOf } from "@/lib/figure/timeline";
import type { RunView } from "@/lib/session/run-view";

/** The pace where nothing is drawn: once out and back. */
const UNDRAWN = { version: 1 as const, keys: [{}, {}] };

/** The figure of a run: the run says where it is, the figure how long a repetition takes. */
export function useRunFigure(svg: RefObject<SVGSVGElement | null>, figure: DrawnFigure | null, dose: Dose) {
  const { build } = useFigureLook().look;
  const [isStill, setStill] = useState(true);
  const { moving, failed } = useMovingFigure(svg, figure !== null, figure?.id ?? "", build, dose);
  const said = JSON.stringify(dose);
  const undrawn = useMemo(() => timelineOf(UNDRAWN, JSON.parse(said) as Dose), [said]);
  useEffect(() => {
    const less = matchMedia("(prefers-reduced-motion: reduce)");
    const changed = () => setStill(less.matches);
    changed();
    less.addEventListener("change", changed);
    return () => less.removeEventListener("change", changed);
  }, []);

  const moves = moving !== null && !isStill;
  const paint = useCallback(
    ({ figure: seconds, side }: Pick<RunView, "figure" | "side">) => {
      if (!moving || !moves) return;
      const shown: Side = side ?? firstSide(dose.side);
      if (seconds === null) moving.showKey(0, shown);
      else moving.showWithin(seconds, shown);
    },
    [moving, moves, dose.side],
  );
  return { build, failed, moves, paint, timeline: moving?.timeline ?? undrawn };
}
