import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./icon-button.module.css";

type IconButtonProps = Omit<ComponentProps<"button">, "children"> & {
  /** Its accessible name; also the tooltip. */
  label: string;
  icon: ReactNode;
  size?: "small" | "desk" | "touch";
  outlined?: boolean;
};

/** An icon alone, for clinicians; a patient's button also says its word (except close). */
export function IconButton({
  label,
  icon,
  size = "desk",
  outlined,
  className,
  type = "button",
  ...rest
}: IconButtonProps) {
  return (
    <button
      title={label}
      {...rest}
      type={type}
      aria-label={label}
      className={classNames(styles.button, styles[size], outlined && styles.outlined, className)}
    >
      {icon}
    </button>
  );
}
