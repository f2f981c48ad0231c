import { useFormatter, useTranslations } from "next-intl";
import type { Review } from "@/lib/check-up/review";
import { weekdayOf } from "@/lib/day/day";
import { columnAt, type GridGeometry } from "./grid-geometry";
import styles from "./grid-head.module.css";
import { GridRow } from "./grid-row";
import { shortDay } from "./short-day";

const HEIGHT = 40;
/** Between dates, so that two never touch. */
const LABEL = 46;
/** What "Revision 2, since 4 Nov" takes. */
const WORDS = 150;

/** Over the grid: the dates of Mondays, and which revision was in force. */
export function GridHead({ review, geometry }: { review: Review; geometry: GridGeometry }) {
  const t = useTranslations("review.grid");
  const format = useFormatter();
  const dates = review.days.map((day) => day.date);
  const boundaries = review.boundaries.map((each) => each.effective);
  const starts = review.boundaries.map((each) => ({ ...each, x: columnAt(geometry, dates.indexOf(each.effective)) }));
  const every = geometry.step * 7 < LABEL * 2 ? 2 : 1;
  const mondays = dates.flatMap((date, index) => (weekdayOf(date) === "mon" ? [{ date, index }] : []));
  return (
    <GridRow geometry={geometry} dates={dates} boundaries={boundaries} height={HEIGHT}>
      {review.before && (starts[0]?.x ?? geometry.width) > 80 && (
        <text className={styles.revision} x={0} y={11}>
          {t("revision", { number: review.before.number })}
        </text>
      )}
      {starts.map(({ number, effective, x }, index) => {
        const room = (starts[index + 1]?.x ?? geometry.width) - x;
        const atEnd = geometry.width - x < WORDS && index === starts.length - 1;
        if (room < 24 && !atEnd) return null;
        const last = index === starts.length - 1;
        const words =
          room >= WORDS || atEnd ? t("since", { number, day: shortDay(format, effective) }) : String(number);
        return (
          <text
            key={number}
            className={last ? styles.current : styles.revision}
            x={atEnd ? x - 6 : x + 6}
            y={11}
            textAnchor={atEnd ? "end" : "start"}
          >
            {words}
          </text>
        );
      })}
      {mondays.map(({ date, index }, place) =>
        place % every === 0 && columnAt(geometry, index) < geometry.width - LABEL / 2 ? (
          <text key={date} className={styles.date} x={Math.max(0, columnAt(geometry, index))} y={30}>
            {shortDay(format, date)}
          </text>
        ) : null,
      )}
    </GridRow>
  );
}
