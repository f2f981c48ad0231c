import type { ComponentProps } from "react";
import styles from "./chip.module.css";
import { classNames } from "./class-names";
import { Link } from "./link";

type ChipLinkProps = ComponentProps<typeof Link> & { selected?: boolean };

/** A filter that lives in the address. */
export function ChipLink({ selected, className, ...rest }: ChipLinkProps) {
  return (
    <Link
      {...rest}
      aria-current={selected ? "true" : undefined}
      className={classNames(styles.chip, selected && styles.selected, className)}
    />
  );
}
