import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { FigurePlayer } from "@/components/figure/figure-player";
import { ArrivalHeading } from "@/components/ui/arrival-heading";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { Occurrence } from "@/lib/adherence/detail";
import type { ReviewExercise } from "@/lib/check-up/review-exercise";
import type { ReviewRow } from "@/lib/check-up/rows";
import { clockIn } from "@/lib/day/clock";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { PlanEntry } from "@/lib/session/plan";
import { amountWords } from "./amount-words";
import { exactOf, percentOf } from "./figure-text";
import styles from "./row-list.module.css";

type RowListProps = {
  exercise: ReviewExercise;
  rows: readonly ReviewRow[];
  /** The patient's zone: entries are read on her clock. */
  timeZone: string;
  closeHref: string;
};

/** Every occurrence of one exercise with the entries that decided it, and what was corrected or taken back. */
export function RowList({ exercise, rows, timeZone, closeHref }: RowListProps) {
  const t = useTranslations("review.rows");
  const days = useTranslations("review.days");
  const { figures } = exercise;
  const title = t("title", { name: exercise.name });
  return (
    <section id="rows" className={styles.rows}>
      <header className={styles.head}>
        <ArrivalHeading key={exercise.lineage} className={styles.title}>
          {title}
        </ArrivalHeading>
        <Link href={closeHref} scroll={false} className={styles.close}>
          <X />
          {t("close")}
        </Link>
      </header>
      <div className={styles.figure}>
        <FigurePlayer figure={exercise.figure} name={exercise.name} dose={exercise.dose} />
      </div>
      {rows.length === 0 ? (
        <p className="quiet">{t("empty")}</p>
      ) : (
        <>
          <p className={styles.exact}>
            {t("exact", {
              performed: exactOf(figures.performed),
              due: exactOf(figures.due),
              notDone: exactOf(figures.notDone),
              notReported: exactOf(figures.notReported),
              share: exactOf((figures.dose ?? 0) * figures.due),
            })}
          </p>
          <Table caption={title} captionHidden>
            <thead>
              <tr>
                <th scope="col">{t("when")}</th>
                <th scope="col">{t("outcome")}</th>
                <th scope="col" className="num">
                  {t("share")}
                </th>
                <th scope="col">{t("entries")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ occurrence, entries, withdrawn }) => (
                <tr
                  key={`${occurrence.kind} ${occurrence.from} ${occurrence.to} ${occurrence.slot} ${occurrence.state}`}
                >
                  <th scope="row" className="nowrap">
                    <When occurrence={occurrence} />
                  </th>
                  <td>
                    {days(`mark.${occurrence.state}`)}
                    {occurrence.target !== 1 && (
                      <>
                        {", "}
                        {t("target", { performed: exactOf(occurrence.performed), target: exactOf(occurrence.target) })}
                      </>
                    )}
                  </td>
                  <td className="num">
                    {occurrence.performed > 0
                      ? days("percent", { value: percentOf(occurrence.share / occurrence.performed) })
                      : ""}
                  </td>
                  <td>
                    <ul className={styles.entries}>
                      {entries.map((entry) => (
                        <li key={entry.id}>
                          <EntryWords entry={entry} timeZone={timeZone} />
                          {entry.earlier.map((before) => (
                            <span key={before.id} className={styles.trace}>
                              {t("corrected", {
                                outcome: t(`outcomes.${before.outcome}`),
                                at: momentOf(before, timeZone),
                              })}
                            </span>
                          ))}
                        </li>
                      ))}
                      {withdrawn.map((entry) => (
                        <li key={entry.id} className={styles.trace}>
                          {t("withdrawn", {
                            outcome: t(`outcomes.${entry.outcome}`),
                            day: formatDay(entry.date, LOCALE),
                            at: momentOf(entry, timeZone),
                          })}
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      )}
    </section>
  );
}

function When({ occurrence: { kind, from, to, slot } }: { occurrence: Occurrence }) {
  const t = useTranslations("review.rows");
  const day = formatDay(from, LOCALE);
  if (kind !== "day") return t("spanRow", { from: day, to: formatDay(to, LOCALE) });
  return slot > 1 ? t("slot", { day, slot }) : t("dayRow", { day });
}

function EntryWords({ entry, timeZone }: { entry: PlanEntry; timeZone: string }) {
  const t = useTranslations("review.rows");
  const said = useTranslations("review.said");
  const amount = amountWords(entry.amount, (field, value) => t(`amounts.${field}`, { value }));
  const parts = [
    t("recorded", {
      day: formatDay(entry.date, LOCALE),
      outcome: t(`outcomes.${entry.outcome}`),
      at: momentOf(entry, timeZone),
    }),
    amount && t("amount", { amount }),
    entry.reason && said(`reason.${entry.reason}`).toLocaleLowerCase(LOCALE),
    entry.pain !== null && t("pain", { pain: entry.pain }),
    entry.effort !== null && t("effort", { effort: entry.effort }),
    t(`how.${entry.how}`),
  ];
  return <span>{parts.filter(Boolean).join(", ")}</span>;
}

/** "Wed 18 Nov, 10:30" on the patient's clock. */
function momentOf({ recordedAt }: PlanEntry, timeZone: string): string {
  const { day, time } = clockIn(timeZone, new Date(recordedAt));
  return `${formatDay(day, LOCALE)}, ${time}`;
}
