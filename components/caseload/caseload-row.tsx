import { useFormatter, useTranslations } from "next-intl";
import { Mark, type MarkState } from "@/components/adherence/mark";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { ShareBar } from "@/components/ui/share-bar";
import { Sparkline } from "@/components/ui/sparkline";
import type { CaseloadRow as CaseloadRowData } from "@/lib/caseload/row";
import { type Day, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { AttentionMenu, type Done } from "./attention-menu";
import styles from "./caseload-table.module.css";
import { WhatChanged } from "./what-changed";

type RowProps = { row: CaseloadRowData; today: Day; onDone: (done: Done) => void };

/** One patient: who, what changed, what became of the last days, pain, and when you meet. The whole row leads to the record. */
export function CaseloadRow({ row, today, onDone }: RowProps) {
  const t = useTranslations("caseload");
  const about = [String(row.age), row.condition, row.week !== null && t("week", { week: row.week })];
  return (
    <tr className={styles.row} data-row={row.id}>
      <th scope="row" className={styles.who}>
        <Link href={`/patients/${row.id}`} className={styles.name} data-name>
          {row.name}
        </Link>
        <span className={styles.about}>{about.filter(Boolean).join(", ")}</span>
      </th>
      <td className={styles.changed}>
        <WhatChanged row={row} />
      </td>
      {row.week !== null ? (
        <>
          <td className={styles.week}>
            <Label column="week" />
            <Days days={row.days} today={today} />
          </td>
          <td className={styles.sessions}>
            <Label column="sessions" />
            <Sessions sessions={row.sessions} />
          </td>
          <td className={styles.pain}>
            <Label column="pain" />
            <Pain pain={row.pain} />
          </td>
        </>
      ) : (
        <td colSpan={3} className={styles.notBegun} />
      )}
      <td className={styles.checkUp}>
        {row.nextCheckUp && row.nextCheckUp.day >= today && <Label column="checkUp" />}
        <CheckUp at={row.nextCheckUp} today={today} />
      </td>
      <td className={styles.menu}>
        <AttentionMenu row={row} today={today} onDone={onDone} />
      </td>
    </tr>
  );
}

/** On a phone each value says what it is; the table's head says it to everybody else. */
function Label({ column }: { column: "week" | "sessions" | "pain" | "checkUp" }) {
  const t = useTranslations("caseload.columns");
  return (
    <span aria-hidden="true" className={styles.label}>
      {t(column)}
    </span>
  );
}

function Days({ days, today }: Pick<CaseloadRowData, "days"> & { today: Day }) {
  const t = useTranslations("caseload");
  return (
    <ul className={styles.days}>
      {days.map(({ day, mark }) => {
        const state: MarkState = mark === "paused" ? "rest" : mark;
        const label = t("day", { day: formatDay(day, LOCALE, "short"), mark: t(`mark.${mark}`) });
        return (
          <li key={day} title={label} className={classNames(styles.day, day === today && styles.today)}>
            <Mark state={state} label={label} />
          </li>
        );
      })}
    </ul>
  );
}

function Sessions({ sessions }: Pick<CaseloadRowData, "sessions">) {
  const t = useTranslations("caseload");
  const format = useFormatter();
  if (!sessions) return <span className={styles.none}>{t("nothingDue")}</span>;
  const { performed, due, exact } = sessions;
  const number = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  const title = t("sessionsExact", {
    performed: number(exact.performed),
    due: number(exact.due),
    share: format.number(exact.performed / exact.due, { style: "percent" }),
  });
  return (
    <span title={title}>
      <span className="num">
        {t.rich("sessions", { performed, due, b: (text) => <b className={styles.count}>{text}</b> })}
      </span>
      <span className="visually-hidden">{title}</span>
      <ShareBar share={exact.performed / exact.due} />
    </span>
  );
}

function Pain({ pain }: Pick<CaseloadRowData, "pain">) {
  const t = useTranslations("caseload");
  const reported = pain.filter((value) => value !== null);
  const [first, last] = [reported[0], reported.at(-1)];
  if (first === undefined || last === undefined) return <span className={styles.none}>{t("painNone")}</span>;
  return (
    <span className={styles.painLine}>
      <Sparkline values={pain} label={t("painLabel", { first, last, count: reported.length })} />
      <b className={styles.lastPain}>{last}</b>
    </span>
  );
}

function CheckUp({ at, today }: { at: CaseloadRowData["nextCheckUp"]; today: Day }) {
  const t = useTranslations("caseload");
  // One whose day is over stands among the reasons: it was not held, and none is agreed.
  if (!at || at.day < today) return <span className={styles.none}>{t("noCheckUp")}</span>;
  if (at.day === today) return <b className={styles.when}>{t("today", { time: at.time })}</b>;
  return (
    <>
      <b className={styles.when}>{formatDay(at.day, LOCALE, "short")}</b>
      <span className={styles.about}>{at.time}</span>
    </>
  );
}
