"use client";

import { ArrowLeftRight, Pause, Play, StepBack, StepForward } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { Dose } from "@/lib/dose/dose";
import { stillAddress } from "@/lib/exercise/figure-address";
import { frameWords } from "@/lib/exercise/frame-words";
import { otherSide, type Side } from "@/lib/figure/algebra";
import type { Moment } from "@/lib/figure/timeline";
import { useFigureLook } from "./figure-look";
import styles from "./figure-player.module.css";
import { useClock, useMovingFigure } from "./use-moving-figure";

type FigurePlayerProps = {
  /** Null for what nobody has drawn: then there is nothing to play. */
  figure: string | null;
  name: string;
  /** What it shows at each of its keys. */
  frames: string[];
  /** Its tempo, holds and sides. */
  dose: Dose;
  size?: "desk" | "touch";
};

/**
 * "still" until it first moves: who asked for less motion sees start and end side by side and decides. "paused" at any
 * instant, "stepped" to a key.
 */
type Mode = "still" | "playing" | "paused" | "stepped";
const CLOCK = { still: "off", playing: "runs", paused: "holds", stepped: "off" } as const;

/** Holds shorter than this many seconds are not counted down. */
const COUNTED_HOLD = 2;

/** The figure of an exercise, moving as it is prescribed; pauses, steps from key to key, and says what it shows. */
export function FigurePlayer({ figure, ...shown }: FigurePlayerProps) {
  if (!figure) return <div className={styles.stage} />;
  return <Player key={figure} figure={figure} {...shown} />;
}

function Player({ figure, name, frames, dose, size = "desk" }: FigurePlayerProps & { figure: string }) {
  const t = useTranslations("figure");
  const { build } = useFigureLook().look;
  const svg = useRef<SVGSVGElement>(null);
  const [mode, setMode] = useState<Mode>("still");
  const [otherFirst, setOtherFirst] = useState(false);
  const [at, setAt] = useState<Pick<Moment, "to" | "phase" | "left" | "side">>({
    to: 0,
    phase: "rest",
    left: 0,
    side: null,
  });
  const { moving, failed } = useMovingFigure(svg, mode !== "still", figure, build, dose);
  useClock(svg, moving, CLOCK[mode], otherFirst, setAt);

  useEffect(() => {
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) setMode("playing");
  }, []);
  // The pictures stay, and pressing Play tries again.
  useEffect(() => {
    if (failed) setMode("still");
  }, [failed]);
  const firstSide: Side = (dose.side === "left") !== otherFirst ? "L" : "R";
  const side = at.side ?? firstSide;
  const steppedTo = mode === "stepped" ? at.to : null;
  useEffect(() => {
    if (moving && steppedTo !== null) moving.showKey(steppedTo, side);
  }, [moving, steppedTo, side]);

  const step = (by: 1 | -1) => {
    const key = mode === "still" ? 0 : (at.to + by + frames.length) % frames.length;
    setAt({ to: key, phase: "rest", left: 0, side: at.side });
    setMode("stepped");
  };
  const turn = () => {
    setOtherFirst(!otherFirst);
    if (at.side) setAt({ ...at, side: otherSide(at.side) });
  };

  const sides = { R: t("sideWord.right"), L: t("sideWord.left") };
  const words = (key: number) => frameWords(frames[key] ?? "", side, sides);
  const hasSides = moving?.timeline.sides != null && moving.timeline.sides.repetitionsEach !== null;
  const isDrawn = moving !== null && mode !== "still";
  const counted = mode === "playing" && at.phase === "hold" && longHold(dose);
  return (
    <div className={classNames(styles.player, styles[size])}>
      <div
        role="img"
        aria-label={t("label", { name, frames: frames.map((_, key) => words(key)).join(" ") })}
        className={styles.stage}
      >
        <span className={classNames(styles.stills, isDrawn && styles.hidden, side === "L" && styles.turned)}>
          <svg aria-hidden="true">
            <use href={stillAddress(figure, "start", build)} width="100%" height="100%" />
          </svg>
          <svg aria-hidden="true">
            <use href={stillAddress(figure, "end", build)} width="100%" height="100%" />
          </svg>
        </span>
        <svg ref={svg} aria-hidden="true" className={classNames(!isDrawn && styles.hidden)} />
      </div>
      <div className={styles.below}>
        <p className={styles.words} aria-live={mode === "stepped" ? "polite" : "off"}>
          {mode === "still" ? t("startToEnd", { start: words(0), end: words(frames.length - 1) }) : words(at.to)}
          {counted && <b className="num">{t("hold", { seconds: Math.ceil(at.left) })}</b>}
        </p>
        {failed && <p className={styles.words}>{t("failed")}</p>}
        <div className={styles.controls}>
          <Button
            kind="secondary"
            className={styles.control}
            icon={mode === "playing" ? <Pause /> : <Play />}
            onClick={() => setMode(mode === "playing" ? "paused" : "playing")}
          >
            {t(mode === "playing" ? "pause" : "play")}
          </Button>
          <Button kind="quiet" className={styles.control} icon={<StepBack />} onClick={() => step(-1)}>
            {t("back")}
          </Button>
          <Button kind="quiet" className={styles.control} icon={<StepForward />} onClick={() => step(1)}>
            {t("on")}
          </Button>
          {hasSides && (
            <Button kind="quiet" className={styles.control} icon={<ArrowLeftRight />} onClick={turn}>
              {t("otherSide", { side })}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

function longHold(dose: Dose): boolean {
  return (dose.kind === "hold" || dose.kind === "reps") && (dose.holdSeconds ?? 0) >= COUNTED_HOLD;
}
