import { useId } from "react";
import { classNames } from "@/components/ui/class-names";
import styles from "./pain-scale.module.css";

type PainScaleProps = {
  legend: string;
  /** The chosen one in words: "4 of 10". */
  valueWords: string | null;
  value: number | null;
  onChange: (value: number | null) => void;
  /** What 0 and 10 mean. */
  ends: [none: string, worst: string];
};

const SCORES = Array.from({ length: 11 }, (_, score) => score);

/** Pain 0 to 10 as eleven buttons in two rows. Choosing the chosen one again takes it away: no answer is not 0. */
export function PainScale({ legend, valueWords, value, onChange, ends }: PainScaleProps) {
  const name = useId();
  return (
    <fieldset>
      <legend className={styles.legend}>
        {legend}
        {valueWords && <output className={styles.value}>{valueWords}</output>}
      </legend>
      <div className={styles.scores}>
        {SCORES.map((score) => (
          <label key={score} className={classNames(styles.score, score === value && styles.on)}>
            <input
              type="radio"
              name={name}
              value={score}
              checked={score === value}
              onChange={() => onChange(score)}
              onClick={() => score === value && onChange(null)}
              className="visually-hidden"
            />
            {score}
          </label>
        ))}
      </div>
      <p className={styles.ends}>
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </p>
    </fieldset>
  );
}
