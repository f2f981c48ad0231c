"use client";

import { Minus, Plus } from "lucide-react";
import { useId } from "react";
import { classNames } from "./class-names";
import { described, Field, type FieldText } from "./field";
import styles from "./stepper.module.css";

type StepperProps = FieldText & {
  value: number | null;
  onChange: (value: number | null) => void;
  min: number;
  max: number;
  step?: number;
  fewerLabel: string;
  moreLabel: string;
  /** Where the first press lands when the value is empty. */
  start?: number;
};

/** A number with a button at each side; it can also be typed. Steps land on multiples of `step`. */
export function Stepper({
  label,
  labelHidden,
  aside,
  hint,
  error,
  size = "desk",
  value,
  onChange,
  min,
  max,
  step = 1,
  fewerLabel,
  moreLabel,
  start = min,
}: StepperProps) {
  const id = useId();
  const clamp = (next: number) => Math.min(max, Math.max(min, next));
  const move = (direction: 1 | -1) => {
    if (value === null) return onChange(clamp(start));
    const next = direction > 0 ? Math.floor(value / step) + 1 : Math.ceil(value / step) - 1;
    onChange(clamp(next * step));
  };
  return (
    <Field {...{ id, label, labelHidden, aside, hint, error, size }}>
      <div className={classNames(styles.stepper, styles[size])}>
        <button
          type="button"
          className={styles.button}
          aria-label={fewerLabel}
          disabled={value !== null && value <= min}
          onClick={() => move(-1)}
        >
          <Minus />
        </button>
        <input
          id={id}
          type="number"
          inputMode="decimal"
          className={styles.value}
          value={value ?? ""}
          {...{ min, max, step }}
          {...described(id, { hint, error })}
          onChange={(event) => onChange(event.target.value === "" ? null : Number(event.target.value))}
          onBlur={() => value !== null && onChange(clamp(value))}
        />
        <button
          type="button"
          className={styles.button}
          aria-label={moreLabel}
          disabled={value !== null && value >= max}
          onClick={() => move(1)}
        >
          <Plus />
        </button>
      </div>
    </Field>
  );
}
