"use client";

import { CircleCheck, Info, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FigurePlayer } from "@/components/figure/figure-player";
import { EQUIPMENT } from "@/lib/exercise/category";
import { listed } from "@/lib/platform/i18n/list";
import { type Burden, burdenOf, burdenWarnings } from "@/lib/program/burden";
import type { DraftContent, DraftItem } from "@/lib/program/draft";
import type { EditorExercise, Intake, RevisionState } from "@/lib/program/editor";
import { LoadChart } from "./load-chart";
import styles from "./preview-column.module.css";
import { burdened } from "./program-load";
import { usePatientWords } from "./use-words";

type PreviewColumnProps = {
  content: DraftContent;
  shown: DraftItem | null;
  exercises: Record<string, EditorExercise>;
  base: RevisionState | null;
  intake: Intake;
  calledBy: string;
  /** Who signs the note. */
  clinician: string;
};

/** What the patient will see, what the program asks for, and what the patient said. */
export function PreviewColumn({ content, shown, exercises, base, intake, calledBy, clinician }: PreviewColumnProps) {
  const t = useTranslations("program");
  const now = burdenOf(burdened(content.items, exercises));
  const before = base && burdenOf(burdened(base.content.items, exercises));
  return (
    <>
      <h2 className={styles.title}>{t("preview.title", { name: calledBy })}</h2>
      <Card
        item={shown}
        exercise={shown && exercises[shown.exerciseVersionId]}
        clinician={clinician}
        calledBy={calledBy}
      />
      <section aria-labelledby="weekly-load" className={styles.part}>
        <div className={styles.head}>
          <h2 id="weekly-load" className={styles.title}>
            {t("load.title")}
          </h2>
          <LoadSum now={now} before={before} number={base?.number ?? null} />
        </div>
        <LoadChart now={now} before={before} number={base?.number ?? null} />
        {content.items.length > 0 && <BurdenNotes burden={now} time={intake.minutesPerDay} calledBy={calledBy} />}
      </section>
      <Said intake={intake} calledBy={calledBy} />
    </>
  );
}

function Card({
  item,
  exercise,
  clinician,
  calledBy,
}: {
  item: DraftItem | null;
  exercise: EditorExercise | null | undefined;
  clinician: string;
  calledBy: string;
}) {
  const t = useTranslations("program.preview");
  const words = usePatientWords();
  if (!item || !exercise) return <p className={`quiet ${styles.none}`}>{t("empty", { name: calledBy })}</p>;
  return (
    <div className={styles.card}>
      <FigurePlayer key={exercise.versionId} figure={exercise.figure} name={exercise.name} dose={item.dose} />
      <div className={styles.inside}>
        <h3 className="voice">{exercise.name}</h3>
        <p className={styles.dose}>{words.dose(item.dose)}</p>
        <p className={styles.when}>{t("when", { words: words.schedule(item.schedule) })}</p>
        {item.moment && <p className={styles.when}>{item.moment}</p>}
        {item.cue && (
          <blockquote className={`quote ${styles.cue}`}>
            {item.cue}
            <footer>{clinician}</footer>
          </blockquote>
        )}
      </div>
    </div>
  );
}

function LoadSum({ now, before, number }: { now: Burden; before: Burden | null; number: number | null }) {
  const t = useTranslations("program.load");
  const minutes = Math.round(now.minutesPerWeek);
  const b = (words: ReactNode) => <b>{words}</b>;
  if (!before || number === null) return <p className="num">{t.rich("minutes", { minutes, b })}</p>;
  const difference = minutes - Math.round(before.minutesPerWeek);
  const key = difference > 0 ? "more" : difference < 0 ? "less" : "same";
  return <p className="num">{t.rich(key, { minutes, difference: Math.abs(difference), number, b })}</p>;
}

function BurdenNotes({ burden, time, calledBy }: { burden: Burden; time: number | null; calledBy: string }) {
  const t = useTranslations("program.load");
  const warnings = burdenWarnings(burden, time);
  const over = warnings.some((warning) => warning.kind === "minutes");
  return (
    <div className={styles.notes} role="status">
      <p className={styles.note}>
        <Info />
        {t("average", {
          minutes: Math.round(burden.averageMinutes),
          most: Math.round(burden.fullest.minutes),
          exercises: burden.fullest.exercises,
        })}
      </p>
      {!over && (
        <p className={styles.note}>
          {time === null ? <Info /> : <CircleCheck />}
          {time === null ? t("noTime", { name: calledBy }) : t("within", { name: calledBy, time })}
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning.kind} className={styles.warning}>
          <TriangleAlert />
          {warning.kind === "minutes"
            ? t("overTime", { name: calledBy, most: Math.round(warning.most), time: warning.time })
            : t("overCount", { most: warning.most })}
        </p>
      ))}
    </div>
  );
}

/** In the patient's words, in sight while the program is built. */
function Said({ intake, calledBy }: { intake: Intake; calledBy: string }) {
  const t = useTranslations("program.said");
  const words = useTranslations("exercise.equipment");
  const equipment = EQUIPMENT.filter((each) => intake.equipment.includes(each)).map((each) => words(each));
  const facts = [
    { key: "time", value: intake.minutesPerDay === null ? "" : t("timeValue", { minutes: intake.minutesPerDay }) },
    { key: "equipment", value: listed(equipment) },
    { key: "preferences", value: intake.preferences },
    { key: "fears", value: intake.fears },
    { key: "precautions", value: intake.precautions },
  ] as const;
  const said = facts.filter((fact) => fact.value !== "");
  return (
    <section aria-labelledby="patient-said" className={styles.part}>
      <h2 id="patient-said" className={styles.title}>
        {t("title", { name: calledBy })}
      </h2>
      {said.length === 0 && <p className="quiet">{t("nothing")}</p>}
      <dl className={styles.facts}>
        {said.map((fact) => (
          <div key={fact.key}>
            <dt>{t(fact.key)}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
