import type { ComponentProps, ReactNode } from "react";
import styles from "./choice.module.css";
import { classNames } from "./class-names";

export type Choice<V extends string = string> = { value: V; label: ReactNode; hint?: ReactNode; disabled?: boolean };

/** What every group of choices takes; the rest (also `register(…)`) goes to each input. */
export type ChoicesProps<V extends string> = Omit<
  ComponentProps<"input">,
  "type" | "size" | "value" | "defaultValue" | "checked" | "defaultChecked"
> & {
  legend: ReactNode;
  legendHidden?: boolean;
  name: string;
  options: Choice<V>[];
  value?: V | readonly V[] | null;
  defaultValue?: V | readonly V[] | null;
  error?: string;
};

/** The checked state of one input of a group: controlled, started, or left to the form's `ref`. */
export function checkedProps<V extends string>(option: V, given: Pick<ChoicesProps<V>, "value" | "defaultValue">) {
  const holds = (value: V | readonly V[] | null) => (Array.isArray(value) ? value.includes(option) : value === option);
  if (given.value !== undefined) return { checked: holds(given.value) };
  if (given.defaultValue !== undefined) return { defaultChecked: holds(given.defaultValue) };
  return {};
}

/** The name of a group, with what is chosen now beside it when that helps. */
export function Legend({ children, hidden, size }: { children: ReactNode; hidden?: boolean; size: "desk" | "touch" }) {
  const shown = size === "touch" ? styles.legendTouch : styles.legend;
  return <legend className={classNames(hidden ? "visually-hidden" : shown)}>{children}</legend>;
}
