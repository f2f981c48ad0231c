import { LoaderCircle } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import styles from "./button.module.css";
import { type ButtonLook, buttonLook } from "./button-look";
import { Link } from "./link";

type Look = ButtonLook & { icon?: ReactNode };

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
      className={buttonLook({ kind, size, wide }, busy && styles.busy, className)}
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
    <Link {...rest} className={buttonLook({ kind, size, wide }, className)}>
      {icon}
      {children}
    </Link>
  );
}
