import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import styles from "./practice-header.module.css";

export type PracticeSection = "settings" | "members" | "audit" | "retention";

/** The owner's rooms about the practice; only those that exist. */
const SECTIONS: { section: PracticeSection; href: string }[] = [
  { section: "settings", href: "/practice" },
  { section: "members", href: "/practice/members" },
  { section: "retention", href: "/practice/retention" },
  { section: "audit", href: "/practice/audit" },
];

type PracticeHeaderProps = {
  clinic: string;
  active: PracticeSection;
  /** The name of this page when it lies below its section, as one member does. */
  here?: string;
  /** The page's buttons. */
  actions?: ReactNode;
};

/** The top of every page about the practice, with the ways to the others. Holds the `<h1>`. */
export function PracticeHeader({ clinic, active, here, actions }: PracticeHeaderProps) {
  const t = useTranslations("practice");
  const own = SECTIONS.find(({ section }) => section === active)?.href;
  const place = t(`sections.${active}`);
  const first = active === SECTIONS[0]?.section;
  return (
    <div className={styles.header}>
      <PageHeader
        compact
        crumbs={
          first
            ? undefined
            : [
                { label: t("title"), href: "/practice" },
                here ? { label: place, href: own } : { label: place },
                ...(here ? [{ label: here }] : []),
              ]
        }
        title={here ?? (first ? t("title") : place)}
        summary={here ? undefined : clinic}
        actions={actions}
      />
      <nav aria-label={t("title")} className={styles.tabs}>
        {SECTIONS.map(({ section, href }) => (
          <Link
            key={section}
            href={href}
            aria-current={section === active ? (here ? "true" : "page") : undefined}
            className={classNames(styles.tab, section === active && styles.on)}
          >
            {t(`sections.${section}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}
