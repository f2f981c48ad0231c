import type { WholeDay } from "@/lib/check-up/review";
import { columnAt, type GridGeometry, round } from "./grid-geometry";
import styles from "./whole-days.module.css";

export const WHOLE_DAY_HEIGHT = 50;
const BAR = 30;
const TOP = (WHOLE_DAY_HEIGHT - BAR) / 2;

/** One bar a day, filled from its foot by the share of the day's plan that was done. */
export function WholeDays({ geometry, days }: { geometry: GridGeometry; days: readonly WholeDay[] }) {
  const { step, mark } = geometry;
  const rests = days
    .map(({ share }, index) =>
      share === null ? `M${round(columnAt(geometry, index) + step / 2)} ${WHOLE_DAY_HEIGHT / 2}h0` : "",
    )
    .join("");
  return (
    <>
      {rests && <path className={styles.rest} d={rests} />}
      {days.map(({ date, share }, index) => {
        if (share === null) return null;
        const x = columnAt(geometry, index) + (step - mark) / 2;
        const level = share >= 1 ? BAR : round((BAR - 3) * share);
        return (
          <g key={date}>
            {share > 0 && (
              <rect
                className={share >= 1 ? styles.full : styles.part}
                x={share >= 1 ? x : x + 1.5}
                y={share >= 1 ? TOP : round(TOP + BAR - 1.5 - level)}
                width={share >= 1 ? mark : mark - 3}
                height={level}
                rx={share >= 1 ? 4 : 1.5}
              />
            )}
            {share < 1 && (
              <rect
                className={share > 0 ? styles.frame : styles.empty}
                x={x + 0.75}
                y={TOP + 0.75}
                width={mark - 1.5}
                height={BAR - 1.5}
                rx={3.4}
              />
            )}
          </g>
        );
      })}
    </>
  );
}
