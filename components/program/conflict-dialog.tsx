"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { doseLine } from "@/lib/dose/notation";
import type { DraftContent, DraftItem } from "@/lib/program/draft";
import type { EditorExercise } from "@/lib/program/editor";
import { type Choice, type Choices, type Disagreement, disagreements, merge, usualChoices } from "@/lib/program/merge";
import { scheduleLine } from "@/lib/schedule/notation";
import styles from "./conflict-dialog.module.css";
import { nameOf } from "./use-change-words";

type ConflictDialogProps = {
  /** Opens with their word chosen on every line, not with the usual choice. */
  allTheirs: boolean;
  onClose: () => void;
  read: DraftContent;
  mine: DraftContent;
  theirs: DraftContent;
  exercises: Record<string, EditorExercise>;
  /** With one draft made of two. */
  onSettle: (content: DraftContent) => void;
};

/** Two versions of one draft, line by line: whose word stands. Nothing is lost before it is chosen. */
export function ConflictDialog({ allTheirs, onClose, read, mine, theirs, exercises, onSettle }: ConflictDialogProps) {
  const t = useTranslations("program.conflict");
  const sections = useTranslations("program.section");
  const common = useTranslations("common");
  const doses = useDoseTranslate();
  const lines = disagreements(mine, theirs);
  const all = (choice: Choice) => Object.fromEntries(lines.map((line) => [line.key, choice]));
  const [choices, setChoices] = useState<Choices>(() => (allTheirs ? all("theirs") : usualChoices(read, mine, theirs)));

  const itemWords = (item: DraftItem | null) => {
    if (!item) return t("absent");
    const parts = [
      doseLine(item.dose, doses),
      scheduleLine(item.schedule, doses),
      sections(item.section),
      item.moment,
      item.cue,
    ];
    return parts.filter(Boolean).join(" · ");
  };
  const nameOfLine = (line: Disagreement) => {
    if (typeof line.mine === "string") return t("program");
    const item = line.mine ?? (typeof line.theirs === "string" ? null : line.theirs);
    return item ? nameOf(exercises, item.exerciseVersionId) : t("program");
  };
  const wordsOf = (side: Disagreement["mine"]) => (typeof side === "string" ? side : itemWords(side));

  return (
    <Dialog
      wide
      open
      onClose={onClose}
      title={t("title")}
      closeLabel={common("close")}
      actions={
        <>
          <Button kind="secondary" onClick={() => onSettle(mine)}>
            {t("keepMine")}
          </Button>
          <Button kind="secondary" onClick={() => onSettle(theirs)}>
            {t("takeTheirs")}
          </Button>
          <Button onClick={() => onSettle(merge(mine, theirs, choices))}>{t("use")}</Button>
        </>
      }
    >
      <p className="quiet">{t("intro")}</p>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.key}>
            <RadioGroup
              legend={nameOfLine(line)}
              name={`choice-${line.key}`}
              value={choices[line.key] ?? "mine"}
              options={[
                { value: "mine", label: t("mine"), hint: wordsOf(line.mine) },
                { value: "theirs", label: t("theirs"), hint: wordsOf(line.theirs) },
              ]}
              sideBySide
              className={styles.choice}
              onChange={(event) => {
                const choice: Choice = event.target.value === "theirs" ? "theirs" : "mine";
                setChoices((before) => ({ ...before, [line.key]: choice }));
              }}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
