import styles from "./sparkline.module.css";

type SparklineProps = {
  /** 0 to 10, oldest first; null where nothing was said. */
  values: readonly (number | null)[];
  /** Says the course in words. */
  label: string;
  width?: number;
  height?: number;
};

const INSET = 3;

/** A pain line, always from 0 to 10, so that two rows can be compared. Print the last value beside it. */
export function Sparkline({ values, label, width = 84, height = 36 }: SparklineProps) {
  const step = values.length > 1 ? (width - 2 * INSET - 2) / (values.length - 1) : 0;
  const heightOf = (value: number) => height - INSET - (value / 10) * (height - 2 * INSET);
  // Days without a value are bridged, not drawn as zero.
  const points = values.flatMap((value, index) =>
    value === null ? [] : [{ x: round(INSET + index * step), y: round(heightOf(value)) }],
  );
  const last = points.at(-1);
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.spark}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <line className={styles.base} x1={0} x2={width} y1={height - INSET} y2={height - INSET} />
      <polyline className={styles.line} points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />
      {last && <circle className={styles.end} cx={last.x} cy={last.y} r={3} />}
    </svg>
  );
}

function round(length: number) {
  return Math.round(length * 10) / 10;
}
