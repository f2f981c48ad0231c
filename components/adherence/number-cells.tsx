import { useFormatter, useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { Figures } from "@/lib/adherence/figures";
import { sessionsOf } from "@/lib/adherence/marks";
import { percentOf, wholeOf } from "./figure-text";
import { Mark } from "./mark";
import styles from "./number-cells.module.css";

/** The heads of the numbers beside the grid. */
export function NumberHeads() {
  const t = useTranslations("review.grid");
  return (
    <>
      <th scope="col" className={styles.wide}>
        {t("done")}
      </th>
      <MarkHead state="partly" name={t("partly")} />
      <MarkHead state="skipped" name={t("notDone")} />
      <MarkHead state="noEntry" name={t("noEntry")} />
      <th scope="col" className={styles.wide} title={t("planName")}>
        {t("plan")}
      </th>
      <th scope="col" className={styles.wide} title={t("rangeName")}>
        {t("range")}
      </th>
      <th scope="col" className={styles.wide} title={t("painName")}>
        {t("pain")}
      </th>
      <th scope="col" className={styles.wide} title={t("effortName")}>
        {t("effort")}
      </th>
    </>
  );
}

function MarkHead({ state, name }: { state: "partly" | "skipped" | "noEntry"; name: string }) {
  return (
    <th scope="col" className={styles.count} title={name}>
      <span className={styles.mark}>
        <Mark state={state} shape="square" size="small" decorative />
      </span>
      <span className="visually-hidden">{name}</span>
    </th>
  );
}

type NumberCellsProps = {
  figures: Figures;
  done: number;
  partly: number;
  pain?: number | null;
  effort?: number | null;
  painLimit?: number;
};

/** Done of due, partly, skipped, no entry; the share of the plan, the range, and the medians of pain and effort. */
export function NumberCells({ figures, done, partly, pain, effort, painLimit }: NumberCellsProps) {
  const t = useTranslations("review.grid");
  const format = useFormatter();
  const { range, dose } = figures;
  const high = typeof pain === "number" && painLimit !== undefined && pain >= painLimit;
  return (
    <>
      <td className={styles.wide}>
        {t.rich("of", {
          done: wholeOf(done),
          due: sessionsOf(figures).due,
          b: (words) => <b className={styles.strong}>{words}</b>,
        })}
      </td>
      <Count value={partly} />
      <Count value={figures.notDone} />
      <Count value={figures.notReported} />
      <td className={classNames(styles.wide, styles.strong)}>{dose === null ? <Nothing /> : percentOf(dose)}</td>
      <td className={styles.wide}>
        {range === null ? <Nothing /> : <span className="nowrap">{rangeText(range)}</span>}
      </td>
      <td className={classNames(styles.wide, high && styles.high)}>
        {pain === undefined ? null : pain === null ? <Nothing /> : format.number(pain)}
      </td>
      <td className={styles.wide}>
        {effort === undefined ? null : effort === null ? <Nothing /> : format.number(effort)}
      </td>
    </>
  );
}

function rangeText([from, to]: [number, number]): string {
  const [low, high] = [percentOf(from), percentOf(to)];
  return low === high ? String(low) : `${low}–${high}`;
}

function Count({ value }: { value: number }) {
  const whole = wholeOf(value);
  return <td className={styles.count}>{whole === 0 ? <Nothing /> : whole}</td>;
}

function Nothing() {
  const t = useTranslations("review.grid");
  return (
    <>
      <span aria-hidden="true">{t("nothing")}</span>
      <span className="visually-hidden">{t("none")}</span>
    </>
  );
}
