import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { Mark } from "@/lib/adherence/marks";
import type { Review } from "@/lib/check-up/review";
import { formatDay } from "@/lib/day/day";
import { listed } from "@/lib/platform/i18n/list";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./day-table.module.css";
import { percentOf } from "./figure-text";

/** What the grid and the pain line draw, in words. */
export function DayTable({ review }: { review: Review }) {
  const t = useTranslations("review.days");
  const worst = new Map(review.pain.map((day) => [day.date, day.worst]));
  const efforts = new Map(review.effort.map((day) => [day.date, day.effort]));
  const words = (marks: readonly Mark[]) => {
    const [mark] = marks;
    if (mark === undefined) return t("notInForce");
    if (marks.length > 1 && marks.every((each) => each === mark)) {
      return t("count", { mark: t(`mark.${mark}`), count: marks.length });
    }
    return listed(marks.map((each) => t(`mark.${each}`)));
  };
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{t("title")}</summary>
      <Table caption={t("caption")} captionHidden>
        <thead>
          <tr>
            <th scope="col">{t("day")}</th>
            <th scope="col" className="num">
              {t("share")}
            </th>
            <th scope="col" className="num">
              {t("pain")}
            </th>
            <th scope="col" className="num">
              {t("effort")}
            </th>
            {review.exercises.map((exercise) => (
              <th key={exercise.lineage} scope="col">
                {exercise.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {review.days
            .map(({ date, share }, index) => (
              <tr key={date}>
                <th scope="row" className="nowrap">
                  {formatDay(date, LOCALE)}
                </th>
                <td className="num">{share === null ? t("rest") : t("percent", { value: percentOf(share) })}</td>
                <td className="num">{worst.get(date) ?? t("noReport")}</td>
                <td className="num">{efforts.get(date) ?? ""}</td>
                {review.exercises.map((exercise) => (
                  <td key={exercise.lineage}>{words(exercise.days[index]?.marks ?? [])}</td>
                ))}
              </tr>
            ))
            .reverse()}
        </tbody>
      </Table>
    </details>
  );
}
