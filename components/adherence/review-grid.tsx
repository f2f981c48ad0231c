import { useFormatter, useTranslations } from "next-intl";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import type { Review } from "@/lib/check-up/review";
import type { ReviewExercise } from "@/lib/check-up/review-exercise";
import type { Translate } from "@/lib/dose/measure";
import { doseLine } from "@/lib/dose/notation";
import { scheduleLine } from "@/lib/schedule/notation";
import { geometryOf, ROW_HEIGHT } from "./grid-geometry";
import { GridHead } from "./grid-head";
import { GridMarks } from "./grid-marks";
import { GridRow } from "./grid-row";
import { MarkSymbols } from "./mark-symbols";
import { NumberCells, NumberHeads } from "./number-cells";
import { PainRow } from "./pain-row";
import styles from "./review-grid.module.css";
import { shortDay } from "./short-day";
import { WHOLE_DAY_HEIGHT, WholeDays } from "./whole-days";

type ReviewGridProps = {
  review: Review;
  calledBy: string;
  /** Where the rows behind an exercise's numbers are. */
  rowsHref: (lineage: string) => string;
};

/** A row for each exercise: its marks by day, and what they add up to. Scrolls sideways by itself where it is too wide. */
export function ReviewGrid({ review, calledBy, rowsHref }: ReviewGridProps) {
  const t = useTranslations("review.grid");
  const doses = useDoseTranslate();
  const format = useFormatter();
  const geometry = geometryOf(review.days.length);
  const dates = review.days.map((day) => day.date);
  const ground = { geometry, dates, boundaries: review.boundaries.map((each) => each.effective) };
  const pausedDays = review.days.filter((day) => day.paused).map((day) => day.date);
  const caption = t("caption", { from: shortDay(format, review.window.from), to: shortDay(format, review.window.to) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section aria-label={caption} className={styles.scroll} tabIndex={0}>
      <MarkSymbols />
      <table className={styles.grid}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              <span className={styles.title}>{t("title")}</span>
            </th>
            <th scope="col" className={styles.chart}>
              <span className="visually-hidden">{t("chart")}</span>
              <GridHead review={review} geometry={geometry} />
            </th>
            <NumberHeads />
          </tr>
        </thead>
        <tbody>
          <tr className={styles.whole}>
            <th scope="row" className={styles.name}>
              <b className={styles.exercise}>{t("wholeDay")}</b>
              <small className={styles.small}>{t("wholeDayText")}</small>
            </th>
            <td className={styles.chart}>
              <GridRow {...ground} height={WHOLE_DAY_HEIGHT} paused={pausedDays}>
                <WholeDays geometry={geometry} days={review.days} />
              </GridRow>
            </td>
            <NumberCells figures={review.answer} done={review.done} partly={review.partly} />
          </tr>
          {review.exercises.map((exercise) => (
            <tr key={exercise.lineage}>
              <th scope="row" className={styles.name}>
                <Link
                  href={rowsHref(exercise.lineage)}
                  className={classNames(styles.exercise, styles.rows)}
                  title={t("rows", { name: exercise.name })}
                >
                  {exercise.name}
                </Link>
                <small className={styles.small}>
                  {exercise.stopped
                    ? t("stopped", { day: shortDay(format, exercise.stopped) })
                    : planOf(exercise, doses)}
                </small>
              </th>
              <td className={styles.chart}>
                <GridRow {...ground} height={ROW_HEIGHT} paused={[...pausedDays, ...pausedOf(exercise)]}>
                  <GridMarks geometry={geometry} days={exercise.days} />
                </GridRow>
              </td>
              <NumberCells {...exercise} painLimit={review.painLimit} />
            </tr>
          ))}
        </tbody>
        <tbody>
          <PainRow review={review} ground={ground} calledBy={calledBy} />
        </tbody>
      </table>
    </section>
  );
}

function planOf({ dose, schedule }: ReviewExercise, t: Translate): string {
  return `${doseLine({ ...dose, restSeconds: undefined }, t)}${t("separator")}${scheduleLine(schedule, t)}`;
}

function pausedOf({ days }: ReviewExercise) {
  return days.filter((day) => day.marks.includes("paused")).map((day) => day.date);
}
