import { Check } from "lucide-react";
import { useId } from "react";
import styles from "./chip.module.css";
import { type ChoicesProps, checkedProps, Legend } from "./choices";
import { classNames } from "./class-names";
import { described } from "./field";
import { FieldError } from "./field-error";

type ChoiceChipsProps<V extends string> = ChoicesProps<V> & {
  /** One (`radio`) or several (`checkbox`). */
  type?: "radio" | "checkbox";
  size?: "desk" | "touch";
};

/** A few short words to choose from, as the patient's reasons. */
export function ChoiceChips<V extends string>({
  legend,
  legendHidden,
  options,
  value,
  defaultValue,
  error,
  type = "radio",
  size = "touch",
  className,
  ...rest
}: ChoiceChipsProps<V>) {
  const id = useId();
  return (
    <fieldset className={className} aria-describedby={described(id, { error })["aria-describedby"]}>
      <Legend hidden={legendHidden} size={size}>
        {legend}
      </Legend>
      <div className={classNames(styles.row, size === "touch" && styles.rowTouch)}>
        {options.map((option) => (
          <label key={option.value} className={classNames(styles.chip, styles.choice, styles[size])}>
            <input
              {...rest}
              {...checkedProps(option.value, { value, defaultValue })}
              type={type}
              value={option.value}
              disabled={option.disabled || rest.disabled}
              className="visually-hidden"
            />
            <Check />
            {option.label}
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} message={error} size={size} />
    </fieldset>
  );
}
