import { useTranslations } from "next-intl";
import { percentOf } from "@/components/adherence/figure-text";
import { Table } from "@/components/ui/table";
import type { Review } from "@/lib/check-up/review";
import type { Week } from "@/lib/check-up/week";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./progress-minutes.module.css";

/** What the marks and the pain line draw, in words, the latest day first. */
export function ProgressTable({ weeks, review }: { weeks: readonly Week[]; review: Review }) {
  const t = useTranslations("progress.table");
  const marks = useTranslations("marks");
  const days = weeks.flatMap((week) => week.days.toReversed());
  return (
    <details>
      <summary className={styles.summary}>{t("title")}</summary>
      <Table caption={t("caption")} captionHidden className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("day")}</th>
            <th scope="col">{t("how")}</th>
            <th scope="col" className="num">
              {t("share")}
            </th>
            <th scope="col" className="num">
              {t("pain")}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ date, mark, share, pain }) => {
            if (mark === null || date > review.today) return null;
            return (
              <tr key={date}>
                <th scope="row">{formatDay(date, LOCALE)}</th>
                <td>{marks(mark)}</td>
                <td className="num">{share !== null && t("percent", { value: percentOf(share) })}</td>
                <td className="num">{pain ?? t("noPain")}</td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </details>
  );
}
