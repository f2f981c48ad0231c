import type { ComponentProps } from "react";
import styles from "./number-field.module.css";
import { NumberInput } from "./number-input";

/** A number with its word before it. */
export function NumberField({ label, ...input }: { label: string } & ComponentProps<typeof NumberInput>) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is inside
    <label className={styles.field}>
      {label}
      <NumberInput {...input} />
    </label>
  );
}
