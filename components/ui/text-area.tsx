import { type ComponentProps, useId } from "react";
import { classNames } from "./class-names";
import control from "./control.module.css";
import { described, Field, type FieldText } from "./field";

type TextAreaProps = FieldText & ComponentProps<"textarea">;

/** Several lines of text. */
export function TextArea({
  label,
  labelHidden,
  aside,
  hint,
  error,
  size = "desk",
  rows = 3,
  className,
  ...rest
}: TextAreaProps) {
  const own = useId();
  const id = rest.id ?? own;
  return (
    <Field {...{ id, label, labelHidden, aside, hint, error, size }}>
      <div className={classNames(control.box, control.area, size === "touch" && control.touch, className)}>
        <textarea {...rest} id={id} rows={rows} {...described(id, { hint, error })} className={control.control} />
      </div>
    </Field>
  );
}
