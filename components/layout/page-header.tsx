import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { type Crumb, Crumbs } from "@/components/ui/crumbs";
import styles from "./page-header.module.css";

type PageHeaderProps = {
  title: ReactNode;
  /** One plain sentence; in the compact form it stands beside the title. */
  summary?: ReactNode;
  crumbs?: Crumb[];
  actions?: ReactNode;
  /** 24 px and a hairline below, for the builder and the review. */
  compact?: boolean;
};

/** The top of the clinician's sheet, with the page's one `<h1>`. */
export function PageHeader({ title, summary, crumbs, actions, compact }: PageHeaderProps) {
  const t = useTranslations("nav");
  return (
    <header className={classNames(styles.header, compact && styles.compact)}>
      <div className={styles.words}>
        {crumbs && <Crumbs label={t("breadcrumbs")} items={crumbs} />}
        <div className={styles.line}>
          <h1 className={classNames("voice", styles.title)}>{title}</h1>
          {summary && <p className={styles.summary}>{summary}</p>}
        </div>
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
