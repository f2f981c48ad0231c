import type { ReactNode } from "react";
import { type Day, weekdayOf } from "@/lib/day/day";
import { columnAt, type GridGeometry } from "./grid-geometry";
import styles from "./grid-row.module.css";

/** What lies behind every row of the grid: weekends, pauses, and where a revision came into force. */
export type GridGround = { geometry: GridGeometry; dates: readonly Day[]; boundaries: readonly Day[] };

type GridRowProps = GridGround & {
  height: number;
  /** Dates of this row on which nothing was asked because of a pause. */
  paused?: readonly Day[];
  children: ReactNode;
};

/** One row of the day-by-day grid. Its numbers stand beside it and its words in the table, so it says nothing itself. */
export function GridRow({ geometry, dates, boundaries, height, paused = [], children }: GridRowProps) {
  const { step, width } = geometry;
  return (
    <svg aria-hidden="true" className={styles.row} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {dates.map((date, index) =>
        weekdayOf(date) === "sat" || weekdayOf(date) === "sun" ? (
          <rect key={date} className={styles.weekend} x={columnAt(geometry, index)} width={step} height={height} />
        ) : null,
      )}
      {dates.map((date, index) =>
        paused.includes(date) ? (
          <rect key={date} className={styles.paused} x={columnAt(geometry, index)} width={step} height={height} />
        ) : null,
      )}
      {children}
      {boundaries.map((date) => {
        const x = columnAt(geometry, dates.indexOf(date));
        return <line key={date} className={styles.revision} x1={x} x2={x} y1={0} y2={height} />;
      })}
    </svg>
  );
}
