import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { telHref } from "@/components/session/tel";
import { formatDay } from "@/lib/day/day";
import type { NoticePractice } from "@/lib/patient/notice";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { NOTICE } from "@/lib/platform/privacy-notice";
import styles from "./notice-text.module.css";

/** The words of the privacy notice in force; who reads it without a practice gets them without a name. */
export function NoticeText({ practice }: { practice: NoticePractice | null }) {
  const t = useTranslations("privacy.notice");
  return (
    <div className={styles.notice}>
      <p className={styles.lead}>{t("lead")}</p>
      <Section title={t("who.title")}>
        <p>{practice ? t("who.practice", { practice: practice.name }) : t("who.some")}</p>
        {practice && <Ways practice={practice} />}
      </Section>
      <Section title={t("kept.title")}>
        <Points
          of={["person", "health", "program", "records", "talks", "signIns", "looks"] as const}
          say={(point) => t(`kept.${point}`)}
        />
      </Section>
      <Section title={t("why.title")}>
        <p>{t("why.care")}</p>
        <p>{t("why.never")}</p>
      </Section>
      <Section title={t("seen.title")}>
        <p>{t("seen.staff")}</p>
        <p>{t("seen.server")}</p>
        <p>{t("seen.nobody")}</p>
      </Section>
      <Section title={t("where.title")}>
        <p>{t("where.server")}</p>
        <p>{t("where.cookies")}</p>
      </Section>
      <Section title={t("long.title")}>
        <p>{practice ? t("long.years", { years: practice.retentionYears }) : t("long.some")}</p>
        <p>{t("long.copies")}</p>
      </Section>
      <Section title={t("rights.title")}>
        <Points of={["see", "correct", "take", "erase"] as const} say={(point) => t(`rights.${point}`)} />
        <p>{t("rights.ask")}</p>
        <p>{t("rights.complain")}</p>
      </Section>
      <Section title={t("change.title")}>
        <p>{t("change.text")}</p>
        <p className={styles.version}>
          {t("change.version", {
            version: NOTICE.version,
            since: formatDay(NOTICE.since, LOCALE, "long", { year: true }),
          })}
        </p>
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2 className={`voice ${styles.title}`}>{title}</h2>
      {children}
    </section>
  );
}

function Points<P extends string>({ of, say }: { of: readonly P[]; say: (point: P) => string }) {
  return (
    <ul className={styles.points}>
      {of.map((point) => (
        <li key={point}>{say(point)}</li>
      ))}
    </ul>
  );
}

function Ways({ practice }: { practice: NoticePractice }) {
  const t = useTranslations("privacy.notice.who");
  return (
    <dl className={styles.ways}>
      {practice.address && <Way name={t("address")}>{practice.address}</Way>}
      {practice.phone && (
        <Way name={t("phone")}>
          <a href={telHref(practice.phone)} className={styles.phone}>
            {practice.phone}
          </a>
        </Way>
      )}
      {practice.contact && <Way name={t("contact")}>{practice.contact}</Way>}
    </dl>
  );
}

function Way({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className={styles.wayName}>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
