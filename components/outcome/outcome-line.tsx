import { useFormatter } from "next-intl";
import { shortDay } from "@/components/adherence/short-day";
import { countsFrom } from "@/lib/outcome/change";
import { rounded } from "@/lib/outcome/score";
import type { Series } from "@/lib/outcome/series";
import styles from "./outcome-line.module.css";

const WIDTH = 150;
const HEIGHT = 90;
const SIDE = 20;
const TOP = 18;
const FOOT = 66;
/** With more points only the first and the last are named. */
const MOST_NAMED = 3;
/** Of the many days since the first. */
const MOST_DRAWN = 8;
/** Minutes have no end that anybody reaches. */
const LEAST_MINUTES = 300;

/** A measure over time on its whole scale, with a dashed line from where on a change counts. */
export function OutcomeLine({ series, label }: { series: Series; label: string }) {
  const format = useFormatter();
  const { definition, points } = series;
  const first = points[0];
  const drawn = first && points.length > MOST_DRAWN ? [first, ...points.slice(1 - MOST_DRAWN)] : points;
  const [low, high] = definition.range;
  const top = definition.unit === "minutes" ? Math.max(LEAST_MINUTES, ...drawn.map(({ score }) => score)) : high;
  const heightOf = (score: number) => round(FOOT - ((score - low) / (top - low)) * (FOOT - TOP));
  const step = drawn.length > 1 ? (WIDTH - 2 * SIDE) / (drawn.length - 1) : 0;
  const placed = drawn.map((each, index) => ({
    ...each,
    x: round(drawn.length > 1 ? SIDE + index * step : WIDTH / 2),
    y: heightOf(each.score),
    isLast: index === drawn.length - 1,
    named: drawn.length <= MOST_NAMED || index === 0 || index === drawn.length - 1,
  }));
  const counts = first && drawn.length > 1 ? countsFrom(definition, first.score) : null;
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.chart}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      {counts !== null && counts <= top && (
        <line className={styles.counts} x1={6} x2={WIDTH - 6} y1={heightOf(counts)} y2={heightOf(counts)} />
      )}
      <polyline className={styles.line} points={placed.map(({ x, y }) => `${x},${y}`).join(" ")} />
      {placed.map(({ id, day, score, x, y, isLast, named }) => (
        <g key={id}>
          <circle className={isLast ? styles.last : styles.point} cx={x} cy={y} r={isLast ? 4 : 3} />
          {named && (
            <>
              <text className={styles.value} x={x} y={y - 8}>
                {format.number(rounded(score, definition.decimals), { minimumFractionDigits: definition.decimals })}
              </text>
              <text className={styles.day} x={x} y={HEIGHT - 4}>
                {shortDay(format, day)}
              </text>
            </>
          )}
        </g>
      ))}
    </svg>
  );
}

function round(length: number) {
  return Math.round(length * 10) / 10;
}
