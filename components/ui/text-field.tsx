import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import control from "./control.module.css";
import { described, Field, type FieldText } from "./field";

type TextFieldProps = FieldText &
  Omit<ComponentProps<"input">, "size"> & {
    /** An icon before the text. */
    lead?: ReactNode;
    /** A unit, a confirmation or a button after the text. */
    trail?: ReactNode;
  };

/** One line of text of any input type. Spread `register(…)` of a form on it. */
export function TextField({
  label,
  labelHidden,
  aside,
  hint,
  error,
  size = "desk",
  lead,
  trail,
  className,
  ...rest
}: TextFieldProps) {
  const own = useId();
  const id = rest.id ?? own;
  return (
    <Field {...{ id, label, labelHidden, aside, hint, error, size }}>
      <div className={classNames(control.box, size === "touch" && control.touch, className)}>
        {lead}
        <input {...rest} id={id} {...described(id, { hint, error })} className={control.control} />
        {trail}
      </div>
    </Field>
  );
}
