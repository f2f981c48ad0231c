import { useTranslations } from "next-intl";
import { amountWords } from "@/components/adherence/amount-words";
import type { DayLine, WeekDay } from "@/lib/check-up/week";
import { formatDay } from "@/lib/day/day";
import type { Amount } from "@/lib/dose/dose";
import { listed } from "@/lib/platform/i18n/list";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { PlanActivity } from "@/lib/session/plan";
import styles from "./progress-weeks.module.css";

/** One day in words: how it stands, what was told of each exercise, and what was done besides. */
export function ProgressDay({ day: { date, mark, lines, activities, pain, note } }: { day: WeekDay }) {
  const t = useTranslations("progress.weeks");
  const marks = useTranslations("marks");
  return (
    <li className={styles.day}>
      <h3 className={styles.dayName}>
        {t("day", { day: formatDay(date, LOCALE, "long"), mark: marks(mark ?? "rest") })}
      </h3>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={`${line.lineage} ${line.entry === null ? line.mark : line.entry.id}`}>
            <Line line={line} />
          </li>
        ))}
        {activities.map((activity) => (
          <li key={activity.series}>
            <Activity activity={activity} />
          </li>
        ))}
        {pain !== null && <li>{t("pain", { pain })}</li>}
      </ul>
      {note !== "" && <blockquote className="quote">{t("note", { note })}</blockquote>}
    </li>
  );
}

function Line({ line }: { line: DayLine }) {
  const t = useTranslations("progress.weeks");
  if (line.entry === null) {
    return t("line", { name: line.name, how: t("times", { how: t(`mark.${line.mark}`), times: line.times }) });
  }
  const { outcome, amount, reason, pain, note } = line.entry;
  if (outcome === "withdrawn") return null;
  const done = amountWords(amount, (field, value) => amountIn(t, field, value));
  const how = [
    t(`outcome.${outcome}`),
    done,
    reason && t(`reason.${reason}`),
    pain !== null && t("entryPain", { pain }),
  ].filter((part): part is string => typeof part === "string" && part !== "");
  return (
    <>
      {t("line", { name: line.name, how: listed(how) })}
      {note !== "" && <blockquote className="quote">{t("note", { note })}</blockquote>}
    </>
  );
}

/** Two minutes and more are said in minutes. */
function amountIn(t: ReturnType<typeof useTranslations<"progress.weeks">>, field: keyof Amount, value: number): string {
  if (field !== "seconds") return t(`amounts.${field}`, { value });
  return value >= 120
    ? t("amounts.seconds", { value: Math.round(value / 60), minutes: "yes" })
    : t("amounts.seconds", { value, minutes: "no" });
}

function Activity({ activity: { kind, minutes, steps } }: { activity: PlanActivity }) {
  const t = useTranslations("progress.weeks");
  const words = useTranslations("today.besides");
  const what = [
    words(`kind.${kind}`),
    minutes !== null && words("took", { minutes }),
    steps !== null && words("walked", { steps }),
  ];
  return t("besides", { what: listed(what.filter((part) => typeof part === "string")) });
}
