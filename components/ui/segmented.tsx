import { type ReactNode, useId } from "react";
import { type ChoicesProps, checkedProps, Legend } from "./choices";
import { classNames } from "./class-names";
import { FieldError } from "./field-error";
import { Link } from "./link";
import styles from "./segmented.module.css";

type SegmentLink = { href: string; label: ReactNode; count?: number; current?: boolean };

/** A few views of one thing; the choice lives in the address. */
export function SegmentedLinks({ label, items }: { label: string; items: SegmentLink[] }) {
  return (
    <nav aria-label={label} className={styles.segmented}>
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.current ? "true" : undefined}
          className={classNames(styles.segment, item.current && styles.on)}
        >
          {item.label}
          {item.count !== undefined && <span className={styles.count}>{item.count}</span>}
        </Link>
      ))}
    </nav>
  );
}

/** A few short choices in one bar; the arrows move between them. */
export function SegmentedRadio<V extends string>({
  legend,
  legendHidden,
  options,
  value,
  defaultValue,
  error,
  size = "desk",
  className,
  ...rest
}: ChoicesProps<V> & { size?: "desk" | "touch" }) {
  const id = useId();
  return (
    <fieldset className={className} aria-describedby={error ? `${id}-error` : undefined}>
      <Legend hidden={legendHidden} size={size}>
        {legend}
      </Legend>
      <div className={classNames(styles.segmented, size === "touch" && styles.touch)}>
        {options.map((option) => (
          <label key={option.value} className={classNames(styles.segment, styles.choice)}>
            <input
              {...rest}
              {...checkedProps(option.value, { value, defaultValue })}
              type="radio"
              value={option.value}
              disabled={option.disabled || rest.disabled}
              className="visually-hidden"
            />
            {option.label}
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} message={error} size={size} />
    </fieldset>
  );
}
