import { ChevronRight, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { PlanActivity } from "@/lib/session/plan";
import styles from "./besides.module.css";

type BesidesProps = {
  activities: readonly PlanActivity[];
  /** Null for a new one. */
  onOpen: (activity: PlanActivity | null) => void;
};

/** What was done besides the plan on a day, and room for more. */
export function Besides({ activities, onOpen }: BesidesProps) {
  const t = useTranslations("today.besides");
  return (
    <section className={styles.besides}>
      <h2 className={styles.title}>{t("title")}</h2>
      {activities.length > 0 && (
        <ul className={styles.card}>
          {activities.map((activity) => {
            const kind = t(`kind.${activity.kind}`);
            return (
              <li key={activity.series}>
                <button
                  type="button"
                  aria-label={t("edit", { kind: [kind, ...wordsOf(activity, t)].join(", ") })}
                  className={styles.row}
                  onClick={() => onOpen(activity)}
                >
                  <span className={styles.words}>
                    <b className="voice">{kind}</b>
                    <span>{wordsOf(activity, t).join(", ")}</span>
                    {activity.note && <span>{activity.note}</span>}
                  </span>
                  <ChevronRight aria-hidden="true" />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <button type="button" className={styles.add} onClick={() => onOpen(null)}>
        <Plus aria-hidden="true" />
        {t("add")}
      </button>
      {activities.length === 0 && <p className={styles.hint}>{t("hint")}</p>}
    </section>
  );
}

type Translate = ReturnType<typeof useTranslations<"today.besides">>;

/** "30 minutes", "2,000 steps", "in company". */
function wordsOf({ minutes, steps, together }: PlanActivity, t: Translate): string[] {
  return [
    minutes !== null && t("took", { minutes }),
    steps !== null && t("walked", { steps }),
    together && t("inCompany"),
  ].filter((part) => typeof part === "string");
}
