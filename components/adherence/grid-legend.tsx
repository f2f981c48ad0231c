import { useTranslations } from "next-intl";
import type { Review } from "@/lib/check-up/review";
import styles from "./grid-legend.module.css";
import { MarkLegend } from "./mark-legend";

/** What the grid's marks and lines mean. */
export function GridLegend({ review }: { review: Review }) {
  const t = useTranslations("review.grid");
  const partial = review.days[0] !== undefined && review.days[0].date > review.window.from;
  return (
    <div className={styles.legend}>
      <MarkLegend states={["done", "partly", "skipped", "noEntry", "planned"]} shape="square" />
      <span>{t("legendRest")}</span>
      {review.boundaries.length > 0 && <span>{t("legendRevision")}</span>}
      {review.pain.some((day) => day.worst !== null) && <span>{t("painLine")}</span>}
      {review.effort.some((day) => day.effort !== null) && <span>{t("effortLine")}</span>}
      {partial && <span>{t("last12")}</span>}
    </div>
  );
}
