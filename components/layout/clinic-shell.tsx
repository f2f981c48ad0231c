import { Menu, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { Brand, Logo } from "./brand";
import styles from "./clinic-shell.module.css";
import { CONTENT_ID, SkipLink } from "./skip-link";

export type NavItem = { href: string; label: string; icon: ReactNode; current?: boolean; count?: number };

type ClinicShellProps = {
  clinic: string;
  /** Only rooms that exist. */
  items: NavItem[];
  /** Who is signed in, and whether this is her own page. */
  actor: { name: string; role: string; current?: boolean };
  /** The sign-out button. */
  signOut: ReactNode;
  /** 64 instead of 212 px wide, for the builder and the review. */
  slim?: boolean;
  /** The sheet takes the window's height and its columns scroll by themselves. */
  fill?: boolean;
  children: ReactNode;
};

const MENU_ID = "clinic-menu";

/** The clinician's frame: the navigation, then one sheet. Below 900 px the navigation is a menu (a native popover). */
export function ClinicShell({ clinic, items, actor, signOut, slim, fill, children }: ClinicShellProps) {
  const t = useTranslations("nav");
  const common = useTranslations("common");
  return (
    <div className={classNames(styles.frame, slim && styles.slim, fill && styles.fill)}>
      <SkipLink />
      <header data-clinic-bar className={styles.bar}>
        <Brand />
        <span className={styles.barClinic}>{clinic}</span>
        <button type="button" popoverTarget={MENU_ID} className={styles.barButton}>
          <Menu />
          {t("menu")}
        </button>
      </header>
      <nav id={MENU_ID} popover="auto" aria-label={t("main")} className={styles.side}>
        <div className={styles.top}>
          <span className={styles.brand}>
            <Brand />
          </span>
          <span className={styles.logo}>
            <Logo />
          </span>
          <button type="button" popoverTarget={MENU_ID} popoverTargetAction="hide" className={styles.close}>
            <X />
            <span className="visually-hidden">{common("close")}</span>
          </button>
        </div>
        <p className={styles.clinic}>{clinic}</p>
        <div className={styles.items}>
          {items.map((item) => (
            <Link
              key={item.href}
              href={item.href}
              title={slim ? item.label : undefined}
              aria-current={item.current ? "page" : undefined}
              className={classNames(styles.item, item.current && styles.on)}
            >
              {item.icon}
              <span className={styles.label}>{item.label}</span>
              {item.count !== undefined && <span className={styles.count}>{item.count}</span>}
            </Link>
          ))}
        </div>
        <div className={styles.foot}>
          <Link
            href="/account"
            title={t("account")}
            aria-current={actor.current ? "page" : undefined}
            className={styles.me}
          >
            <Avatar name={actor.name} />
            <span className={styles.actor}>
              <span className="visually-hidden">{t("account")}</span>
              <b className="strong">{actor.name}</b>
              <span className={styles.role}>{actor.role}</span>
            </span>
          </Link>
          {signOut}
        </div>
      </nav>
      <main id={CONTENT_ID} tabIndex={-1} className={styles.sheet}>
        {children}
      </main>
    </div>
  );
}
