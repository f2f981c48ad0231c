"use client";

import { ArrowLeftRight, Pause, Play, StepBack, StepForward } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { Dose } from "@/lib/dose/dose";
import type { DrawnFigure } from "@/lib/exercise/drawn-figure";
import { stillOf } from "@/lib/exercise/figure-address";
import { sidedWords } from "@/lib/exercise/sided-words";
import { otherSide, type Side } from "@/lib/figure/side";
import { useFigureLook } from "./figure-look";
import styles from "./figure-player.module.css";
import { usePlayer } from "./use-player";

type FigurePlayerProps = {
  /** Null for what nobody has drawn: then there is nothing to play. */
  figure: DrawnFigure | null;
  name: string;
  /** Its tempo, holds and sides. */
  dose: Dose;
  size?: "desk" | "touch";
};

/** The figure of an exercise, moving as it is prescribed; pauses, steps from key to key, and says what it shows. */
export function FigurePlayer({ figure, ...shown }: FigurePlayerProps) {
  return figure && <Player key={figure.id} figure={figure} {...shown} />;
}

function Player({ figure, name, dose, size = "desk" }: FigurePlayerProps & { figure: DrawnFigure }) {
  const t = useTranslations("figure");
  const { build } = useFigureLook().look;
  const svg = useRef<SVGSVGElement>(null);
  const player = usePlayer(svg, figure, build, dose);
  /** What a press of a button changed, for those who do not see it. */
  const [said, setSaid] = useState("");
  const { mode, at, side } = player;

  const sides = { R: t("sideWord.right"), L: t("sideWord.left") };
  const words = (key: number, of: Side = side) => sidedWords(figure.frames[key] ?? "", of, sides);
  const step = (by: 1 | -1) => setSaid(words(player.step(by)));
  const turn = () => {
    player.turn();
    setSaid(words(at.key, otherSide(side)));
  };
  const [start, end] = figure.show;
  const isCounted = isLongHold(dose);
  const countdown = (seconds: number) => isCounted && <b className="num">{t("hold", { seconds })}</b>;
  return (
    <section className={styles[size]} aria-label={t("group", { name })}>
      <div
        role="img"
        aria-label={t("label", { name, frames: figure.frames.map((_, key) => words(key)).join(" ") })}
        className={styles.stage}
      >
        <span className={classNames(styles.stills, player.isDrawn && styles.drawn)}>
          <Still {...stillOf(figure, "start", build, side)} />
          <Still {...stillOf(figure, "end", build, side)} />
        </span>
        <svg ref={svg} aria-hidden="true" className={classNames(styles.moving, player.isDrawn && styles.drawn)} />
      </div>
      <div className={styles.below}>
        <div className={styles.words}>
          {figure.frames.map((_, key) => (
            <Room key={words(key)}>
              {words(key)}
              {countdown(88)}
            </Room>
          ))}
          {mode === "still" ? (
            <p>
              <span className={styles.start}>{words(start)}</span>
              <span className={styles.startToEnd}>{t("startToEnd", { start: words(start), end: words(end) })}</span>
            </p>
          ) : (
            <p>
              {words(at.key)}
              {at.holds !== null && countdown(Math.ceil(at.holds))}
            </p>
          )}
        </div>
        {player.failed && <p className={styles.failed}>{t("failed")}</p>}
        <p role="status" className="visually-hidden">
          {player.failed ? t("failed") : said}
        </p>
        <div className={styles.controls}>
          <Control icon={mode === "playing" ? <Pause /> : <Play />} onClick={player.toggle} first>
            {t(mode === "playing" ? "pause" : "play")}
          </Control>
          <Control icon={<StepBack />} onClick={() => step(-1)}>
            {t("back")}
          </Control>
          <Control icon={<StepForward />} onClick={() => step(1)}>
            {t("on")}
          </Control>
          {player.hasSides && (
            <Control icon={<ArrowLeftRight />} onClick={turn}>
              {t("otherSide", { side })}
            </Control>
          )}
        </div>
      </div>
    </section>
  );
}

function Still({ address, turned }: { address: string; turned: boolean }) {
  return (
    <svg aria-hidden="true" className={classNames(turned && styles.turned)}>
      <use href={address} width="100%" height="100%" />
    </svg>
  );
}

/** Keeps the room that the longest words need, so that nothing below moves while the figure does. */
function Room({ children }: { children: ReactNode }) {
  return (
    <p aria-hidden="true" className={styles.room}>
      {children}
    </p>
  );
}

type ControlProps = { icon: ReactNode; onClick: () => void; first?: boolean; children: ReactNode };

function Control({ icon, onClick, first, children }: ControlProps) {
  return (
    <Button kind={first ? "secondary" : "quiet"} className={styles.control} icon={icon} onClick={onClick}>
      {children}
    </Button>
  );
}

/** Holds shorter than this many seconds are not counted down. */
const COUNTED_HOLD = 2;

function isLongHold(dose: Dose): boolean {
  return (dose.kind === "hold" || dose.kind === "reps") && (dose.holdSeconds ?? 0) >= COUNTED_HOLD;
}
