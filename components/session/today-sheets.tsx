"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { nothing } from "@/components/ui/nothing";
import { whenIdle } from "@/components/ui/when-idle";
import { openSessions } from "./all-done";
import type { DayView } from "./day-view";
import { useOpenDay } from "./open-day";
import type { DayRecord } from "./use-day-record";

// None of them is needed for most first sights. Loaded before they are wanted: a page that stays open outlives its build.
const SELDOM = [
  () => import("./change-card"),
  () => import("./earlier-day"),
  () => import("./last-step"),
  () => import("./morning-card"),
  () => import("./today-notice"),
  () => import("./warning-card"),
];
const parts = {
  record: () => import("./record-sheet"),
  allDone: () => import("./all-done-sheet"),
  activity: () => import("./activity-sheet"),
};
const RecordSheet = dynamic(() => parts.record().then((file) => file.RecordSheet), { loading: nothing });
const AllDoneSheet = dynamic(() => parts.allDone().then((file) => file.AllDoneSheet), { loading: nothing });
const ActivitySheet = dynamic(() => parts.activity().then((file) => file.ActivitySheet), { loading: nothing });

/** What lies over the day. */
export type Over =
  | { kind: "record"; lineage: string; slot: number }
  | { kind: "allDone" }
  | { kind: "activity"; series: string | null };

type TodaySheetsProps = {
  over: Over | null;
  view: DayView;
  record: DayRecord;
  /** The day, when it is not today. */
  dayWords: string | null;
  onClose: () => void;
};

/** The sheets of a day, at most one of them open. Once opened it stays, so that focus finds its way back. */
export function TodaySheets({ over, view, record, dayWords, onClose }: TodaySheetsProps) {
  const { care } = useOpenDay();
  const [met, setMet] = useState<ReadonlySet<Over["kind"]>>(new Set());
  if (over && !met.has(over.kind)) setMet(new Set([...met, over.kind]));
  useEffect(
    () => whenIdle(() => void Promise.allSettled([...Object.values(parts), ...SELDOM].map((load) => load()))),
    [],
  );

  const asked = over?.kind === "record" ? over : null;
  const item = view.items.find((each) => each.lineage === asked?.lineage);
  const slot = item?.slots.find((each) => each.slot === asked?.slot);
  const series = over?.kind === "activity" ? over.series : undefined;
  const activity =
    series === undefined ? undefined : (record.activities.find((each) => each.series === series) ?? null);
  return (
    <>
      {met.has("record") && (
        <RecordSheet
          target={item && slot ? { item, slot } : null}
          day={view.day}
          isToday={dayWords === null}
          care={care}
          onSave={record.entry}
          onClose={onClose}
        />
      )}
      {met.has("allDone") && (
        <AllDoneSheet
          open={over?.kind === "allDone"}
          sessions={openSessions(view)}
          dayWords={dayWords}
          onRecord={record.allDone}
          onClose={onClose}
        />
      )}
      {met.has("activity") && (
        <ActivitySheet
          activity={activity}
          dayWords={dayWords}
          clinician={care.clinician}
          onSave={(did) => record.activity(activity ?? null, did)}
          onClose={onClose}
        />
      )}
    </>
  );
}
