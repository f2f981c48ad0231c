import { Info, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { FigurePlayer } from "@/components/figure/figure-player";
import { LookChoice } from "@/components/figure/look-choice";
import { Banner } from "@/components/ui/banner";
import type { ExerciseDetail } from "@/lib/exercise/exercise-detail";
import { sidedWords } from "@/lib/exercise/sided-words";
import { firstSide, stepsFor } from "@/lib/exercise/steps-for-side";
import { ExerciseFacts } from "./exercise-facts";
import styles from "./exercise-sheet.module.css";
import type { KnownOf } from "./known-of";
import { Bullets, Part } from "./part";

type ExerciseSheetProps = {
  exercise: ExerciseDetail;
  /** The patient that it is looked at for. */
  known: KnownOf | null;
};

/** All words of an exercise: what the patient reads on the left, what the clinician weighs on the right. */
export function ExerciseSheet({ exercise, known }: ExerciseSheetProps) {
  const t = useTranslations("catalogue");
  const words = useTranslations("exercise.part");
  const figure = useTranslations("figure");
  const { content } = exercise;
  const text = content.texts.en;
  const { side } = content.defaultDose;
  const sides = { R: figure("sideWord.right"), L: figure("sideWord.left") };
  const sided = (line: string) => sidedWords(line, firstSide(side), sides);
  return (
    <>
      {exercise.retired && <Banner icon={<Info />}>{t("retired")}</Banner>}
      {exercise.erratum && (
        <Banner tone="danger" icon={<TriangleAlert />}>
          <b>{t("erratum")}</b> {exercise.erratum}
        </Banner>
      )}
      <div className={styles.sheet}>
        <section aria-label={t("forPatient")} className={styles.patient}>
          {exercise.figure && (
            <div className={styles.figure}>
              <FigurePlayer figure={exercise.figure} name={text.name} dose={content.defaultDose} />
            </div>
          )}
          {text.setUp && <Part title={words("setUp")}>{sided(text.setUp)}</Part>}
          <Part title={words("steps")}>
            <ol className={styles.steps}>
              {stepsFor(text.steps, side, sides).map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </Part>
          {text.breathing && <Part title={words("breathing")}>{sided(text.breathing)}</Part>}
          <Part title={words("cues")}>
            {text.cues.map(sided).map((cue) => (
              <p key={cue} className={`quote ${styles.cue}`}>
                {cue}
              </p>
            ))}
          </Part>
          {text.feel && <Part title={words("feel")}>{sided(text.feel)}</Part>}
          {text.mistakes && (
            <Part title={words("mistakes")}>
              <Bullets lines={text.mistakes.map(sided)} />
            </Part>
          )}
          <Part title={words("easier")}>{sided(text.easier)}</Part>
          <Part title={words("harder")}>{sided(text.harder)}</Part>
          <Part title={words("precautions")}>{sided(text.precautions)}</Part>
          <p className="quiet">{sided(text.reassurance)}</p>
          {exercise.figure && <LookChoice figure={exercise.figure} size="desk" />}
        </section>
        <ExerciseFacts exercise={exercise} known={known} />
      </div>
    </>
  );
}
