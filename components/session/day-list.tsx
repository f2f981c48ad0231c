"use client";

import { CheckCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Day } from "@/lib/day/day";
import type { Moment } from "@/lib/session/plan";
import styles from "./day-list.module.css";
import { partsOf, wholeRow } from "./day-rows";
import type { DayView, ItemView, SlotView } from "./day-view";
import { ExerciseList } from "./exercise-list";

type DayListProps = {
  view: DayView;
  /** The day, when it is not today, and in words. */
  earlier: Day | null;
  dayWords: string | null;
  /** The part of the day that it is. */
  at: Moment;
  onRecord: (item: ItemView, slot: SlotView) => void;
  onAllDone: () => void;
};

/** What belongs to the day by its parts, then what can wait and what may always be done. */
export function DayList({ view, earlier, dayWords, at, onRecord, onAllDone }: DayListProps) {
  const t = useTranslations("today");
  const of = (timing: ItemView["timing"]) => view.items.filter((item) => item.timing === timing);
  const list = { earlier, next: view.nextSlot, onRecord };
  const open = view.sessions.count - view.sessions.recorded;
  const whole = dayWords ? t("list.day", { day: dayWords }) : t("list.today");
  return (
    <>
      {partsOf(of("day"), earlier ? null : at).map(({ name, rows }) => {
        const first = name === "all" || name === "now";
        return (
          <ExerciseList
            // The first one stays the same list, whatever the hour makes of the others.
            key={first ? "first" : name}
            {...list}
            title={first ? (name === "now" && open > 0 ? t("list.now") : whole) : t(`list.${name}`)}
            rows={rows}
          />
        );
      })}
      {open > 1 && (
        <button type="button" className={styles.all} onClick={onAllDone}>
          <CheckCheck aria-hidden="true" />
          {t(earlier ? "allDone.openOn" : "allDone.open")}
        </button>
      )}
      <ExerciseList {...list} title={t("list.flexible")} rows={of("flexible").map(wholeRow)} />
      <ExerciseList {...list} title={t("list.anytime")} rows={of("anytime").map(wholeRow)} />
    </>
  );
}
