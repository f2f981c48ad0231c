import { useId } from "react";
import type { Day } from "@/lib/day/day";
import type { DayRow } from "./day-rows";
import type { ItemView, SlotView } from "./day-view";
import styles from "./exercise-list.module.css";
import { ExerciseRow } from "./exercise-row";

export type ExerciseListProps = {
  title: string;
  rows: readonly DayRow[];
  /** The day, when it is not today. */
  earlier: Day | null;
  /** The next one to do: it can be started here. */
  next: SlotView | null;
  onRecord: (item: ItemView, slot: SlotView) => void;
};

/** Exercises of a day, each with the way to record it, or with what was recorded. */
export function ExerciseList({ title, rows, earlier, next, onRecord }: ExerciseListProps) {
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <section className={styles.list} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <ul className={styles.card}>
        {rows.map((row) => (
          <ExerciseRow
            key={row.key}
            row={row}
            earlier={earlier}
            isNext={!earlier && next !== null && row.slots.includes(next)}
            onRecord={onRecord}
          />
        ))}
      </ul>
    </section>
  );
}
