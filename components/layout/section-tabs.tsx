import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import styles from "./section-tabs.module.css";

type SectionTab = { href: string; label: string; active: boolean };

type SectionTabsProps = {
  /** What the sections are about, for who can't see them. */
  label: string;
  tabs: SectionTab[];
  /** This page lies below its section: the tab leads there. */
  below: boolean;
};

/** The ways between the pages about one thing, below its header. */
export function SectionTabs({ label, tabs, below }: SectionTabsProps) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ href, label: name, active }) => (
        <Link
          key={href}
          href={href}
          aria-current={active ? (below ? "true" : "page") : undefined}
          className={classNames(styles.tab, active && styles.on)}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
