"use client";

import { BedDouble, CalendarClock, ClipboardList, Flag, Pause } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { addDays, type Day, formatDay, mondayOf } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { PlanDocument } from "@/lib/session/plan";
import { DAYS_BACK, isRecordable } from "@/lib/session/recordable";
import { AchingCard } from "./aching-card";
import type { Care } from "./care";
import { type DayView, dayView, occurrencesAround, type ProgramState, programState } from "./day-view";
import { ExerciseList } from "./exercise-list";
import { Hero } from "./hero";
import { newDayReport, newEntry } from "./new-records";
import { useOpenDay } from "./open-day";
import { RecordSheet } from "./record-sheet";
import { telHref } from "./tel";
import styles from "./today.module.css";
import { WeekStrip } from "./week-strip";
import { weekView } from "./week-view";
import { WorstPain } from "./worst-pain";

/** The patient's day, computed from the plan by the same rules on the server and on the phone. */
export function Today() {
  const t = useTranslations("today");
  const { plan, now, today, care, outbox } = useOpenDay();
  const [chosen, setChosen] = useState<Day | null>(null);
  const [weeksAgo, setWeeksAgo] = useState(0);
  const [target, setTarget] = useState<{ lineage: string; slot: number } | null>(null);

  const day = chosen ?? today;
  const isToday = day === today;
  const occurrences = occurrencesAround(plan, today, now);
  const view = dayView(plan, occurrences, day);
  const state = programState(plan, day);
  const dayWords = isToday ? null : formatDay(day, LOCALE, "long");
  const report = plan.dayReports.find((each) => each.date === day);
  const item = view.items.find((each) => each.lineage === target?.lineage);
  const slot = item?.slots.find((each) => each.slot === target?.slot);
  const finished = isToday && view.sessions.count > 0 && view.sessions.recorded === view.sessions.count;
  const started = plan.revisions[0] !== undefined && plan.revisions[0].effective <= today;
  const name = plan.calledBy;

  const list = (timing: "day" | "flexible" | "anytime", title: string) => (
    <ExerciseList
      title={title}
      items={view.items.filter((each) => each.timing === timing)}
      earlier={isToday ? null : day}
      next={view.next}
      onRecord={(each, at) => setTarget({ lineage: each.lineage, slot: at.slot })}
    />
  );

  return (
    <>
      <header className={styles.head}>
        <p className={styles.date}>{formatDay(today, LOCALE, "long")}</p>
        <h1 className={classNames("voice", styles.title)}>
          {finished ? t("doneTitle", { name }) : t("greeting", { part: partOfDay(now, plan.timeZone), name })}
        </h1>
      </header>
      {isToday && <Top state={state} view={view} tomorrow={sessionsTomorrow(plan, occurrences, today)} care={care} />}
      {started && (
        <WeekStrip
          days={weekView(occurrences, addDays(mondayOf(today), -7 * weeksAgo))}
          weeksAgo={weeksAgo}
          mostWeeksAgo={DAYS_BACK / 7}
          today={today}
          selected={day}
          isRecordable={(each) => isRecordable(plan, each, today)}
          onSelect={(each) => setChosen(each === today ? null : each)}
          onWeek={setWeeksAgo}
        />
      )}
      {!isToday && (
        <section className={styles.earlier}>
          <h2 className={classNames("voice", styles.earlierTitle)}>{t("earlier.title", { day: dayWords ?? "" })}</h2>
          <p>{t(view.items.length > 0 ? "earlier.text" : "list.empty")}</p>
          <button
            type="button"
            className={styles.back}
            onClick={() => {
              setChosen(null);
              setWeeksAgo(0);
            }}
          >
            {t("earlier.back")}
          </button>
        </section>
      )}
      {list("day", dayWords ? t("list.day", { day: dayWords }) : t("list.today"))}
      {list("flexible", t("list.flexible"))}
      {list("anytime", t("list.anytime"))}
      {started && (
        <WorstPain
          key={day}
          value={report?.worstPain ?? null}
          dayWords={dayWords}
          care={care}
          onChange={(value) => outbox.add({ kind: "dayReport", item: newDayReport(day, value, report) })}
        />
      )}
      <AchingCard />
      <RecordSheet
        target={item && slot ? { item, slot } : null}
        day={day}
        isToday={isToday}
        care={care}
        onSave={(of, at, said) => outbox.add({ kind: "entry", item: newEntry(of, at, day, said) })}
        onClose={() => setTarget(null)}
      />
    </>
  );
}

/** The deep card, or why there is nothing to do. */
function Top({ state, view, tomorrow, care }: { state: ProgramState; view: DayView; tomorrow: number; care: Care }) {
  const t = useTranslations("today");
  const { clinician, phone } = care;
  const long = (day: Day) => formatDay(day, LOCALE, "long");
  const call = (
    <a className="link" href={telHref(phone)}>
      {t("none.call", { phone })}
    </a>
  );
  const notice = (icon: ReactNode, title: string, text: string, action?: ReactNode) => (
    <div className={styles.notice}>
      <EmptyState size="patient" icon={icon} title={title} action={action}>
        <p>{text}</p>
      </EmptyState>
    </div>
  );
  switch (state.kind) {
    case "none":
      return notice(<ClipboardList />, t("none.title"), t("none.text", { clinician }), call);
    case "soon":
      return notice(<CalendarClock />, t("soon.title", { day: long(state.from) }), t("soon.text"));
    case "ended":
      return notice(<Flag />, t("ended.title"), t("ended.text", { day: long(state.on) }), call);
    case "paused": {
      const until = state.to ? t("paused.until", { day: long(state.to) }) : t("paused.open", { clinician });
      return notice(<Pause />, t("paused.title"), until);
    }
    case "running":
      return view.sessions.count > 0 || view.next ? (
        <Hero view={view} tomorrow={tomorrow} />
      ) : (
        notice(<BedDouble />, t("rest.title"), `${t("rest.text")} ${t("hero.tomorrow", { count: tomorrow })}`)
      );
  }
}

function sessionsTomorrow(plan: PlanDocument, occurrences: Parameters<typeof dayView>[1], today: Day): number {
  const tomorrow = dayView(plan, occurrences, addDays(today, 1));
  return tomorrow.items.filter((item) => item.timing === "day").length;
}

function partOfDay(now: Date, timeZone: string): "morning" | "afternoon" | "evening" {
  const hour = Number(new Intl.DateTimeFormat(LOCALE, { timeZone, hour: "numeric", hourCycle: "h23" }).format(now));
  if (hour >= 4 && hour < 12) return "morning";
  return hour >= 12 && hour < 18 ? "afternoon" : "evening";
}
