import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./field.module.css";
import { FieldError } from "./field-error";

export type FieldText = {
  label: string;
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean;
  /** Beside the label, as "optional" or a link. */
  aside?: ReactNode;
  hint?: ReactNode;
  /** What is missing and an example of it. */
  error?: string;
  /** `touch` for patients and sign-in: 54 px, larger type. */
  size?: "desk" | "touch";
};

/** The label above a control, the hint and the error below it. */
export function Field({
  id,
  label,
  labelHidden,
  aside,
  hint,
  error,
  size = "desk",
  children,
}: FieldText & { id: string; children: ReactNode }) {
  return (
    <div className={classNames(styles.field, styles[size])}>
      <div className={labelHidden ? "visually-hidden" : styles.top}>
        <label htmlFor={id}>{label}</label>
        {aside && <span className={styles.aside}>{aside}</span>}
      </div>
      {children}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} message={error} size={size} />
    </div>
  );
}

/** The attributes that tie a control to its hint and error. */
export function described(id: string, { hint, error }: Pick<FieldText, "hint" | "error">) {
  const ids = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return { "aria-invalid": error ? true : undefined, "aria-describedby": ids || undefined } as const;
}
