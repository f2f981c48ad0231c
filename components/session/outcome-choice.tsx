import { useTranslations } from "next-intl";
import { useId } from "react";
import { Mark } from "@/components/adherence/mark";
import { classNames } from "@/components/ui/class-names";
import { FieldError } from "@/components/ui/field-error";
import styles from "./outcome-choice.module.css";

export type Told = "done" | "partly" | "notDone";

const OUTCOMES = [
  { value: "done", mark: "done" },
  { value: "partly", mark: "partly" },
  { value: "notDone", mark: "skipped" },
] as const;

type OutcomeChoiceProps = { value: Told | null; onChange: (value: Told) => void; error?: string };

/** Done, partly or skipped, with the marks that the week shows. */
export function OutcomeChoice({ value, onChange, error }: OutcomeChoiceProps) {
  const t = useTranslations("record");
  const id = useId();
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="visually-hidden">{t("result")}</legend>
      <div className={styles.choices}>
        {OUTCOMES.map((outcome) => (
          <label key={outcome.value} className={classNames(styles.choice, outcome.value === value && styles.on)}>
            <input
              type="radio"
              name={id}
              value={outcome.value}
              checked={outcome.value === value}
              onChange={() => onChange(outcome.value)}
              className="visually-hidden"
            />
            <Mark state={outcome.mark} size="patient" decorative />
            {t(outcome.value)}
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} message={error} size="touch" />
    </fieldset>
  );
}
