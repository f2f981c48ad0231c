import { LoaderCircle } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import styles from "./button.module.css";
import { classNames } from "./class-names";
import { Link } from "./link";

type Look = {
  /** One filled button a view; `go` is the patient's next step. */
  kind?: "primary" | "secondary" | "quiet" | "go";
  /** 28, 34 or 56 px high; `touch` for patients. */
  size?: "small" | "desk" | "touch";
  wide?: boolean;
  icon?: ReactNode;
};

type ButtonProps = Look &
  ComponentProps<"button"> & {
    /** Working: the label changes to `busyLabel`, focus stays, a second press does nothing. */
    busy?: boolean;
    busyLabel?: string;
    /** Why it can't be pressed now, shown beside it; disables. */
    whyDisabled?: string;
  };

export function Button({
  kind = "primary",
  size = "desk",
  wide,
  icon,
  busy,
  busyLabel,
  whyDisabled,
  type = "button",
  disabled,
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const whyId = useId();
  const button = (
    <button
      {...rest}
      // Stays focusable while busy, which `disabled` would not; a plain button without a handler sends nothing.
      type={busy ? "button" : type}
      onClick={busy ? undefined : onClick}
      aria-busy={busy || undefined}
      disabled={disabled || Boolean(whyDisabled)}
      aria-describedby={whyDisabled ? whyId : rest["aria-describedby"]}
      className={look({ kind, size, wide }, busy && styles.busy, className)}
    >
      {busy ? <LoaderCircle /> : icon}
      {busy ? (busyLabel ?? children) : children}
    </button>
  );
  if (!whyDisabled) return button;
  return (
    <span className={styles.explained}>
      {button}
      <span id={whyId} className={styles.why}>
        {whyDisabled}
      </span>
    </span>
  );
}

/** Looks like a button, goes somewhere. */
export function ButtonLink({
  kind,
  size,
  wide,
  icon,
  className,
  children,
  ...rest
}: Look & ComponentProps<typeof Link>) {
  return (
    <Link {...rest} className={look({ kind, size, wide }, className)}>
      {icon}
      {children}
    </Link>
  );
}

function look({ kind = "primary", size = "desk", wide }: Look, ...more: (string | false | undefined)[]) {
  return classNames(styles.button, styles[kind], styles[size], wide && styles.wide, ...more);
}
