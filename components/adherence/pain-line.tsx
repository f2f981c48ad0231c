import type { EffortDay, PainDay } from "@/lib/check-up/pain";
import { reportedPain } from "@/lib/check-up/pain";
import { daysBetween } from "@/lib/day/day";
import { columnAt, type GridGeometry, round } from "./grid-geometry";
import styles from "./pain-line.module.css";

export const PAIN_HEIGHT = 128;
const TOP = 10;
const FOOT = PAIN_HEIGHT - 10;

const heightOf = (level: number) => FOOT - (level / 10) * (FOOT - TOP);

type PainLineProps = {
  geometry: GridGeometry;
  pain: readonly PainDay[];
  /** On the same axis and the same days, as squares that no line joins. */
  effort?: readonly EffortDay[];
};

const EFFORT = 5;

/**
 * Pain always on the axis 0 to 10. A day without a report has no point: the line is broken there, and thinly dashed
 * between the reports on both sides.
 */
export function PainLine({ geometry, pain, effort = [] }: PainLineProps) {
  const { step, width } = geometry;
  const first = pain[0]?.date;
  const points = reportedPain(pain).map(({ date, worst }) => ({
    date,
    worst,
    x: round(columnAt(geometry, daysBetween(first ?? date, date)) + step / 2),
    y: round(heightOf(worst)),
  }));
  const last = points.at(-1);
  const least = Math.min(...points.map((point) => point.worst));
  const lowest = points.findLast((point) => point.worst === least);
  const named = new Set([points[0], lowest, last].filter((point) => point !== undefined));
  return (
    <>
      {[0, 5, 10].map((level) => (
        <g key={level}>
          <line className={styles.level} x1={0} x2={width} y1={heightOf(level)} y2={heightOf(level)} />
          <text className={styles.axis} x={-6} y={heightOf(level) + 4}>
            {level}
          </text>
        </g>
      ))}
      {effort.map((day, index) =>
        day.effort === null ? null : (
          <rect
            key={day.date}
            className={styles.effort}
            x={round(columnAt(geometry, index) + (step - EFFORT) / 2)}
            y={round(heightOf(day.effort) - EFFORT / 2)}
            width={EFFORT}
            height={EFFORT}
          />
        ),
      )}
      {points.slice(1).map((point, index) => {
        const before = points[index];
        if (!before) return null;
        const next = daysBetween(before.date, point.date) === 1;
        return (
          <line
            key={point.date}
            className={next ? styles.line : styles.gap}
            x1={before.x}
            y1={before.y}
            x2={point.x}
            y2={point.y}
          />
        );
      })}
      {points.map((point) => (
        <circle key={point.date} className={styles.point} cx={point.x} cy={point.y} r={named.has(point) ? 3.6 : 2.1} />
      ))}
      {[...named].map((point) => (
        <text
          key={point.date}
          className={styles.value}
          x={Math.min(width - 6, Math.max(6, point.x))}
          y={point === lowest && point !== last && point.worst > 0 ? point.y + 17 : Math.max(10, point.y - 8)}
        >
          {point.worst}
        </text>
      ))}
    </>
  );
}
