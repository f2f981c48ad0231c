import { useId } from "react";
import type { Reading } from "@/lib/figure/editor-reading";
import type { Range } from "@/lib/figure/limits";
import { NumberInput } from "./number-input";
import styles from "./value-slider.module.css";

type ValueSliderProps = {
  /** The words before the label's own that only screen readers need. */
  of?: string;
  label: string;
  reading: Reading;
  range: Range;
  /** Why it cannot be moved: something else decides its value. */
  lead?: string;
  /** The other side has another value. */
  differs?: boolean;
  onChange: (value: number) => void;
  onSettle: () => void;
  /** Left out where another slider of the same joint has the button. */
  onReset?: () => void;
};

const SOURCES = { here: "set here", base: "base", start: "start", unset: "usual" } as const;

/** A number by slider or by typing, between its limits, with where it comes from. */
export function ValueSlider(props: ValueSliderProps) {
  const { of, label, reading, range, lead, differs, onChange, onSettle, onReset } = props;
  const id = useId();
  const [least, most] = range;
  const isHere = reading.source === "here" && !lead;
  const limits = { min: least, max: most, disabled: lead !== undefined };
  return (
    <div className={styles.row} data-here={isHere || undefined}>
      <label htmlFor={id} className={styles.label}>
        {of && <span className="visually-hidden">{of} </span>}
        {label}
      </label>
      <span className={styles.limit}>{least}</span>
      <input
        {...limits}
        id={id}
        type="range"
        className={styles.slider}
        value={Math.round(reading.value)}
        aria-describedby={`${id}-from`}
        onChange={(event) => onChange(Number(event.target.value))}
        onPointerUp={onSettle}
        onBlur={onSettle}
      />
      <span className={styles.limit}>{most}</span>
      <NumberInput
        {...limits}
        aria-label={`${of ?? ""} ${label}, number`.trim()}
        value={reading.value}
        onChange={(value) => value !== null && onChange(value)}
        onSettle={onSettle}
      />
      <span className={styles.from}>
        <span id={`${id}-from`} className={isHere ? "visually-hidden" : undefined}>
          {lead ?? SOURCES[reading.source]}
          {differs && <b title="The left side differs">{" ≠ L"}</b>}
        </span>
        {isHere && onReset && (
          <button
            type="button"
            className={styles.reset}
            title="Set here: back to what it inherits"
            aria-label={`Reset ${of ?? ""} ${label}`}
            onClick={onReset}
          >
            here ×{differs && <b aria-hidden="true">≠</b>}
          </button>
        )}
      </span>
    </div>
  );
}
