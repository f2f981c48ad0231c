import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { FigurePlayer } from "@/components/figure/figure-player";
import { LookChoice } from "@/components/figure/look-choice";
import { Banner } from "@/components/ui/banner";
import { classNames } from "@/components/ui/class-names";
import { sidedWords } from "@/lib/exercise/sided-words";
import { firstSide, stepsFor } from "@/lib/exercise/steps-for-side";
import { scheduleWords } from "@/lib/schedule/words";
import type { PlanExercise, PlanPrescription } from "@/lib/session/plan";
import styles from "./exercise-text.module.css";
import { Part } from "./part";
import { sentence } from "./sentence";
import { useDoseWords } from "./use-dose-words";

type ExerciseTextProps = { exercise: PlanExercise; prescription: PlanPrescription; clinician: string };

/** How the exercise is done: the dose in words, what the clinician says about it, then the catalogue's words. */
export function ExerciseText({ exercise, prescription, clinician }: ExerciseTextProps) {
  const t = useTranslations("today.exercise");
  const part = useTranslations("exercise.part");
  const figure = useTranslations("figure");
  const dose = useDoseWords();
  const schedule = useDoseTranslate();
  const { text } = exercise;
  const { side } = prescription.dose;
  const sides = { R: figure("sideWord.right"), L: figure("sideWord.left") };
  const sided = (line: string) => sidedWords(line, firstSide(side), sides);
  const often = sentence(scheduleWords(prescription.schedule, schedule));
  const rest = dose.rest(prescription.dose);
  return (
    <>
      <div className={styles.stage}>
        <FigurePlayer figure={exercise.figure} name={text.name} dose={prescription.dose} size="touch" />
      </div>
      <header className={styles.head}>
        <h1 className={classNames("voice", styles.name)}>{text.name}</h1>
        <p className={styles.dose}>{dose.words(prescription.dose)}</p>
        <p className={styles.often}>{rest ? t("oftenAndRest", { often, rest }) : often}</p>
        {prescription.moment && <p className={styles.often}>{t("moment", { moment: prescription.moment })}</p>}
      </header>
      {exercise.erratum && (
        <div className={styles.banner}>
          <Banner shape="box" icon={<TriangleAlert aria-hidden="true" />}>
            <b>{t("erratum")}</b> {exercise.erratum}
          </Banner>
        </div>
      )}
      {prescription.cue && (
        <figure className={styles.cue}>
          <blockquote className="quote">{t("quoted", { words: prescription.cue })}</blockquote>
          <figcaption>{t("from", { clinician })}</figcaption>
        </figure>
      )}
      <Part title={part("steps")}>
        <ol className={styles.steps}>
          {stepsFor(text.steps, side, sides).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Part>
      <Part title={part("cues")}>
        <ul className={styles.cues}>
          {text.cues.map(sided).map((cue) => (
            <li key={cue}>{cue}</li>
          ))}
        </ul>
      </Part>
      <Part title={part("precautions")}>
        <p>{sided(text.precautions)}</p>
        <p className={styles.more}>{sided(text.reassurance)}</p>
      </Part>
      <Part title={t("variants")}>
        <dl className={styles.variants}>
          <dt>{t("easier")}</dt>
          <dd>{sided(text.easier)}</dd>
          <dt>{t("harder")}</dt>
          <dd>{sided(text.harder)}</dd>
        </dl>
      </Part>
      {exercise.figure && (
        <div className={styles.look}>
          <LookChoice figure={exercise.figure} size="touch" />
        </div>
      )}
    </>
  );
}
