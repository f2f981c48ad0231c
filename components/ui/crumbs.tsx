import { ChevronRight } from "lucide-react";
import { Fragment } from "react";
import styles from "./crumbs.module.css";
import { Link } from "./link";

export type Crumb = { label: string; href?: string };

/** The way back up; the last one is this page and leads nowhere. */
export function Crumbs({ label, items }: { label: string; items: Crumb[] }) {
  return (
    <nav aria-label={label} className={styles.crumbs}>
      {items.map((item, index) => (
        <Fragment key={item.label}>
          {index > 0 && <ChevronRight />}
          {item.href ? (
            <Link href={item.href} className={styles.up}>
              {item.label}
            </Link>
          ) : (
            <span aria-current="page">{item.label}</span>
          )}
        </Fragment>
      ))}
    </nav>
  );
}
