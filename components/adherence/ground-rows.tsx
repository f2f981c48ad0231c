import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ArrivalHeading } from "@/components/ui/arrival-heading";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { reportedPain } from "@/lib/check-up/pain";
import type { Review } from "@/lib/check-up/review";
import { rowsOf } from "@/lib/check-up/rows";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { exactOf, percentOf } from "./figure-text";
import styles from "./row-list.module.css";

type GroundProps = { review: Review; closeHref: string };

/** Every session behind what is said of the whole program, the latest first. */
export function AllRows({ review, closeHref }: GroundProps) {
  const t = useTranslations("review.rows");
  const days = useTranslations("review.days");
  const { answer, exercises } = review;
  const rows = exercises
    .flatMap((exercise) => rowsOf(review, exercise.lineage).map((row) => ({ ...row, exercise })))
    .sort((a, b) => (a.occurrence.to < b.occurrence.to ? 1 : a.occurrence.to > b.occurrence.to ? -1 : 0));
  return (
    <Ground title={t("allTitle")} closeHref={closeHref}>
      <p className={styles.exact}>
        {t("exact", {
          performed: exactOf(answer.performed),
          due: exactOf(answer.due),
          notDone: exactOf(answer.notDone),
          notReported: exactOf(answer.notReported),
          share: exactOf((answer.dose ?? 0) * answer.due),
        })}
      </p>
      <Table caption={t("allTitle")} captionHidden>
        <thead>
          <tr>
            <th scope="col">{t("when")}</th>
            <th scope="col">{t("exercise")}</th>
            <th scope="col">{t("outcome")}</th>
            <th scope="col" className="num">
              {t("share")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ occurrence: { from, to, slot, state, performed, share, kind }, exercise }) => (
            <tr key={`${exercise.lineage} ${kind} ${from} ${to} ${slot} ${state}`}>
              <th scope="row" className="nowrap">
                {from === to
                  ? formatDay(from, LOCALE)
                  : t("spanRow", { from: formatDay(from, LOCALE), to: formatDay(to, LOCALE) })}
              </th>
              <td>{exercise.name}</td>
              <td>{days(`mark.${state}`)}</td>
              <td className="num">{performed > 0 ? days("percent", { value: percentOf(share / performed) }) : ""}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Ground>
  );
}

/** Every day on which pain was reported, the latest first. */
export function PainRows({ review, closeHref }: GroundProps) {
  const t = useTranslations("review.rows");
  const grid = useTranslations("review.grid");
  const reports = reportedPain(review.pain).reverse();
  return (
    <Ground title={t("painTitle")} closeHref={closeHref}>
      <p className={styles.exact}>{grid("painDays", { days: reports.length, all: review.pain.length })}</p>
      {reports.length > 0 && (
        <Table caption={t("painTitle")} captionHidden>
          <thead>
            <tr>
              <th scope="col">{t("when")}</th>
              <th scope="col" className="num">
                {t("worst")}
              </th>
              <th scope="col">{t("note")}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map(({ date, worst }) => (
              <tr key={date}>
                <th scope="row" className="nowrap">
                  {formatDay(date, LOCALE)}
                </th>
                <td className="num">{worst}</td>
                <td>
                  {review.notes
                    .filter((note) => note.date === date)
                    .map(({ note }) => note)
                    .join(" · ")}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Ground>
  );
}

function Ground({ title, closeHref, children }: { title: string; closeHref: string; children: ReactNode }) {
  const t = useTranslations("review.rows");
  return (
    <section id="rows" className={styles.rows}>
      <header className={styles.head}>
        <ArrivalHeading key={title} className={styles.title}>
          {title}
        </ArrivalHeading>
        <Link href={closeHref} scroll={false} className={styles.close}>
          <X />
          {t("close")}
        </Link>
      </header>
      {children}
    </section>
  );
}
