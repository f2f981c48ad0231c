import type { ComponentProps, ReactNode } from "react";
import styles from "./chip.module.css";
import { classNames } from "./class-names";
import { Link } from "./link";

type Look = {
  selected?: boolean;
  /** A chevron when it opens something, a cross when it takes a filter away. */
  trail?: ReactNode;
  lead?: ReactNode;
};

/** A filter that lives in the address. */
export function ChipLink({ selected, lead, trail, className, children, ...rest }: Look & ComponentProps<typeof Link>) {
  return (
    <Link
      {...rest}
      aria-current={selected ? "true" : undefined}
      className={classNames(styles.chip, selected && styles.selected, className)}
    >
      {lead}
      {children}
      {trail}
    </Link>
  );
}
