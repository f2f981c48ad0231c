"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { type Day, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { PlanDocument, PlanRevision } from "@/lib/session/plan";
import { changeOf, newsOf } from "@/lib/session/revision-change";
import styles from "./change-card.module.css";
import { usePlanChange } from "./use-plan-change";

/** The rest is in My plan. */
const MOST_LINES = 4;

type ChangeCardProps = {
  plan: PlanDocument;
  inForce: PlanRevision;
  /** The number of the last one that was seen on this phone. */
  seen: number | null;
  today: Day;
  onUnderstood: () => void;
};

/** What was changed since she last looked, and why, once. Nothing where no revision changed what she would see. */
export function ChangeCard({ plan, inForce, seen, today, onUnderstood }: ChangeCardProps) {
  const t = useTranslations("today.change");
  const words = usePlanChange(plan);
  const revision = newsOf(plan, inForce, seen, today);
  if (!revision) return null;
  const change = changeOf(plan, revision);
  const lines = change ? words(change) : [];
  const author = revision.author;
  return (
    <section className={styles.card}>
      <h2 className={classNames("voice", styles.title)}>{t("title")}</h2>
      <p className={styles.since}>{t("since", { day: formatDay(revision.effective, LOCALE, "long") })}</p>
      {revision.reason && (
        <figure className={styles.said}>
          <blockquote className="quote">{t("said", { words: revision.reason })}</blockquote>
          <figcaption>{t("from", { author })}</figcaption>
        </figure>
      )}
      <ul className={styles.lines}>
        {lines.slice(0, MOST_LINES).map((line) => (
          <li key={line.key}>
            {line.name && <b>{line.name}</b>}
            {line.words.map((each) => (
              <span key={each}>{each}</span>
            ))}
          </li>
        ))}
      </ul>
      {lines.length > MOST_LINES && <p className={styles.since}>{t("more", { count: lines.length - MOST_LINES })}</p>}
      <div className={styles.actions}>
        <Button kind="secondary" size="touch" onClick={onUnderstood}>
          {t("understood")}
        </Button>
        <Link href="/plan" className={styles.plan}>
          {t("plan")}
        </Link>
      </div>
    </section>
  );
}
