import { classNames } from "./class-names";
import styles from "./day-letters.module.css";
import type { DayName } from "./day-picker";

type DayLettersProps<D extends string> = { days: DayName<D>[]; on: readonly D[]; label: string };

/** The week as seven letters, the planned ones filled. `label` says the same in words. */
export function DayLetters<D extends string>({ days, on, label }: DayLettersProps<D>) {
  return (
    <span role="img" aria-label={label} className={styles.letters}>
      {days.map((day) => (
        <span key={day.value} className={classNames(styles.letter, on.includes(day.value) && styles.on)}>
          {day.letter}
        </span>
      ))}
    </span>
  );
}
