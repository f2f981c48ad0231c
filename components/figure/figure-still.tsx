"use client";

import { classNames } from "@/components/ui/class-names";
import type { Side } from "@/lib/dose/dose";
import type { DrawnFigure } from "@/lib/exercise/drawn-figure";
import { stillOf } from "@/lib/exercise/figure-address";
import { firstSide } from "@/lib/exercise/steps-for-side";
import { useFigureLook } from "./figure-look";
import styles from "./figure-still.module.css";

type FigureStillProps = {
  /** Null for what nobody has drawn: the stage stays empty. */
  figure: DrawnFigure | null;
  /** 38 x 30, 56 x 44, 72 x 56 or 150 x 116. */
  size?: "mini" | "row" | "thumb" | "large";
  /** The prescribed side: for the left alone, the left is shown. */
  side?: Side;
};

/** An exercise at a glance. Always beside the exercise's name, so it says nothing to screen readers. */
export function FigureStill({ figure, size = "row", side }: FigureStillProps) {
  const { build } = useFigureLook().look;
  const still = figure && stillOf(figure, "thumb", build, firstSide(side));
  return (
    <span className={classNames(styles.place, styles[size])} aria-hidden="true">
      <svg className={classNames(styles.drawing, still?.turned && styles.turned)} aria-hidden="true">
        {still && <use href={still.address} width="100%" height="100%" />}
      </svg>
    </span>
  );
}
