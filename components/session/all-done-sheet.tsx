"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { BottomSheet } from "@/components/ui/bottom-sheet";
import { Button } from "@/components/ui/button";
import type { OpenSession } from "./all-done";
import styles from "./all-done-sheet.module.css";

type AllDoneSheetProps = {
  open: boolean;
  sessions: readonly OpenSession[];
  /** The day, when it is not today. */
  dayWords: string | null;
  onRecord: (sessions: OpenSession[]) => void;
  onClose: () => void;
};

/** All that is open on a day as done, with one more tap; what was not done is unticked first. */
export function AllDoneSheet({ open, sessions, dayWords, onRecord, onClose }: AllDoneSheetProps) {
  const t = useTranslations("today.allDone");
  const common = useTranslations("common");
  const list = useTranslations("today.list");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = sessions.filter((each) => !left.has(keyOf(each)));
  const close = () => {
    setLeft(new Set());
    onClose();
  };
  const nameOf = ({ item, slot }: OpenSession) => {
    const { name } = item.exercise.text;
    if (item.slots.length === 1) return name;
    return slot.moment
      ? t("at", { name, moment: list("moment", { moment: slot.moment }) })
      : t("slot", { name, slot: slot.slot });
  };
  const turn = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  return (
    <BottomSheet
      open={open}
      onClose={close}
      title={dayWords ? t("titleOn", { day: dayWords }) : t("title")}
      closeLabel={common("close")}
      actions={
        <Button
          size="touch"
          wide
          whyDisabled={chosen.length === 0 ? t("none") : undefined}
          onClick={() => {
            onRecord(chosen);
            close();
          }}
        >
          {t("record", { count: chosen.length })}
        </Button>
      }
    >
      <p className={styles.text}>{t("text")}</p>
      <fieldset>
        <legend className="visually-hidden">{t("legend")}</legend>
        {sessions.map((each) => (
          <label key={keyOf(each)} className={styles.tick}>
            <input type="checkbox" checked={!left.has(keyOf(each))} onChange={() => turn(keyOf(each))} />
            {nameOf(each)}
          </label>
        ))}
      </fieldset>
    </BottomSheet>
  );
}

function keyOf({ item, slot }: OpenSession): string {
  return `${item.lineage} ${slot.slot}`;
}
