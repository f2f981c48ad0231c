import { Info, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { FigurePlayer } from "@/components/figure/figure-player";
import { FigureStill } from "@/components/figure/figure-still";
import { LookChoice } from "@/components/figure/look-choice";
import { Banner } from "@/components/ui/banner";
import { Link } from "@/components/ui/link";
import { doseLine } from "@/lib/dose/notation";
import type { ExerciseDetail } from "@/lib/exercise/exercise-detail";
import { sidedWords } from "@/lib/exercise/sided-words";
import { firstSide, stepsFor } from "@/lib/exercise/steps-for-side";
import { listed } from "@/lib/platform/i18n/list";
import { scheduleLine } from "@/lib/schedule/notation";
import styles from "./exercise-sheet.module.css";

/** All words of an exercise: what the patient reads on the left, what the clinician weighs on the right. */
export function ExerciseSheet({ exercise }: { exercise: ExerciseDetail }) {
  const t = useTranslations("catalogue");
  const words = useTranslations("exercise");
  const figure = useTranslations("figure");
  const doses = useDoseTranslate();
  const { content, evidence, ladder } = exercise;
  const text = content.texts.en;
  const { side } = content.defaultDose;
  const sides = { R: figure("sideWord.right"), L: figure("sideWord.left") };
  const sided = (line: string) => sidedWords(line, firstSide(side), sides);
  const notes = content.clinicianNotes;
  const equipment = listed(content.equipment.map((each) => words(`equipment.${each}`)));
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
          <div className={styles.figure}>
            <FigurePlayer figure={exercise.figure} name={text.name} dose={content.defaultDose} />
          </div>
          <Part title={words("part.steps")}>
            <ol className={styles.steps}>
              {stepsFor(text.steps, side, sides).map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </Part>
          <Part title={words("part.cues")}>
            {text.cues.map(sided).map((cue) => (
              <p key={cue} className={`quote ${styles.cue}`}>
                {cue}
              </p>
            ))}
          </Part>
          <Part title={words("part.easier")}>{sided(text.easier)}</Part>
          <Part title={words("part.harder")}>{sided(text.harder)}</Part>
          <Part title={words("part.precautions")}>{sided(text.precautions)}</Part>
          <p className="quiet">{sided(text.reassurance)}</p>
          {exercise.figure && <LookChoice figure={exercise.figure} size="desk" />}
        </section>
        <section aria-label={t("forClinician")} className={styles.clinician}>
          <dl className={styles.facts}>
            <Fact name={t("dose")}>
              {doseLine(content.defaultDose, doses)}
              <span className="quiet">{`${doses("separator")}${scheduleLine(content.defaultSchedule, doses)}`}</span>
            </Fact>
            <Fact name={t("position")}>
              {t("meta", { position: words(`position.${content.position}`), level: words(`level.${content.level}`) })}
            </Fact>
            <Fact name={t("needs")}>{equipment || t("nothing")}</Fact>
            <Fact name={t("regions")}>{listed(content.regions.map((region) => words(`region.${region}`)))}</Fact>
            <Fact name={words("part.aim")}>{notes.aim}</Fact>
          </dl>
          <Part title={words("part.clinicianPrecautions")}>
            <Bullets lines={notes.precautions} />
          </Part>
          <Part title={words("part.contraindications")}>
            <Bullets lines={notes.contraindications} />
          </Part>
          <Part title={words("part.evidence")}>
            <p>{evidence.sentence}</p>
            {evidence.figure && <p className="num">{evidence.figure}</p>}
            <p className="quiet">
              {t("certaintyLine", {
                certainty: words(`certainty.${evidence.certainty ?? "none"}`),
                source: evidence.source,
              })}
            </p>
            {evidence.disagreement && (
              <p className={styles.disagreement}>
                <b className="strong">{words("disagreement")}</b> {evidence.disagreement}
              </p>
            )}
          </Part>
          {ladder.length > 0 && (
            <Part title={t("ladder")}>
              <ul className={styles.ladder}>
                {ladder.map((step) => (
                  <li key={`${step.kind}-${step.exerciseId}`} className={styles.step}>
                    <FigureStill figure={step.figure} />
                    <div>
                      <span className="meta">{words(`ladder.${step.kind}`)}</span>{" "}
                      <Link href={`/catalogue/${step.exerciseId}`} className="link">
                        {step.name}
                      </Link>
                      <p className="quiet">{step.reason}</p>
                    </div>
                  </li>
                ))}
              </ul>
            </Part>
          )}
          <Part title={words("part.sources")}>
            <ul className={styles.sources}>
              {content.sources.map((source) => (
                <li key={source.text}>
                  {source.url ? (
                    <a href={source.url} className="link" rel="noreferrer">
                      {source.text}
                    </a>
                  ) : (
                    source.text
                  )}
                </li>
              ))}
            </ul>
          </Part>
        </section>
      </div>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h2 className={styles.title}>{title}</h2>
      <div>{children}</div>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Bullets({ lines }: { lines: string[] }) {
  return (
    <ul className={styles.bullets}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
