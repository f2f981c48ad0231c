"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { later } from "@/components/ui/later";
import { addDays, type Day, formatDay, mondayOf } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { momentAt } from "@/lib/session/moment";
import { DAYS_BACK, isRecordable } from "@/lib/session/recordable";
import { AchingCard } from "./aching-card";
import { Besides } from "./besides";
import { cautionOf } from "./caution";
import { DayList } from "./day-list";
import { dayView, programState } from "./day-view";
import { useOpenDay } from "./open-day";
import styles from "./today.module.css";
import { TodayCards } from "./today-cards";
import { type Over, TodaySheets } from "./today-sheets";
import { TodayTop } from "./today-top";
import { UndoLine } from "./undo-line";
import { useDay } from "./use-day";
import { useDayRecord } from "./use-day-record";
import { useUndo } from "./use-undo";
import { WeekStrip } from "./week-strip";
import { weekView } from "./week-view";
import { WorstPain } from "./worst-pain";

const EarlierDay = later(() => import("./earlier-day").then((file) => file.EarlierDay));

/** The patient's day, computed from the plan by the same rules on the server and on the phone. */
export function Today() {
  const t = useTranslations("today");
  const { plan, now, today, care } = useOpenDay();
  const [chosen, setChosen] = useState<Day | null>(null);
  const [weeksAgo, setWeeksAgo] = useState(0);
  const [open, setOpen] = useState<{ day: Day; over: Over } | null>(null);

  // What was begun before midnight belongs to the day that it was begun on.
  const day = open?.day ?? chosen ?? today;
  const isToday = day === today;
  const { occurrences, view } = useDay(day);
  const undo = useUndo();
  const record = useDayRecord(day, undo);
  const state = programState(plan, day);
  const dayWords = isToday ? null : formatDay(day, LOCALE, "long");
  const finished = isToday && view.sessions.count > 0 && view.sessions.recorded === view.sessions.count;
  const started = plan.revisions[0] !== undefined && plan.revisions[0].effective <= today;
  const caution = cautionOf(plan, view, today);
  const startable = caution === "stop" ? { ...view, next: null, nextSlot: null } : view;
  useReward(finished && !caution);
  const hour = hourIn(plan.timeZone, now);
  const name = plan.calledBy;
  const tomorrow = dayView(plan, occurrences, addDays(today, 1)).items.filter((item) => item.timing === "day").length;
  const setOver = (over: Over) => setOpen({ day, over });
  const turnTo = (to: Day | null) => {
    undo.forget();
    // A sheet that is still on its way would open over another day.
    setOpen(null);
    setChosen(to);
  };

  return (
    <>
      <header className={styles.head}>
        <p className={styles.date}>{formatDay(today, LOCALE, "long")}</p>
        <h1 className={classNames("voice", styles.title)}>
          {finished && !caution ? t("doneTitle", { name }) : t("greeting", { part: partOfDay(hour), name })}
        </h1>
      </header>
      {isToday && (
        <TodayCards undo={undo}>
          <TodayTop state={state} view={startable} caution={caution} tomorrow={tomorrow} care={care} />
        </TodayCards>
      )}
      {started && (
        <WeekStrip
          days={weekView(occurrences, addDays(mondayOf(today), -7 * weeksAgo))}
          weeksAgo={weeksAgo}
          mostWeeksAgo={DAYS_BACK / 7}
          today={today}
          selected={day}
          isRecordable={(each) => isRecordable(plan, each, today)}
          onSelect={(each) => turnTo(each === today ? null : each)}
          onWeek={setWeeksAgo}
        />
      )}
      {dayWords && (
        <EarlierDay
          dayWords={dayWords}
          planned={view.items.length > 0}
          onBack={() => {
            turnTo(null);
            setWeeksAgo(0);
          }}
        />
      )}
      <DayList
        view={startable}
        earlier={isToday ? null : day}
        dayWords={dayWords}
        at={momentAt(hour)}
        onRecord={({ lineage }, { slot }) => setOver({ kind: "record", lineage, slot })}
        onAllDone={() => setOver({ kind: "allDone" })}
      />
      {started && (
        <>
          <Besides
            activities={record.activities}
            onOpen={(activity) => setOver({ kind: "activity", series: activity?.series ?? null })}
          />
          <WorstPain
            key={day}
            value={record.report?.worstPain ?? null}
            dayWords={dayWords}
            care={care}
            onChange={record.worstPain}
          />
        </>
      )}
      <AchingCard />
      <UndoLine last={undo.last} undo={undo.undo} forget={undo.forget} />
      <TodaySheets
        over={open?.over ?? null}
        view={view}
        record={record}
        dayWords={dayWords}
        onClose={() => setOpen(null)}
      />
    </>
  );
}

/** Finished by what was recorded just now: up to the ring, which closes. */
function useReward(finished: boolean): void {
  const before = useRef(finished);
  useEffect(() => {
    const now = finished && !before.current;
    before.current = finished;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (now) scrollTo({ top: 0, behavior: still ? "instant" : "smooth" });
  }, [finished]);
}

function hourIn(timeZone: string, now: Date): number {
  return Number(new Intl.DateTimeFormat(LOCALE, { timeZone, hour: "numeric", hourCycle: "h23" }).format(now));
}

function partOfDay(hour: number): "morning" | "afternoon" | "evening" {
  if (hour >= 4 && hour < 12) return "morning";
  return hour >= 12 && hour < 18 ? "afternoon" : "evening";
}
