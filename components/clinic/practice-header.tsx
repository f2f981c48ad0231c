import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { SectionTabs } from "@/components/layout/section-tabs";
import styles from "./practice-header.module.css";

export type PracticeSection = "settings" | "members" | "questionnaires" | "audit" | "retention";

/** The owner's rooms about the practice; only those that exist. */
const SECTIONS: { section: PracticeSection; href: string }[] = [
  { section: "settings", href: "/practice" },
  { section: "members", href: "/practice/members" },
  { section: "questionnaires", href: "/practice/questionnaires" },
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
      <SectionTabs
        label={t("title")}
        below={Boolean(here)}
        tabs={SECTIONS.map(({ section, href }) => ({
          href,
          label: t(`sections.${section}`),
          active: section === active,
        }))}
      />
    </div>
  );
}
