import { useId } from "react";
import styles from "./choice.module.css";
import { type ChoicesProps, checkedProps, Legend } from "./choices";
import { classNames } from "./class-names";
import { described } from "./field";
import { FieldError } from "./field-error";

type RadioGroupProps<V extends string> = ChoicesProps<V> & { size?: "desk" | "touch"; sideBySide?: boolean };

/** One of a few, all in sight. */
export function RadioGroup<V extends string>({
  legend,
  legendHidden,
  options,
  value,
  defaultValue,
  error,
  size = "desk",
  sideBySide,
  className,
  ...rest
}: RadioGroupProps<V>) {
  const id = useId();
  return (
    <fieldset className={className} aria-describedby={described(id, { error })["aria-describedby"]}>
      <Legend hidden={legendHidden} size={size}>
        {legend}
      </Legend>
      <div className={classNames(sideBySide && styles.side)}>
        {options.map((option) => (
          <label key={option.value} className={classNames(styles.choice, size === "touch" && styles.touch)}>
            <input
              {...rest}
              {...checkedProps(option.value, { value, defaultValue })}
              type="radio"
              value={option.value}
              disabled={option.disabled || rest.disabled}
              className={styles.dot}
            />
            <span>
              {option.label}
              {option.hint && <span className={styles.hint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} message={error} size={size} />
    </fieldset>
  );
}
