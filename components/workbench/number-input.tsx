import { type ComponentProps, useState } from "react";
import { clamp } from "@/lib/figure/algebra";
import styles from "./number-input.module.css";

type NumberInputProps = Omit<ComponentProps<"input">, "value" | "onChange" | "onBlur" | "min" | "max"> & {
  value: number | undefined;
  min: number;
  max: number;
  /** Null for an emptied field. */
  onChange: (value: number | null) => void;
  /** The field is left. */
  onSettle: () => void;
};

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** A number to be typed: what is half typed stays as it is until the field is left, or the number changes from elsewhere. */
export function NumberInput({ value, min, max, onChange, onSettle, ...rest }: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const known = value === undefined ? undefined : tenths(value);
  const isOwn = typed !== null && (typed === "" || tenths(clamp(Number(typed), min, max)) === known);
  return (
    <input
      step="any"
      {...rest}
      type="number"
      min={min}
      max={max}
      className={styles.number}
      value={isOwn ? typed : (known ?? "")}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(target.value === "" ? null : Number(target.value));
      }}
      onBlur={() => {
        setTyped(null);
        onSettle();
      }}
    />
  );
}
