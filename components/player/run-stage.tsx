import { useTranslations } from "next-intl";
import type { ReactNode, RefObject } from "react";
import { classNames } from "@/components/ui/class-names";
import type { DrawnFigure } from "@/lib/exercise/drawn-figure";
import { stillOf } from "@/lib/exercise/figure-address";
import type { Build } from "@/lib/figure/draw/build";
import type { Side } from "@/lib/figure/side";
import type { RunCount } from "./run-count";
import styles from "./run-stage.module.css";

type RunStageProps = {
  figure: DrawnFigure | null;
  build: Build;
  side: Side;
  label: string;
  /** Work is apricot; rest, and all that leads to work, petrol. */
  tone: "work" | "rest";
  arc: RefObject<SVGCircleElement | null>;
  svg: RefObject<SVGSVGElement | null>;
  /** The moving figure is there; until then, or with less motion, start and end stand in its place. */
  isDrawn: boolean;
  children: ReactNode;
};

const RADIUS = 151;
const LENGTH = 2 * Math.PI * RADIUS;

/** Draws the ring as far as it goes: 0 to 1. */
export function drawRing(arc: SVGCircleElement | null, ring: number): void {
  if (!arc) return;
  const drawn = Math.min(1, Math.max(0, ring)) * LENGTH;
  arc.setAttribute("stroke-dasharray", `${drawn.toFixed(1)} ${LENGTH.toFixed(1)}`);
  // The round end of nothing would still be a dot.
  arc.setAttribute("visibility", drawn < 1 ? "hidden" : "visible");
}

/** The ring of a hold or a rest, with the figure and the number in it. */
export function RunStage({ figure, build, side, label, tone, arc, svg, isDrawn, children }: RunStageProps) {
  return (
    <div className={styles.stage}>
      <svg viewBox="0 0 320 320" aria-hidden="true" className={styles.ring}>
        <circle cx="160" cy="160" r="142" className={styles.disc} />
        <circle cx="160" cy="160" r={RADIUS} className={styles.track} />
        <circle
          ref={arc}
          cx="160"
          cy="160"
          r={RADIUS}
          transform="rotate(-90 160 160)"
          className={classNames(styles.arc, styles[tone])}
        />
      </svg>
      <div className={styles.inside}>
        {figure && (
          <div role="img" aria-label={label} className={styles.figure}>
            <span className={classNames(styles.stills, isDrawn && styles.drawn)}>
              <Still {...stillOf(figure, "start", build, side)} />
              <Still {...stillOf(figure, "end", build, side)} />
            </span>
            <svg ref={svg} aria-hidden="true" className={classNames(styles.moving, isDrawn && styles.drawn)} />
          </div>
        )}
        {children}
      </div>
    </div>
  );
}

function Still({ address, turned }: { address: string; turned: boolean }) {
  return (
    <svg aria-hidden="true" className={classNames(turned && styles.turned)}>
      <use href={address} width="100%" height="100%" />
    </svg>
  );
}

/** The number of the moment. Screen readers find it, and are not told of every second. */
export function Count({ count: { name, values } }: { count: RunCount }) {
  const t = useTranslations("player.count");
  const tags = { small: (words: ReactNode) => <span>{words}</span>, b: (number: ReactNode) => <b>{number}</b> };
  return (
    <p role="timer" aria-live="off" className={styles.count}>
      {t.rich(name, { ...tags, ...values } as never)}
    </p>
  );
}
