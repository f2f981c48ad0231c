"use client";

import { classNames } from "@/components/ui/class-names";
import type { Side } from "@/lib/dose/dose";
import type { DrawnFigure } from "@/lib/exercise/drawn-figure";
import { stillOf } from "@/lib/exercise/figure-address";
import { firstSide } from "@/lib/exercise/steps-for-side";
import { useFigureLook } from "./figure-look";
import styles from "./figure-pair.module.css";

type FigurePairProps = {
  /** Null for what nobody has drawn: then there is nothing. */
  figure: DrawnFigure | null;
  /** The prescribed side: for the left alone, the left is shown. */
  side?: Side;
};

/** Start and end side by side, for paper; one of them where the movement stays where it is. Beside the exercise's name. */
export function FigurePair({ figure, side }: FigurePairProps) {
  const { build } = useFigureLook().look;
  if (!figure) return null;
  const [start, end] = figure.show;
  return (
    <span className={styles.pair} aria-hidden="true">
      {(start === end ? (["end"] as const) : (["start", "end"] as const)).map((still) => {
        const { address, turned } = stillOf(figure, still, build, firstSide(side));
        return (
          <svg key={still} aria-hidden="true" className={classNames(styles.still, turned && styles.turned)}>
            <use href={address} width="100%" height="100%" />
          </svg>
        );
      })}
    </span>
  );
}
