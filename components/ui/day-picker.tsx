"use client";

import { useId } from "react";
import { Legend } from "./choices";
import { classNames } from "./class-names";
import styles from "./day-picker.module.css";
import { FieldError } from "./field-error";

export type DayName<D extends string> = { value: D; letter: string; name: string };

type DayPickerProps<D extends string> = {
  legend: string;
  legendHidden?: boolean;
  /** In the order shown, Monday first. */
  days: DayName<D>[];
  value: readonly D[];
  /** Gets the chosen days in the order shown. */
  onChange: (value: D[]) => void;
  error?: string;
  size?: "desk" | "touch";
};

/** Days of the week, each on or off. */
export function DayPicker<D extends string>({
  legend,
  legendHidden,
  days,
  value,
  onChange,
  error,
  size = "desk",
}: DayPickerProps<D>) {
  const id = useId();
  const toggle = (day: D) =>
    onChange(days.map((each) => each.value).filter((each) => value.includes(each) !== (each === day)));
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <Legend hidden={legendHidden} size={size}>
        {legend}
      </Legend>
      <div className={classNames(styles.days, styles[size])}>
        {days.map((day) => (
          <button
            key={day.value}
            type="button"
            className={styles.day}
            aria-pressed={value.includes(day.value)}
            aria-label={day.name}
            onClick={() => toggle(day.value)}
          >
            {day.letter}
          </button>
        ))}
      </div>
      <FieldError id={`${id}-error`} message={error} size={size} />
    </fieldset>
  );
}
