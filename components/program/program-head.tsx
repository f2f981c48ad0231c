"use client";

import { CopyPlus, Redo2, TriangleAlert, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { IconButton } from "@/components/ui/icon-button";
import { burdenMeter, burdenOf } from "@/lib/program/burden";
import { LONGEST } from "@/lib/program/draft";
import styles from "./program-head.module.css";
import { burdened } from "./program-load";
import { useTailoring } from "./tailoring";
import type { Builder } from "./use-builder";
import { useDidWords } from "./use-did-words";

const TITLE_MISSING_ID = "program-title-missing";

type ProgramHeadProps = {
  builder: Builder;
  /** What happened last, for everybody: read out, and to be read. */
  words: string;
  onUndo: () => void;
  onRedo: () => void;
  onCopy: () => void;
};

/** The name of the program, what it asks for, and the way back. */
export function ProgramHead({ builder, words, onUndo, onRedo, onCopy }: ProgramHeadProps) {
  const t = useTranslations("program");
  const didWords = useDidWords(builder.exercises);
  const { content, dispatch, lastDid, nextDid } = builder;
  const nameless = content.title.trim() === "";
  const burden = burdenOf(burdened(content.items, builder.exercises));
  const meter = burdenMeter(burden, useTailoring().room);
  const isMuch = meter.minutes.over.length > 0 || meter.exercises.over.length > 0;
  return (
    <>
      <div className={styles.head}>
        <input
          aria-label={t("name")}
          value={content.title}
          maxLength={LONGEST.title}
          placeholder={t("name")}
          aria-invalid={nameless}
          aria-describedby={nameless ? TITLE_MISSING_ID : undefined}
          className={`voice ${styles.title}`}
          onChange={(event) => dispatch({ act: "title", title: event.target.value })}
        />
        <span className={styles.ways}>
          <IconButton
            label={lastDid ? t("history.undo", { what: didWords(lastDid) }) : t("history.nothing")}
            icon={<Undo2 />}
            // Keeps the focus also when there is nothing left, so that the keyboard does not start over.
            aria-disabled={!lastDid}
            aria-keyshortcuts="Control+Z Meta+Z"
            className={styles.way}
            onClick={onUndo}
          />
          <IconButton
            label={nextDid ? t("history.redo", { what: didWords(nextDid) }) : t("history.nothingAgain")}
            icon={<Redo2 />}
            aria-disabled={!nextDid}
            aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z Control+Y"
            className={styles.way}
            onClick={onRedo}
          />
          <Button kind="quiet" size="small" icon={<CopyPlus />} onClick={onCopy}>
            {t("copy.open")}
          </Button>
        </span>
        {content.items.length > 0 && (
          <p className={`num ${isMuch ? styles.much : styles.summary}`}>
            {isMuch && <TriangleAlert />}
            {t("summary", {
              exercises: content.items.length,
              most: burden.mostExercises,
              minutes: Math.round(burden.fullest.minutes),
            })}
          </p>
        )}
        <p role="status" className={styles.status}>
          {words}
        </p>
      </div>
      <FieldError id={TITLE_MISSING_ID} message={nameless ? t("nameMissing") : undefined} />
    </>
  );
}
