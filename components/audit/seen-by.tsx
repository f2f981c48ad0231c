import { useTranslations } from "next-intl";
import { PrintButton } from "@/components/ui/print-button";
import { Table } from "@/components/ui/table";
import { clockIn } from "@/lib/day/clock";
import { dayIn, formatDay } from "@/lib/day/day";
import { listed } from "@/lib/platform/i18n/list";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { Seen } from "@/lib/record/audit-event";
import type { AuditFilter } from "@/lib/record/audit-filter";
import styles from "./audit.module.css";

type SeenByProps = {
  name: string;
  seen: readonly Seen[];
  filter: AuditFilter;
  clinic: string;
  timeZone: string;
  now: Date;
};

/** Who saw one patient's record, in a sentence and a table that can be printed for her: she may ask. */
export function SeenBy({ name, seen, filter, clinic, timeZone, now }: SeenByProps) {
  const t = useTranslations("audit.seen");
  const whole = (day: string) => formatDay(day, LOCALE, "short", { year: true });
  const onDay = (instant: string) => whole(dayIn(timeZone, new Date(instant)));
  const moment = (instant: string) => {
    const { day, time } = clockIn(timeZone, new Date(instant));
    return `${whole(day)}, ${time}`;
  };
  const people = seen.map((each) => {
    const who = each.name ?? t("unknown");
    if (!each.lastOpened) return t("listed", { name: who });
    return t("person", { name: who, count: each.opened, day: onDay(each.lastOpened) });
  });
  const title = () => {
    const { from, to } = filter;
    if (from && to) return t("titleSpan", { day: whole(from), until: whole(to) });
    if (from) return t("titleSince", { day: whole(from) });
    return to ? t("titleUntil", { day: whole(to) }) : t("title");
  };
  return (
    <section className={styles.seen} aria-labelledby="seen">
      <div className={styles.seenTop}>
        <h2 id="seen" className={styles.title}>
          {title()}
        </h2>
        <PrintButton kind="quiet" size="small">
          {t("print")}
        </PrintButton>
      </div>
      <p className={styles.printed}>{t("printed", { clinic, day: whole(dayIn(timeZone, now)), name })}</p>
      <p>{people.length > 0 ? t("sentence", { people: listed(people) }) : t("nobody")}</p>
      {seen.length > 0 && (
        <Table caption={title()} captionHidden>
          <thead>
            <tr>
              <th scope="col">{t("who")}</th>
              <th scope="col">{t("opened")}</th>
              <th scope="col">{t("last")}</th>
              <th scope="col">{t("inCaseload")}</th>
            </tr>
          </thead>
          <tbody>
            {seen.map((each) => (
              <tr key={each.accountId ?? ""}>
                <th scope="row">{each.name ?? t("unknown")}</th>
                <td>{t("times", { count: each.opened })}</td>
                <td>{each.lastOpened ? moment(each.lastOpened) : t("never")}</td>
                <td>{t("times", { count: each.listed })}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
