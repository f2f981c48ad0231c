import { useTranslations } from "next-intl";
import { Stepper } from "@/components/ui/stepper";
import { type Amount, amountFieldsOf, type Dose } from "@/lib/dose/dose";
import styles from "./amount-fields.module.css";

type Field = keyof Amount;

/** One press moves by this much, and the number shown is this many times smaller than what is stored. */
const STEPS: Record<Field, { step: number; unit: number; least: number; most: number }> = {
  sets: { step: 1, unit: 1, least: 0, most: 100 },
  reps: { step: 1, unit: 1, least: 0, most: 2_000 },
  holdSeconds: { step: 5, unit: 1, least: 0, most: 3_600 },
  seconds: { step: 1, unit: 60, least: 0, most: 1_440 },
  metres: { step: 100, unit: 1, least: 0, most: 200_000 },
  steps: { step: 100, unit: 1, least: 0, most: 200_000 },
};

type AmountFieldsProps = { dose: Dose; amount: Amount; onChange: (amount: Amount) => void };

/** How much of the dose was done, in the dose's own fields. Starts from what is prescribed. */
export function AmountFields({ dose, amount, onChange }: AmountFieldsProps) {
  const t = useTranslations("record.amount");
  const prescribed: Amount = dose;
  return (
    <fieldset>
      <legend className={styles.legend}>{t("legend")}</legend>
      <div className={styles.fields}>
        {amountFieldsOf(dose.kind).map((field) => {
          const { step, unit, least, most } = STEPS[field];
          const name = t(field === "seconds" ? "minutes" : field);
          const stored = amount[field];
          return (
            <Stepper
              key={field}
              size="touch"
              label={name}
              aside={t("planned", { amount: round((prescribed[field] ?? 0) / unit) })}
              value={stored === undefined ? null : round(stored / unit)}
              onChange={(value) =>
                onChange({ ...amount, [field]: value === null ? undefined : Math.round(value * unit) })
              }
              min={least}
              max={most}
              step={step}
              fewerLabel={t("fewer", { what: name })}
              moreLabel={t("more", { what: name })}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

/** What is prescribed, as an amount: the lower end of a range. */
export function prescribedAmount(dose: Dose): Amount {
  const prescribed: Amount = dose;
  return Object.fromEntries(amountFieldsOf(dose.kind).map((field) => [field, prescribed[field]]));
}

/** Whether the amount says nothing but what is prescribed. */
export function isWhole(amount: Amount, dose: Dose): boolean {
  const prescribed: Amount = dose;
  return amountFieldsOf(dose.kind).every((field) => amount[field] === prescribed[field]);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
