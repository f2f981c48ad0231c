import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Note, Review } from "@/lib/check-up/review";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { Activities } from "./activities";
import styles from "./said.module.css";
import { shortDay } from "./short-day";

const AT_ONCE = 4;

/** What the patient said, how it was recorded, and what changed meanwhile. */
export function Said({ review, calledBy }: { review: Review; calledBy: string }) {
  const t = useTranslations("review.said");
  const spans = useTranslations("review");
  const format = useFormatter();
  const { quality } = review.answer;
  const recorded = (["guided", "sameDay", "later", "paper"] as const).filter((how) => quality[how] > 0);
  const revisions = [...(review.before ? [review.before] : []), ...review.boundaries].reverse();
  return (
    <div className={styles.said}>
      <Block title={t("notes", { name: calledBy })}>
        {review.notes.length === 0 && <p className="quiet">{t("noNotes")}</p>}
        <Notes notes={review.notes.slice(0, AT_ONCE)} />
        {review.notes.length > AT_ONCE && (
          <details>
            <summary className={styles.more}>{t("more", { count: review.notes.length - AT_ONCE })}</summary>
            <Notes notes={review.notes.slice(AT_ONCE)} />
          </details>
        )}
      </Block>
      <Block title={t("reasons")}>
        {review.reasons.length === 0 ? (
          <p className="quiet">{t("noReasons")}</p>
        ) : (
          <ul className={styles.list}>
            {review.reasons.map(({ reason, count, names }) => (
              <li key={reason}>
                <b className="strong">{t(`reason.${reason}`)}</b> {t("times", { count })}
                <span className={styles.meta}>{names.join(", ")}</span>
              </li>
            ))}
          </ul>
        )}
      </Block>
      <Block title={t("quality")}>
        {recorded.length === 0 && <p className="quiet">{t("noQuality")}</p>}
        <dl className={styles.counts}>
          {recorded.map((how) => (
            <div key={how} className={styles.count}>
              <dt>{t(`qualityText.${how}`)}</dt>
              <dd className="num strong">{quality[how]}</dd>
            </div>
          ))}
        </dl>
        {review.extras.length > 0 && (
          <>
            <h3 className={styles.sub}>{t("extras")}</h3>
            <ul className={styles.list}>
              {review.extras.map(({ date, name }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two extra sessions of a day are alike
                <li key={`${date} ${name} ${index}`}>
                  {name} <span className="meta">{formatDay(date, LOCALE)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Block>
      {review.activities.length > 0 && (
        <Block title={t("activities")}>
          <Activities activities={review.activities} />
        </Block>
      )}
      <Block title={t("revisions")}>
        <ul className={styles.list}>
          {revisions.map(({ number, effective, reason }) => (
            <li key={number}>
              {t("revisionText", { number, day: shortDay(format, effective) })}
              <span className={styles.meta}>{reason}</span>
            </li>
          ))}
        </ul>
        {review.pauses.length > 0 && (
          <>
            <h3 className={styles.sub}>{t("pauses")}</h3>
            <ul className={styles.list}>
              {review.pauses.map(({ from, to, name }) => (
                <li key={`${from} ${to} ${name}`}>
                  {name ?? t("pauseAll")}
                  <span className={styles.meta}>
                    {spans("span", { from: shortDay(format, from), to: shortDay(format, to) })}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Block>
    </div>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.block}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}

function Notes({ notes }: { notes: readonly Note[] }) {
  const t = useTranslations("review.said");
  return (
    <ul className={styles.list}>
      {notes.map(({ date, name, note }, index) => {
        const day = formatDay(date, LOCALE);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words can be written twice on a day
          <li key={`${date} ${index}`}>
            <blockquote className="quote">{t("note", { note })}</blockquote>
            <span className={styles.meta}>{name === null ? day : t("noteWith", { day, exercise: name })}</span>
          </li>
        );
      })}
    </ul>
  );
}
