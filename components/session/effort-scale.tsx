import { useTranslations } from "next-intl";
import { useId } from "react";
import { classNames } from "@/components/ui/class-names";
import styles from "./effort-scale.module.css";

/** The five words and what they stand for on the scale from 0 to 10. */
const STEPS = [
  { value: 1, word: "e1" },
  { value: 3, word: "e3" },
  { value: 5, word: "e5" },
  { value: 7, word: "e7" },
  { value: 9, word: "e9" },
] as const;

type EffortScaleProps = { value: number | null; onChange: (value: number | null) => void };

/** Effort as five rising bars with a word each. Choosing the chosen one again takes it away. */
export function EffortScale({ value, onChange }: EffortScaleProps) {
  const t = useTranslations("record.effort");
  const name = useId();
  return (
    <fieldset>
      <legend className={styles.legend}>{t("legend")}</legend>
      <div className={styles.steps}>
        {STEPS.map((step, index) => (
          <label key={step.value} className={classNames(styles.step, step.value === value && styles.on)}>
            <input
              type="radio"
              name={name}
              value={step.value}
              checked={step.value === value}
              onChange={() => onChange(step.value)}
              onClick={() => step.value === value && onChange(null)}
              className="visually-hidden"
            />
            <svg aria-hidden="true" className={styles.bars} viewBox="0 0 42 24">
              {STEPS.map((bar, place) => (
                <rect
                  key={bar.value}
                  className={classNames(styles.bar, place <= index && styles.full)}
                  x={place * 9}
                  y={17 - place * 4}
                  width="6"
                  height={7 + place * 4}
                  rx="2"
                />
              ))}
            </svg>
            {t(step.word)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
