import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import type { Run } from "@/lib/session/run";
import type { RunView } from "@/lib/session/run-view";
import styles from "./run-pips.module.css";

/** More than these would not fit in a row, and nobody counts them. */
const MOST_PIPS = 15;

/** The repetitions of a round: done, being done, to do. */
export function RunPips({ run, view, hasBegun }: { run: Run; view: RunView; hasBegun: boolean }) {
  const t = useTranslations("player");
  if (run.unit !== "repetitions" || run.asked === null) return null;
  const over = view.kind === "over";
  const isWorking = hasBegun && (view.kind === "repetition" || view.kind === "hold");
  const done = over ? run.most : isWorking ? view.repetition - 1 : 0;
  const number = over ? run.most : isWorking ? view.repetition : 0;
  const bold = (words: ReactNode) => <b className="num">{words}</b>;
  return (
    <div className={styles.row}>
      {run.most <= MOST_PIPS && (
        <span aria-hidden="true" className={styles.pips}>
          {Array.from({ length: run.most }, (_, index) => (
            <i
              // biome-ignore lint/suspicious/noArrayIndexKey: a pip is its place in the row
              key={index}
              className={classNames(
                index < done && styles.done,
                index === done && isWorking && styles.current,
                index >= (run.asked ?? 0) && styles.more,
              )}
            />
          ))}
        </span>
      )}
      <p className={styles.words}>
        {run.most > run.asked
          ? t.rich("ofRange", { number, from: run.asked, count: run.most, b: bold })
          : t.rich("of", { number, count: run.asked, b: bold })}
      </p>
    </div>
  );
}
