import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { FigureStill } from "@/components/figure/figure-still";
import { Banner } from "@/components/ui/banner";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { SECTIONS } from "@/lib/program/draft";
import { scheduleWords } from "@/lib/schedule/words";
import type { PlanPrescription, PlanRevision } from "@/lib/session/plan";
import { MomentChoice } from "./moment-choice";
import { useOpenDay } from "./open-day";
import styles from "./plan-exercises.module.css";
import { sentence } from "./sentence";
import { useDoseWords } from "./use-dose-words";

type PlanExercisesProps = {
  revision: PlanRevision;
  /** Whether it still makes sense to say when in the day it is done. */
  choosable: boolean;
};

/** Every exercise of a revision with all that is prescribed, in the parts of the program. */
export function PlanExercises({ revision, choosable }: PlanExercisesProps) {
  const t = useTranslations("plan.section");
  return SECTIONS.map((section) => {
    const inside = revision.prescriptions.filter((each) => each.section === section);
    if (inside.length === 0) return null;
    return (
      <section key={section}>
        <h2 className={classNames("voice", styles.title)}>{t(section)}</h2>
        <ul className={styles.card}>
          {inside.map((each) => (
            <Exercise key={each.lineage} prescription={each} choosable={choosable} />
          ))}
        </ul>
      </section>
    );
  });
}

type ExerciseProps = { prescription: PlanPrescription; choosable: boolean };

function Exercise({ prescription, choosable }: ExerciseProps) {
  const t = useTranslations("today.exercise");
  const dose = useDoseWords();
  const often = scheduleWords(prescription.schedule, useDoseTranslate());
  const { plan, care } = useOpenDay();
  const exercise = plan.exercises.find((each) => each.versionId === prescription.exerciseVersionId);
  if (!exercise) return null;
  const { cue, moment } = prescription;
  return (
    <li className={styles.row}>
      <Link href={`/today/${prescription.lineage}?from=plan`} className={styles.link}>
        <FigureStill figure={exercise.figure} size="thumb" side={prescription.dose.side} />
        <span>
          <b className={classNames("voice", styles.name)}>{exercise.text.name}</b>
          <span className={styles.dose}>{dose.words(prescription.dose)}</span>
          <span className={styles.often}>{sentence(often)}</span>
        </span>
        <ChevronRight aria-hidden="true" className={styles.chevron} />
      </Link>
      {(cue || moment || exercise.erratum) && (
        <div className={styles.said}>
          {moment && <p className={styles.moment}>{t("moment", { moment })}</p>}
          {cue && (
            <p className={classNames("quote", styles.cue)}>
              {t("quoted", { words: cue })} <span className={styles.from}>{care.clinician}</span>
            </p>
          )}
          {exercise.erratum && (
            <Banner shape="box">
              <b>{t("erratum")}</b> {exercise.erratum}
            </Banner>
          )}
        </div>
      )}
      {choosable && prescription.schedule.kind !== "asNeeded" && (
        <MomentChoice prescription={prescription} name={exercise.text.name} />
      )}
    </li>
  );
}
