import { useTranslations } from "next-intl";
import type { Review } from "@/lib/check-up/review";
import { formatDay } from "@/lib/day/day";
import { listed } from "@/lib/platform/i18n/list";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./said.module.css";

const AT_ONCE = 6;

/** What the patient did beside the program: never part of the figures. */
export function Activities({ activities }: Pick<Review, "activities">) {
  const t = useTranslations("review.said");
  return (
    <>
      <Lines activities={activities.slice(0, AT_ONCE)} />
      {activities.length > AT_ONCE && (
        <details>
          <summary className={styles.more}>{t("moreActivities", { count: activities.length - AT_ONCE })}</summary>
          <Lines activities={activities.slice(AT_ONCE)} />
        </details>
      )}
    </>
  );
}

function Lines({ activities }: Pick<Review, "activities">) {
  const t = useTranslations("review.said");
  const amount = ({ minutes, steps }: Review["activities"][number]) =>
    listed([
      ...(minutes === null ? [] : [t("activityMinutes", { minutes })]),
      ...(steps === null ? [] : [t("activitySteps", { steps })]),
    ]);
  return (
    <ul className={styles.list}>
      {activities.map((each) => (
        <li key={each.series}>
          {t("activity", {
            kind: t(`activityKind.${each.kind}`),
            amount: amount(each),
            together: String(each.together),
          })}
          <span className={styles.meta}>
            {each.note === ""
              ? formatDay(each.date, LOCALE)
              : t("activityNote", { day: formatDay(each.date, LOCALE), note: each.note })}
          </span>
        </li>
      ))}
    </ul>
  );
}
