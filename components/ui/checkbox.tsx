import { type ComponentProps, type ReactNode, useId } from "react";
import styles from "./choice.module.css";
import { classNames } from "./class-names";
import { described } from "./field";
import { FieldError } from "./field-error";

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "size"> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  size?: "desk" | "touch";
};

/** Yes or no. The whole line is the target. */
export function Checkbox({ label, hint, error, size = "desk", className, ...rest }: CheckboxProps) {
  const own = useId();
  const id = rest.id ?? own;
  return (
    <div className={className}>
      <label className={classNames(styles.choice, size === "touch" && styles.touch)}>
        <input {...rest} type="checkbox" id={id} {...described(id, { hint, error })} className={styles.box} />
        <span>
          {label}
          {hint && (
            <span id={`${id}-hint`} className={styles.hint}>
              {hint}
            </span>
          )}
        </span>
      </label>
      <FieldError id={`${id}-error`} message={error} size={size} />
    </div>
  );
}
