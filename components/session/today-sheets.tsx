"use client";

import { useState } from "react";
import { later } from "@/components/ui/later";
import { openSessions } from "./all-done";
import type { DayView } from "./day-view";
import { useOpenDay } from "./open-day";
import type { DayRecord } from "./use-day-record";

// None of them is needed for the first sight.
const RecordSheet = later(() => import("./record-sheet").then((file) => file.RecordSheet));
const AllDoneSheet = later(() => import("./all-done-sheet").then((file) => file.AllDoneSheet));
const ActivitySheet = later(() => import("./activity-sheet").then((file) => file.ActivitySheet));

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
