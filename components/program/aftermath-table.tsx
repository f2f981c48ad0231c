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
          <SideRow name={t("after")} side={after} />
        </tbody>
      </Table>
    </div>
  );
}

function SideRow({ name, side: { window, sessions, pain } }: { name: string; side: Side }) {
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
      <td className={pain.isFew ? undefined : styles.pain}>
        {pain.isFew || pain.median === null
          ? few(pain.days)
          : t("painOf", { pain: exactOf(pain.median), days: pain.days })}
      </td>
    </tr>
  );
}
