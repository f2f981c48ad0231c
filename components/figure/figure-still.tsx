"use client";

import { classNames } from "@/components/ui/class-names";
import type { Side } from "@/lib/dose/dose";
import { stillAddress } from "@/lib/exercise/figure-address";
import { useFigureLook } from "./figure-look";
import styles from "./figure-still.module.css";

type FigureStillProps = {
  /** Null for what nobody has drawn: the stage stays empty. */
  figure: string | null;
  /** 38 x 30, 56 x 44 or 72 x 56. */
  size?: "mini" | "row" | "thumb";
  /** The prescribed side: what is drawn for the right is turned round for the left. */
  side?: Side;
};

/** An exercise at a glance. Always beside the exercise's name, so it says nothing to screen readers. */
export function FigureStill({ figure, size = "row", side }: FigureStillProps) {
  const { build } = useFigureLook().look;
  return (
    <span className={classNames(styles.place, styles[size])} aria-hidden="true">
      <svg className={classNames(styles.drawing, side === "left" && styles.turned)} aria-hidden="true">
        {figure && <use href={stillAddress(figure, "thumb", build)} width="100%" height="100%" />}
      </svg>
    </span>
  );
}
