import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { Brand } from "./brand";
import styles from "./patient-shell.module.css";
import { CONTENT_ID, SkipLink } from "./skip-link";

/** `badge` counts what waits; `badgeLabel` says it in words. */
export type Tab = {
  href: string;
  label: string;
  /** For screen readers, where the label alone says too little. */
  name?: string;
  icon: ReactNode;
  current?: boolean;
  badge?: number;
  badgeLabel?: string;
};

type PatientShellProps = {
  /** Only rooms that exist. Without any there is no bar. */
  tabs: Tab[];
  /** At the right of the brand: how things stand with the connection. */
  aside?: ReactNode;
  children: ReactNode;
};

/** The patient's frame: a phone's width, the tabs under the thumb. */
export function PatientShell({ tabs, aside, children }: PatientShellProps) {
  const t = useTranslations("nav");
  return (
    <div className={styles.phone}>
      <SkipLink />
      <header className={styles.head}>
        <Brand />
        {aside}
      </header>
      <main id={CONTENT_ID} tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {tabs.length > 0 && (
        <nav aria-label={t("main")} data-tab-bar className={styles.bar}>
          {tabs.map((tab) => (
            <Link
              key={tab.href}
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              aria-label={tab.name}
              className={classNames(styles.tab, tab.current && styles.on)}
            >
              <span className={styles.pill}>
                {tab.icon}
                {Boolean(tab.badge) && (
                  <span className={styles.badge} aria-hidden="true">
                    {tab.badge}
                  </span>
                )}
              </span>
              {tab.label}
              {tab.badgeLabel && <span className="visually-hidden">{tab.badgeLabel}</span>}
            </Link>
          ))}
        </nav>
      )}
    </div>
  );
}
