import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { type Day, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { PlanRevision } from "@/lib/session/plan";
import { changeOf, isVisible } from "@/lib/session/revision-change";
import { useOpenDay } from "./open-day";
import styles from "./plan-changes.module.css";
import { type ChangeLine, usePlanChange } from "./use-plan-change";

/** A longer list is folded, so that it does not push the plan itself out of sight. */
const MOST_LINES = 5;

/** What changes from a coming day on, and why. */
export function AnnouncedChange({ revision }: { revision: PlanRevision }) {
  const t = useTranslations("plan.changes");
  const { plan } = useOpenDay();
  if (!isVisible(changeOf(plan, revision))) return null;
  return (
    <section aria-labelledby="announced" className={classNames(styles.card, styles.announced)}>
      <h2 id="announced" className={classNames("voice", styles.title)}>
        {t("announced", { day: long(revision.effective) })}
      </h2>
      <p>{t("untilThen")}</p>
      <What revision={revision} />
    </section>
  );
}

/** What the last revision changed, and the earlier ones folded. */
export function PastChanges({ revisions }: { revisions: readonly PlanRevision[] }) {
  const t = useTranslations("plan.changes");
  const { plan } = useOpenDay();
  const told = revisions.filter((each) => {
    const change = changeOf(plan, each);
    return change === null || isVisible(change);
  });
  const [last, ...earlier] = [...told].reverse();
  if (!last) return null;
  return (
    <section id="changes" aria-labelledby="changes-title" className={styles.changes}>
      <h2 id="changes-title" className={classNames("voice", styles.heading)}>
        {t(earlier.length > 0 ? "title" : "startTitle")}
      </h2>
      <div className={styles.card}>
        <h3 className={styles.day}>{long(last.effective)}</h3>
        <What revision={last} />
        {earlier.length > 0 && (
          <details className={styles.earlier}>
            <summary className={styles.summary}>{t("earlier", { count: earlier.length })}</summary>
            {earlier.map((each) => (
              <div key={each.id} className={styles.one}>
                <h3 className={styles.day}>{long(each.effective)}</h3>
                <What revision={each} />
              </div>
            ))}
          </details>
        )}
      </div>
    </section>
  );
}

/** The reason in the clinician's words, then line by line what became of what. */
function What({ revision }: { revision: PlanRevision }) {
  const t = useTranslations("plan.changes");
  const exercise = useTranslations("today.exercise");
  const { plan } = useOpenDay();
  const wordsOf = usePlanChange(plan);
  const change = changeOf(plan, revision);
  const lines = change && wordsOf(change);
  return (
    <>
      <figure className={styles.reason}>
        {revision.reason && <blockquote className="quote">{exercise("quoted", { words: revision.reason })}</blockquote>}
        <figcaption>{t("by", { number: revision.number, author: revision.author })}</figcaption>
      </figure>
      {!lines && <p>{t("start", { count: revision.prescriptions.length })}</p>}
      {lines && lines.length <= MOST_LINES && <Lines lines={lines} />}
      {lines && lines.length > MOST_LINES && (
        <details>
          <summary className={styles.summary}>{t("lines", { count: lines.length })}</summary>
          <Lines lines={lines} />
        </details>
      )}
    </>
  );
}

function Lines({ lines }: { lines: readonly ChangeLine[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.key}>
          {line.name && <b className={classNames("voice", styles.name)}>{line.name}</b>}
          {line.words.map((words) => (
            <span key={words}>{words}</span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function long(day: Day): string {
  return formatDay(day, LOCALE, "long");
}
