import type { HandoutRow } from "@/lib/record/handout";
import { useRowWords } from "./handout-words";
import styles from "./row-words.module.css";

/** How much, what to mind, when; and a correction for her safety, which stands wherever the exercise stands. */
export function RowWords({ row }: { row: HandoutRow }) {
  const { dose, cue, rest, moment, erratum } = useRowWords(row);
  return (
    <span className={styles.words}>
      <b className={styles.dose}>{dose}</b>
      <span className={styles.cue}>{[cue, moment, rest].filter(Boolean).join(" ")}</span>
      {erratum && (
        <span className={styles.erratum}>
          <b>{erratum.title}</b> {erratum.text}
        </span>
      )}
    </span>
  );
}
