import { useTranslations } from "next-intl";
import { Brand } from "@/components/layout/brand";
import { classNames } from "@/components/ui/class-names";
import { addDays, type Day, dayIn, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { type Handout, handoutReplaced, handoutRows, SHEET_DAYS } from "@/lib/record/handout";
import type { PlanRevision } from "@/lib/session/plan";
import { HandoutFoot } from "./handout-foot";
import { HandoutList } from "./handout-list";
import { HandoutSafety } from "./handout-safety";
import styles from "./handout-sheet.module.css";
import { HandoutTable } from "./handout-table";
import { unbroken, useWeekWords } from "./handout-words";

type HandoutSheetProps = {
  handout: Handout;
  revision: PlanRevision;
  monday: Day;
  large: boolean;
  /** The public address of this server. */
  baseUrl: string;
  now: Date;
};

const whole = (day: Day) => formatDay(day, LOCALE, "short", { year: true });

/** The program on paper: what she does, two weeks to tick, when to call. The page's `<h1>` is its title. */
export function HandoutSheet({ handout, revision, monday, large, baseUrl, now }: HandoutSheetProps) {
  const t = useTranslations("handout");
  const { name, address } = handout;
  const plan = { ...handout.plan, clinic: { ...handout.plan.clinic, phone: unbroken(handout.plan.clinic.phone) } };
  const rows = handoutRows(plan, revision, monday, now);
  const week = useWeekWords(rows);
  const Rows = large ? HandoutList : HandoutTable;
  const clinic = [plan.clinic.name, address].filter(Boolean).join(", ");
  return (
    <article className={classNames(styles.sheet, large && styles.large)}>
      <header className={styles.head}>
        <div className={styles.sender}>
          <Brand />
          <p className={styles.clinic}>{t("head.clinic", { clinic, phone: plan.clinic.phone })}</p>
        </div>
        <dl className={styles.facts}>
          <dt>{t("head.revision")}</dt>
          <dd>{t("head.since", { number: revision.number, day: whole(revision.effective) })}</dd>
          <dt>{t("head.printed")}</dt>
          <dd>{whole(dayIn(plan.timeZone, now))}</dd>
        </dl>
      </header>
      <h1 className={classNames("voice", styles.title)}>{t("title", { name })}</h1>
      <p className={styles.week}>{week}</p>
      <Notes plan={plan} revision={revision} monday={monday} />
      <div className={styles.rows}>
        <Rows rows={rows} monday={monday} />
      </div>
      <div className={styles.bottom}>
        <HandoutSafety clinic={plan.clinic} painLimit={plan.painLimit} large={large} />
        <HandoutFoot plan={plan} joined={handout.joined} now={now} baseUrl={baseUrl} large={large} />
      </div>
    </article>
  );
}

/** What of the two weeks is not as usual: a break of the whole program, another revision. */
function Notes({ plan, revision, monday }: Pick<Handout, "plan"> & Pick<HandoutSheetProps, "revision" | "monday">) {
  const t = useTranslations("handout.note");
  const day = (of: Day) => formatDay(of, LOCALE, "long");
  const sunday = addDays(monday, SHEET_DAYS - 1);
  const breaks = plan.pauses.filter(
    ({ from, to, lineage }) => lineage === null && from <= sunday && (to === null || to >= monday),
  );
  const replaced = handoutReplaced(plan, revision, monday);
  const notes = breaks.map(({ from, to }) => {
    if (to !== null) return t("break", { from: day(from), to: day(to) });
    return t(from <= monday ? "breakOpen" : "breakFrom", { from: day(from) });
  });
  if (replaced !== null && replaced <= monday) notes.push(t("over", { day: day(replaced) }));
  else if (replaced !== null) notes.push(t("replaced", { last: day(addDays(replaced, -1)), day: day(replaced) }));
  return notes.map((note) => (
    <p key={note} className={styles.note}>
      {note}
    </p>
  ));
}
