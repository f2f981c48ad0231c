import { useFormatter, useTranslations } from "next-intl";
import { type EffortDay, type PainDay, reportedPain } from "@/lib/check-up/pain";
import type { Review } from "@/lib/check-up/review";
import { formatDay } from "@/lib/day/day";
import { listed } from "@/lib/platform/i18n/list";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { type GridGround, GridRow } from "./grid-row";
import { PAIN_HEIGHT, PainLine } from "./pain-line";
import styles from "./pain-row.module.css";
import { shortDay } from "./short-day";

const COLUMNS = 8;

/** The pain line under the same dates, its last value and the latest note beside it. */
export function PainRow({ review, ground, calledBy }: { review: Review; ground: GridGround; calledBy: string }) {
  const t = useTranslations("review.grid");
  const said = useTranslations("review.said");
  const format = useFormatter();
  const reports = reportedPain(review.pain);
  const last = reports.at(-1);
  const [note] = review.notes;
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.name}>
        <b className={styles.title}>{t("painTitle")}</b>
        <small className={styles.small}>{t("painText", { name: calledBy })}</small>
      </th>
      <td className={styles.chart}>
        <GridRow {...ground} height={PAIN_HEIGHT}>
          <PainLine
            geometry={ground.geometry}
            pain={drawn(review, review.pain)}
            effort={drawn(review, review.effort)}
          />
        </GridRow>
        <span className="visually-hidden">
          <PainWords pain={review.pain} /> <EffortWords effort={review.effort} />
        </span>
      </td>
      <td colSpan={COLUMNS} className={styles.words}>
        {last ? (
          <p className={styles.last}>
            <b className={styles.value}>{last.worst}</b> {t("painLast", { day: formatDay(last.date, LOCALE) })}
            <br />
            {t("painDays", { days: reports.length, all: review.pain.length })}
          </p>
        ) : (
          <p className={styles.last}>{t("painNone")}</p>
        )}
        {review.mornings.length > 0 && (
          <p className={styles.last}>
            {t("mornings", {
              days: listed(
                review.mornings.map(({ date, pain }) => t("morning", { pain, day: formatDay(date, LOCALE) })),
              ),
            })}
          </p>
        )}
        {note && (
          <figure className={styles.note}>
            <blockquote className="quote">{said("note", { note: note.note })}</blockquote>
            <figcaption className={styles.last}>
              {note.name === null
                ? shortDay(format, note.date)
                : said("noteWith", { day: formatDay(note.date, LOCALE), exercise: note.name })}
            </figcaption>
          </figure>
        )}
      </td>
    </tr>
  );
}

/** The course of pain in one sentence, for those who can't see the line. */
export function PainWords({ pain }: { pain: readonly PainDay[] }) {
  const t = useTranslations("review.grid");
  const reports = reportedPain(pain);
  const [first, last] = [reports[0], reports.at(-1)];
  if (!first || !last) return t("painNone");
  return t("painChart", {
    first: first.worst,
    firstDay: formatDay(first.date, LOCALE),
    last: last.worst,
    lastDay: formatDay(last.date, LOCALE),
    days: reports.length,
    all: pain.length,
  });
}

/** And of effort, which shares the axis. */
function EffortWords({ effort }: { effort: readonly EffortDay[] }) {
  const t = useTranslations("review.grid");
  const rated = effort.filter((day) => day.effort !== null);
  const [first, last] = [rated[0], rated.at(-1)];
  if (!first || !last) return t("effortNone");
  return t("effortChart", {
    first: first.effort ?? 0,
    firstDay: formatDay(first.date, LOCALE),
    last: last.effort ?? 0,
    lastDay: formatDay(last.date, LOCALE),
    days: rated.length,
  });
}

function drawn<D extends { date: string }>({ days }: Review, all: readonly D[]): D[] {
  const first = days[0]?.date;
  return first === undefined ? [] : all.filter((day) => day.date >= first);
}
