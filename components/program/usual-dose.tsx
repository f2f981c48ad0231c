"use client";

import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { same } from "@/lib/program/difference";
import type { EditorExercise } from "@/lib/program/editor";
import { type Prescribed, printLine } from "@/lib/schedule/line";
import { useUsualDose } from "./use-usual-dose";
import styles from "./usual-dose.module.css";

type UsualDoseProps = { exercise: EditorExercise; value: Prescribed; onChange: (value: Prescribed) => void };

/** The dose that this clinician starts from when she adds the exercise: saved here, taken up here, forgotten here. */
export function UsualDose({ exercise, value, onChange }: UsualDoseProps) {
  const t = useTranslations("program.usual");
  const doses = useDoseTranslate();
  const { usual, save, failed } = useUsualDose(exercise);
  const isUsual = usual !== null && same(usual, value);
  const button = useRef<HTMLButtonElement>(null);
  const other = usual !== null && !isUsual;
  return (
    <div>
      <div className={styles.usual}>
        <span role="status" className={isUsual ? styles.is : undefined}>
          {isUsual && <Star />}
          {isUsual && t("is")}
          {other && t("line", { line: printLine(usual, doses) })}
        </span>
        {other && (
          <Button
            kind="quiet"
            size="small"
            onClick={() => {
              onChange(usual);
              // This button goes with its press.
              button.current?.focus();
            }}
          >
            {t("take")}
          </Button>
        )}
        <Button
          ref={button}
          kind="quiet"
          size="small"
          icon={isUsual ? undefined : <Star />}
          onClick={() => save(isUsual ? null : value)}
        >
          {t(isUsual ? "forget" : other ? "replace" : "save")}
        </Button>
      </div>
      <FieldError id={`usual-${exercise.versionId}`} message={failed ? t("failed") : undefined} />
    </div>
  );
}
