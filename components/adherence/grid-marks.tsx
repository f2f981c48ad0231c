import type { GridDay } from "@/lib/check-up/review-exercise";
import { boxesOf, columnAt, type GridGeometry, round } from "./grid-geometry";
import styles from "./grid-marks.module.css";
import { symbolOf } from "./mark-symbols";

/** The marks of one exercise, or of one side of them. Rest days are one path of dots: they are most of a grid. */
export function GridMarks({ geometry, days }: { geometry: GridGeometry; days: readonly GridDay[] }) {
  const middle = geometry.rowHeight / 2;
  const dots = days
    .map(({ marks }, index) =>
      marks[0] === "rest" ? `M${round(columnAt(geometry, index) + geometry.step / 2)} ${middle}h0` : "",
    )
    .join("");
  return (
    <>
      {dots && <path className={styles.rest} d={dots} />}
      {days.flatMap(({ date, marks }, index) => {
        const boxes = boxesOf(geometry, index, marks.length);
        return marks.map((mark, place) => {
          const box = boxes[place];
          if (mark === "rest" || !box) return null;
          const { x, y, size } = box;
          // biome-ignore lint/suspicious/noArrayIndexKey: the slot is what tells the marks of a date apart
          return <use key={`${date} ${place}`} href={`#${symbolOf(mark)}`} x={x} y={y} width={size} height={size} />;
        });
      })}
    </>
  );
}
