import { Mark, type MarkState } from "@/components/adherence/mark";
import { classNames } from "@/components/ui/class-names";
import styles from "./weeks-pattern.module.css";

/** Six weeks, Monday to Sunday, as they go: a halting start, gaps that don't matter, a habit. `T` is today. */
const WEEKS = ["P.N.P..", "D.PN..N", "D.D.S.D", "DDPD.D.", "D.DDPD.", "DDTooo."];

const STATES: Record<string, MarkState> = {
  D: "done",
  P: "partly",
  S: "skipped",
  N: "noEntry",
  o: "planned",
  T: "done",
  ".": "rest",
};

/** Ornament for the deep card, from the product's own marks. */
export function WeeksPattern() {
  return (
    <div aria-hidden="true" className={styles.weeks}>
      {WEEKS.flatMap((week, row) =>
        Array.from(week, (letter, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed pattern
          <span key={`${row}${column}`} className={classNames(styles.day, letter === "T" && styles.today)}>
            <Mark state={STATES[letter] ?? "rest"} decorative />
          </span>
        )),
      )}
    </div>
  );
}
