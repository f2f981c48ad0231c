import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { CONTENT_ID } from "@/components/layout/skip-link";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { firstSide } from "@/lib/exercise/steps-for-side";
import { runOf } from "@/lib/session/run";
import { performedOf } from "@/lib/session/run-amount";
import { atStart } from "@/lib/session/run-clock";
import type { Signal } from "@/lib/session/run-signal";
import type { RunView } from "@/lib/session/run-view";
import { ErratumNote } from "./erratum-note";
import styles from "./guided.module.css";
import { PlayerExtras } from "./player-extras";
import { PlayerHead } from "./player-head";
import type { Playing } from "./playing";
import { RunControls } from "./run-controls";
import { runCount, shareOf } from "./run-count";
import { RunPips } from "./run-pips";
import { Count, drawRing, RunStage } from "./run-stage";
import { SettingsSheet } from "./settings-sheet";
import { useBigScreen } from "./use-big-screen";
import { usePlayerKeys } from "./use-player-keys";
import { useRun } from "./use-run";
import { useRunControls } from "./use-run-controls";
import { useRunCue } from "./use-run-cue";
import { useRunFigure } from "./use-run-figure";
import { useRunWords } from "./use-run-words";
import { useSignals } from "./use-signals";
import { useWakeLock } from "./use-wake-lock";

/** An exercise with its figure and timer: each repetition, hold and rest in its time. */
export function Guided({ exercise, dose, cue, place, settings, onSettings, ...playing }: Playing) {
  const t = useTranslations("player");
  const svg = useRef<SVGSVGElement>(null);
  const arc = useRef<SVGCircleElement>(null);
  const [said, setSaid] = useState("");
  const [isSetting, setSetting] = useState(false);
  const { figure } = exercise;
  const { build, failed, moves, paint, timeline } = useRunFigure(svg, figure, dose);
  const run = useMemo(
    () => runOf(dose, { timeline, showsBoth: figure?.otherSide === "shown" }, settings.ready),
    [dose, timeline, figure, settings.ready],
  );
  const words = useRunWords(run, figure);
  const signals = useSignals(settings, words.spoken);
  const big = useBigScreen();
  const [stopped] = useState(() => playing.stoppedAt(run));
  const finish = (counted: readonly number[]) =>
    playing.onFinish({ ...performedOf(run, counted), reason: null, guided: counted.some((each) => each > 0) });

  const course = useRun(run, {
    from: run.open && stopped?.readAt ? stopped : atStart(run),
    goesOn: settings.goesOn,
    onPaint: (view) => {
      drawRing(arc.current, view.ring);
      paint(view);
    },
    onSignals: (given: Signal[], view: RunView) => {
      signals.give(given);
      const heard = given.map((each) => words.announced(each, settings.each, run.most));
      if (heard.some(Boolean)) setSaid(heard.filter(Boolean).join(" "));
      if (view.kind === "over" && settings.goesOn) finish(course.now().counted);
    },
    onStand: (state) => playing.onStand(run, state),
  });
  const { view, state, isRunning, isOver } = course;
  const hasBegun = isRunning || state.phase > 0 || state.within !== 0;
  const count = runCount(run, view, hasBegun);
  const offered = hasBegun ? null : stopped;
  const line = useRunCue({ run, words, view, offered, hasBegun, isRunning, cues: cue ? [cue] : exercise.text.cues });

  useWakeLock(isRunning && !run.open);
  // What was painted past React is painted again where the figure arrives later, or something else is read.
  useEffect(() => {
    drawRing(arc.current, hasBegun ? view.ring : 0);
    paint(view);
  }, [hasBegun, view, paint]);

  const stop = () => {
    course.pause();
    signals.hush();
  };
  const controls = useRunControls({
    run,
    course,
    offered,
    hasBegun,
    onWake: signals.wake,
    onSaid: setSaid,
    onStop: stop,
  });
  const end = () => {
    stop();
    finish(course.now().counted);
  };
  const stopForPain = () => {
    stop();
    const { amount } = performedOf(run, course.now().counted);
    playing.onFinish({ outcome: "partly", amount, reason: "pain", guided: true });
  };
  const toggleSound = () => {
    if (settings.sound) signals.hush();
    else signals.wake();
    onSettings({ ...settings, sound: !settings.sound });
  };
  // Not back to the button that opened them: space begins the exercise.
  const closeSettings = () => {
    setSetting(false);
    document.getElementById(CONTENT_ID)?.focus({ preventScroll: true });
  };
  const close = () => {
    if (!run.open) course.pause();
    playing.onClose();
  };
  usePlayerKeys({
    toggle: isOver ? end : controls.main.act,
    back: hasBegun && !run.open ? course.back : undefined,
    on: controls.next?.act,
    again: controls.before?.act,
    next: controls.next?.act,
    finish: end,
    sound: toggleSound,
    big: big.toggle,
    close,
  });

  const side = view.side ?? firstSide(dose.side);
  return (
    <div className={styles.play}>
      <div className={styles.head}>
        <PlayerHead
          place={place}
          share={shareOf(run, state.counted)}
          sound={{ on: settings.sound, toggle: toggleSound }}
          onClose={close}
        />
      </div>
      <div className={styles.title}>
        <h1 className={classNames("voice", styles.name)}>{exercise.text.name}</h1>
        <p className={styles.line}>
          {hasBegun && (words.roundLine(view.round) || words.sideLine(view.side)) ? (
            <>
              {words.roundLine(view.round)} {view.kind !== "over" && <b>{words.sideLine(view.side)}</b>}
            </>
          ) : (
            words.dose
          )}
        </p>
      </div>
      {exercise.erratum && !hasBegun && (
        <div className={styles.erratum}>
          <ErratumNote text={exercise.erratum} />
        </div>
      )}
      <div className={styles.stage}>
        <RunStage
          figure={figure}
          build={build}
          side={side}
          label={t("figure", { name: exercise.text.name, frames: words.frames(side).join(" ") })}
          tone={view.kind === "repetition" || view.kind === "hold" || view.kind === "time" ? "work" : "rest"}
          arc={arc}
          svg={svg}
          isDrawn={moves}
        >
          <Count count={count} />
        </RunStage>
      </div>
      <div className={styles.pips}>
        <RunPips run={run} view={view} hasBegun={hasBegun} />
      </div>
      <p className={classNames(line.isCue ? styles.cue : styles.note, hasBegun && styles.begun)}>
        {failed ? t("drawing") : line.text}
      </p>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <div className={classNames(styles.extras, isRunning && styles.away)}>
        <PlayerExtras
          big={big}
          onList={() => onSettings({ ...settings, list: true })}
          onSettings={() => setSetting(true)}
        />
      </div>
      <div className={styles.foot}>
        {!isOver && <RunControls isRunning={isRunning} {...controls} />}
        <div className={styles.finish}>
          {hasBegun && !isOver && (
            <Button kind="quiet" size="touch" onClick={stopForPain}>
              {t("hurts")}
            </Button>
          )}
          <Button kind={isOver ? "primary" : "secondary"} size="touch" wide onClick={end}>
            {t(hasBegun && !isOver ? "finish" : "note")}
          </Button>
        </div>
      </div>
      <SettingsSheet open={isSetting} settings={settings} onChange={onSettings} onClose={closeSettings} />
    </div>
  );
}
