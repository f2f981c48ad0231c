import styles from "./button.module.css";
import { classNames } from "./class-names";

export type ButtonLook = {
  /** One filled button a view; `go` is the patient's next step. */
  kind?: "primary" | "secondary" | "quiet" | "go";
  /** 28, 34 or 56 px high; `touch` for patients. */
  size?: "small" | "desk" | "touch";
  wide?: boolean;
};

/** The classes of a button, also for what must look like one without bringing icons or the router along. */
export function buttonLook(
  { kind = "primary", size = "desk", wide }: ButtonLook,
  ...more: (string | false | undefined)[]
) {
  return classNames(styles.button, styles[kind], styles[size], wide && styles.wide, ...more);
}
