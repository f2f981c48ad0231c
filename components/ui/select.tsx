import { ChevronDown } from "lucide-react";
import { type ComponentProps, useId } from "react";
import { classNames } from "./class-names";
import control from "./control.module.css";
import { described, Field, type FieldText } from "./field";

type SelectProps = FieldText &
  Omit<ComponentProps<"select">, "size"> & {
    options: { value: string; label: string; disabled?: boolean }[];
    /** Shown while nothing is chosen; its value is "". */
    placeholder?: string;
  };

/** One of several, by the browser's own list: it works with every keyboard, phone and screen reader. */
export function Select({
  label,
  labelHidden,
  aside,
  hint,
  error,
  size = "desk",
  options,
  placeholder,
  className,
  ...rest
}: SelectProps) {
  const own = useId();
  const id = rest.id ?? own;
  return (
    <Field {...{ id, label, labelHidden, aside, hint, error, size }}>
      <div className={classNames(control.box, size === "touch" && control.touch, className)}>
        <select
          {...rest}
          id={id}
          {...described(id, { hint, error })}
          className={classNames(control.control, control.select)}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown className={control.chevron} />
      </div>
    </Field>
  );
}
