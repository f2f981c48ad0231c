import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { doseLine } from "@/lib/dose/notation";
import type { ExerciseDetail } from "@/lib/exercise/exercise-detail";
import { listed } from "@/lib/platform/i18n/list";
import { scheduleLine } from "@/lib/schedule/notation";
import { CautionList } from "./caution-list";
import { EvidenceWords } from "./evidence-words";
import styles from "./exercise-sheet.module.css";
import type { KnownOf } from "./known-of";
import { LadderChain } from "./ladder-chain";
import { Bullets, Part } from "./part";

/** What the clinician weighs of an exercise. */
export function ExerciseFacts({ exercise, known }: { exercise: ExerciseDetail; known: KnownOf | null }) {
  const t = useTranslations("catalogue");
  const words = useTranslations("exercise");
  const doses = useDoseTranslate();
  const { content, evidence } = exercise;
  const { aim, precautions, contraindications } = content.clinicianNotes;
  const equipment = listed(content.equipment.map((each) => words(`equipment.${each}`)));
  return (
    <section aria-label={t("forClinician")} className={styles.clinician}>
      <dl className={styles.facts}>
        <Fact name={t("dose")}>
          {doseLine(content.defaultDose, doses)}
          <span className="quiet">{`${doses("separator")}${scheduleLine(content.defaultSchedule, doses)}`}</span>
        </Fact>
        {content.doseRanges && (
          <Fact name={t("range")}>
            {content.doseRanges.map(({ from, to }) => (
              <span key={from.kind} className={styles.range}>
                {t("rangeLine", { from: doseLine(from, doses), to: doseLine(to, doses) })}
              </span>
            ))}
          </Fact>
        )}
        <Fact name={t("start")}>
          {t("meta", { position: words(`position.${content.position}`), level: words(`level.${content.level}`) })}
        </Fact>
        <Fact name={t("needs")}>{equipment || t("nothing")}</Fact>
        <Fact name={t("regions")}>{listed(content.regions.map((region) => words(`region.${region}`)))}</Fact>
        {content.muscles && (
          <Fact name={t("muscles")}>{listed(content.muscles.map((muscle) => words(`muscle.${muscle}`)))}</Fact>
        )}
        <Fact name={words("part.aim")}>{aim}</Fact>
        <Fact name={t("use")}>{t("used", { count: exercise.programs })}</Fact>
      </dl>
      {content.cautions && content.cautions.length > 0 && (
        <Part title={t("cautions")}>
          <CautionList cautions={content.cautions} known={known} />
        </Part>
      )}
      {precautions.length > 0 && (
        <Part title={words("part.clinicianPrecautions")}>
          <Bullets lines={precautions} />
        </Part>
      )}
      {contraindications.length > 0 && (
        <Part title={words("part.contraindications")}>
          <Bullets lines={contraindications} />
        </Part>
      )}
      {exercise.ladder.length > 0 && (
        <Part title={t("ladder")}>
          <LadderChain exercise={exercise} patientId={known?.patientId} />
        </Part>
      )}
      <Part title={words("part.evidence")}>
        <EvidenceWords evidence={evidence} />
      </Part>
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
