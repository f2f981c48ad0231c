"use client";

import { ArrowDown, ArrowRightLeft, ArrowUp, CircleStop, Equal } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { DECISIONS, type Decision } from "@/lib/check-up/decision";
import styles from "./decision-control.module.css";

const ICON = { easier: ArrowDown, keep: Equal, harder: ArrowUp, swap: ArrowRightLeft, stop: CircleStop };

type DecisionControlProps = {
  /** The group's name in the form, and for screen readers the exercise's. */
  name: string;
  exercise: string;
  value: Decision;
  onChange: (decision: Decision) => void;
};

/** Regress, keep, progress, swap or stop: beside the review only the chosen one shows its word, all have names. The arrows move between them. */
export function DecisionControl({ name, exercise, value, onChange }: DecisionControlProps) {
  const t = useTranslations("review.decision");
  return (
    <fieldset className={styles.control}>
      <legend className="visually-hidden">{t("choose", { name: exercise })}</legend>
      {DECISIONS.map((decision) => {
        const Icon = ICON[decision];
        const chosen = decision === value;
        return (
          <label key={decision} title={t(decision)} className={classNames(styles.choice, chosen && styles[decision])}>
            <input
              type="radio"
              name={name}
              value={decision}
              checked={chosen}
              onChange={() => onChange(decision)}
              className="visually-hidden"
            />
            <Icon aria-hidden="true" />
            <span className={chosen ? undefined : styles.word}>{t(decision)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
