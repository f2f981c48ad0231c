import { useTranslations } from "next-intl";
import { exactOf, percentOf } from "@/components/adherence/figure-text";
import { Table } from "@/components/ui/table";
import type { Aftermath, Side } from "@/lib/check-up/aftermath";
import { type Day, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./aftermath-table.module.css";

const date = (day: Day) => formatDay(day, LOCALE);

/** Adherence and pain before and after a change, each with its count. */
export function AftermathTable({
  aftermath: { days, before, after },
  number,
}: {
  aftermath: Aftermath;
  number: number;
}) {
  const t = useTranslations("revisions.aftermath");
  return (
    <div className={styles.aftermath}>
      <h4 className={styles.title}>{t("title")}</h4>
      <p className="quiet">{t("days", { days })}</p>
      <Table caption={t("caption", { number })} captionHidden className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("side")}</th>
            <th scope="col">{t("sessions")}</th>
            <th scope="col">{t("dose")}</th>
            <th scope="col">{t("pain")}</th>
          </tr>
        </thead>
        <tbody>
          <SideRow name={t("before")} side={before} />
          <SideRow name={t("after")} side={after} isWorse={hasRisen(before.pain, after.pain)} />
        </tbody>
      </Table>
    </div>
  );
}

/** Only pain that rose is coloured, and only where there are days enough on both sides to say so. */
function hasRisen(before: Side["pain"], after: Side["pain"]): boolean {
  if (before.isFew || after.isFew || before.median === null || after.median === null) return false;
  return after.median > before.median;
}

type SideRowProps = { name: string; side: Side; isWorse?: boolean };

function SideRow({ name, side: { window, sessions, pain }, isWorse }: SideRowProps) {
  const t = useTranslations("revisions.aftermath");
  const few = (count: number) => <span className={styles.few}>{t("few", { count: exactOf(count) })}</span>;
  const share = (of: number | null, words: (percent: number) => string) => {
    if (sessions.due === 0 || of === null) return <span className={styles.few}>{t("none")}</span>;
    return sessions.isFew ? few(sessions.due) : words(percentOf(of));
  };
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={styles.when}>{t("when", { from: date(window.from), to: date(window.to) })}</span>
      </th>
      <td>
        {share(sessions.frequency, (percent) =>
          t("sessionsOf", { performed: exactOf(sessions.performed), due: exactOf(sessions.due), percent }),
        )}
      </td>
      <td>{share(sessions.dose, (percent) => t("dosePercent", { percent }))}</td>
      <td className={isWorse ? styles.pain : undefined}>
        {pain.isFew || pain.median === null
          ? few(pain.days)
          : t("painOf", { pain: exactOf(pain.median), days: pain.days })}
      </td>
    </tr>
  );
}
