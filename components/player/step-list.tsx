import { Timer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { FigureStill } from "@/components/figure/figure-still";
import { useDoseWords } from "@/components/session/use-dose-words";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { firstSide, stepsFor } from "@/lib/exercise/steps-for-side";
import { timelineOf } from "@/lib/figure/timeline";
import { runOf } from "@/lib/session/run";
import { performedOfRounds } from "@/lib/session/run-amount";
import { ErratumNote } from "./erratum-note";
import { PlayerHead } from "./player-head";
import type { Playing } from "./playing";
import styles from "./step-list.module.css";
import { usePlayerKeys } from "./use-player-keys";
import { useRunWords } from "./use-run-words";

/** The exercise as on paper: what to do, how often, and a box for each round. Nothing runs. */
export function StepList({ exercise, dose, cue, place, settings, onSettings, onFinish, onClose }: Playing) {
  const t = useTranslations("player");
  const { figure, text } = exercise;
  const { rest } = useDoseWords();
  const run = useMemo(() => {
    const timeline = timelineOf({ version: 1, keys: [{}, {}] }, dose);
    return runOf(dose, { timeline, showsBoth: figure?.otherSide === "shown" }, 0);
  }, [dose, figure]);
  const words = useRunWords(run, figure);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const rounds = Array.from({ length: run.rounds }, (_, index) => index + 1);
  const finish = () => onFinish({ ...performedOfRounds(run, ticked.size), reason: null, guided: false });
  const tick = (round: number, on: boolean) => {
    const after = new Set(ticked);
    if (on) after.add(round);
    else after.delete(round);
    setTicked(after);
  };
  usePlayerKeys({ finish, close: onClose });
  const restLine = rest(dose);
  return (
    <div className={styles.list}>
      <PlayerHead place={place} share={ticked.size / rounds.length} sound={null} onClose={onClose} />
      <div className={styles.top}>
        <FigureStill figure={figure} size="large" side={dose.side} />
        <div>
          <h1 className={classNames("voice", styles.name)}>{text.name}</h1>
          <p className={styles.dose}>{words.dose}</p>
          {restLine && <p className={styles.rest}>{restLine}</p>}
        </div>
      </div>
      {exercise.erratum && <ErratumNote text={exercise.erratum} />}
      <ol className={styles.steps}>
        {stepsFor(text.steps, dose.side, words.sides).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={styles.cue}>{cue || words.sideCue(text.cues[0] ?? "", firstSide(dose.side))}</p>
      <fieldset>
        <legend className={styles.legend}>{t("list.rounds")}</legend>
        <div className={styles.boxes}>
          {rounds.map((round) => (
            <label key={round} className={styles.box}>
              <input
                type="checkbox"
                checked={ticked.has(round)}
                onChange={({ target }) => tick(round, target.checked)}
              />
              {t("list.round", { round, count: rounds.length })}
            </label>
          ))}
        </div>
      </fieldset>
      <div className={styles.foot}>
        <Button
          kind="quiet"
          size="touch"
          wide
          icon={<Timer />}
          onClick={() => onSettings({ ...settings, list: false })}
        >
          {t("asPlayer")}
        </Button>
        <Button size="touch" wide onClick={finish}>
          {t("note")}
        </Button>
      </div>
    </div>
  );
}
