import type { ReactNode } from "react";
import { classNames } from "./class-names";
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
