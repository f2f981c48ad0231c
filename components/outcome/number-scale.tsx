import { useId } from "react";
import { classNames } from "@/components/ui/class-names";
import styles from "./number-scale.module.css";

type NumberScaleProps = {
  legend: string;
  value: number | null;
  onChange: (value: number | null) => void;
  min: number;
  max: number;
  /** What the first and the last number mean. */
  ends: [low: string, high: string];
  size: "touch" | "desk";
};

/** Few whole numbers as buttons. Choosing the chosen one again takes it away: no answer is not 0. */
export function NumberScale({ legend, value, onChange, min, max, ends, size }: NumberScaleProps) {
  const name = useId();
  const endsId = useId();
  const hasEnds = ends.some((words) => words !== "");
  return (
    <fieldset className={styles[size]} aria-describedby={hasEnds ? endsId : undefined}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.numbers}>
        {Array.from({ length: max - min + 1 }, (_, index) => min + index).map((number) => (
          <label key={number} className={classNames(styles.number, number === value && styles.on)}>
            <input
              type="radio"
              name={name}
              value={number}
              checked={number === value}
              onChange={() => onChange(number)}
              onClick={() => number === value && onChange(null)}
              className="visually-hidden"
            />
            {number}
          </label>
        ))}
      </div>
      {hasEnds && (
        <p id={endsId} className={styles.ends}>
          <span>{ends[0] && `${min} ${ends[0]}`}</span>
          <span>{ends[1] && `${max} ${ends[1]}`}</span>
        </p>
      )}
    </fieldset>
  );
}
