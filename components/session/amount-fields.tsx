import { useTranslations } from "next-intl";
import { Stepper } from "@/components/ui/stepper";
import { type Amount, amountFieldsOf, type Dose } from "@/lib/dose/dose";
import styles from "./amount-fields.module.css";
import { MOST, withField } from "./said-amount";

type Field = keyof Amount;

/** One press moves by this much, and the number shown is this many times smaller than what is stored. */
const STEPS: Record<Field, { step: number; unit: number }> = {
  sets: { step: 1, unit: 1 },
  reps: { step: 1, unit: 1 },
  holdSeconds: { step: 5, unit: 1 },
  seconds: { step: 1, unit: 60 },
  metres: { step: 100, unit: 1 },
  steps: { step: 100, unit: 1 },
};

type AmountFieldsProps = { dose: Dose; amount: Amount; onChange: (amount: Amount) => void };

/** How much of the dose was done, in the dose's own fields. Empty until it is said: it need not be known. */
export function AmountFields({ dose, amount, onChange }: AmountFieldsProps) {
  const t = useTranslations("record.amount");
  const record = useTranslations("record");
  const prescribed: Amount = dose;
  return (
    <fieldset>
      <legend className={styles.legend}>
        {t("legend")} <span className={styles.optional}>{record("optional")}</span>
      </legend>
      <div className={styles.fields}>
        {amountFieldsOf(dose.kind).map((field) => {
          const { step, unit } = STEPS[field];
          const name = t(field === "seconds" ? "minutes" : field);
          const stored = amount[field];
          const planned = round((prescribed[field] ?? 0) / unit);
          return (
            <Stepper
              key={field}
              size="touch"
              label={name}
              aside={t("planned", { amount: planned })}
              value={stored === undefined ? null : round(stored / unit)}
              onChange={(value) =>
                onChange(withField(amount, dose, field, value === null ? undefined : Math.round(value * unit)))
              }
              min={0}
              max={MOST[field] / unit}
              step={step}
              start={Math.ceil(planned / 2 / step) * step}
              fewerLabel={t("fewer", { what: name })}
              moreLabel={t("more", { what: name })}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
