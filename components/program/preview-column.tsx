"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FigurePlayer } from "@/components/figure/figure-player";
import { type Burden, burdenOf } from "@/lib/program/burden";
import type { DraftContent, DraftItem } from "@/lib/program/draft";
import type { EditorExercise, ProgramEditor } from "@/lib/program/editor";
import type { LoadChange } from "@/lib/program/load";
import { BurdenMeter } from "./burden-meter";
import { LoadChart } from "./load-chart";
import { LoadRise } from "./load-rise";
import styles from "./preview-column.module.css";
import { burdened } from "./program-load";
import { Said } from "./said";
import { usePatientWords } from "./use-words";

type PreviewColumnProps = {
  content: DraftContent;
  shown: DraftItem | null;
  exercises: Record<string, EditorExercise>;
  editor: Pick<ProgramEditor, "patient" | "current" | "intake" | "limits">;
  /** Against the revision in force. */
  rise: LoadChange | null;
  /** Who signs the note. */
  clinician: string;
};

/** What the patient said, what she will see, and what the program asks for. */
export function PreviewColumn({ content, shown, exercises, editor, rise, clinician }: PreviewColumnProps) {
  const t = useTranslations("program");
  const { current, intake, limits } = editor;
  const { calledBy } = editor.patient;
  const now = burdenOf(burdened(content.items, exercises));
  const before = current && burdenOf(burdened(current.content.items, exercises));
  const number = current?.number ?? null;
  return (
    <>
      <div className={styles.said}>
        <Said intake={intake} calledBy={calledBy} />
      </div>
      <h2 className={styles.title}>{t("preview.title", { name: calledBy })}</h2>
      <Card
        item={shown}
        exercise={shown && exercises[shown.exerciseVersionId]}
        clinician={clinician}
        calledBy={calledBy}
      />
      {content.items.length > 0 && (
        <BurdenMeter
          burden={now}
          time={intake.minutesPerDay}
          mostExercises={limits.mostExercises}
          calledBy={calledBy}
        />
      )}
      <section aria-labelledby="weekly-load" className={styles.load}>
        <div className={styles.head}>
          <h2 id="weekly-load" className={styles.title}>
            {t("load.title")}
          </h2>
          <LoadSum now={now} before={before} number={number} />
        </div>
        <LoadChart now={now} before={before} number={number} />
        <div role="status" className={styles.notes}>
          <LoadRise rise={rise} limit={limits.loadLimitPercent} />
        </div>
      </section>
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
