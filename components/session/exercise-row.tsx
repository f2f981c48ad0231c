import { ChevronRight, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { Mark, type MarkState } from "@/components/adherence/mark";
import { FigureStill } from "@/components/figure/figure-still";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { type Day, weekdayOf } from "@/lib/day/day";
import type { DayRow } from "./day-rows";
import type { SlotView } from "./day-view";
import type { ExerciseListProps } from "./exercise-list";
import styles from "./exercise-row.module.css";
import { playAddress } from "./play-address";
import { useCallFirstWords } from "./use-call-first-words";
import { useDoseWords } from "./use-dose-words";

type RowProps = Pick<ExerciseListProps, "earlier" | "onRecord"> & { row: DayRow; isNext: boolean };

/** One line: its words lead to the exercise; beside them it is started, recorded, or shows what was recorded. */
export function ExerciseRow({ row, earlier, isNext, onRecord }: RowProps) {
  const t = useTranslations("today.list");
  const dose = useDoseWords();
  const callFirstWords = useCallFirstWords("short");
  const { exercise, prescription, insteadOf, lineage, callFirst } = row.item;
  const { name } = exercise.text;
  const open = row.slots.find((slot) => !isRecorded(slot)) ?? null;
  const href = earlier ? `/today/${lineage}?day=${earlier}` : `/today/${lineage}`;
  return (
    <li className={classNames(styles.row, isTold(row) && styles.settled)}>
      <Link href={href} className={styles.link}>
        <FigureStill figure={exercise.figure} size="thumb" side={prescription.dose.side} />
        <span className={styles.words}>
          <b className={classNames("voice", styles.name)}>
            {name}
            <ChevronRight aria-hidden="true" />
          </b>
          <span className={styles.dose}>{dose.words(prescription.dose)}</span>
          {insteadOf && <span className={styles.when}>{t("insteadOf", { name: insteadOf.text.name })}</span>}
          {prescription.moment && <span className={styles.when}>{prescription.moment}</span>}
          <Meta row={row} earlier={earlier} />
          {callFirst && <span className={styles.meta}>{callFirstWords(callFirst)}</span>}
        </span>
      </Link>
      <div className={styles.actions}>
        {isNext && (
          <Link href={playAddress(row.item, open)} aria-label={t("start", { name })} className={styles.play}>
            <Play aria-hidden="true" />
          </Link>
        )}
        <Action row={row} href={href} onRecord={onRecord} />
      </div>
    </li>
  );
}

/** Until when, how often this week, how many times today. */
function Meta({ row: { item, slots }, earlier }: { row: DayRow; earlier: Day | null }) {
  const t = useTranslations("today.list");
  const days = useTranslations("dose.schedule");
  const recorded = slots.filter(isRecorded).length;
  const parts = [
    item.by && t("by", { day: days(weekdayOf(item.by)) }),
    item.week && t("week", item.week),
    slots.length > 1 &&
      item.prescription.schedule.kind !== "asNeeded" &&
      t(earlier ? "slotsOn" : "slots", { recorded, count: slots.length }),
  ].filter((part) => typeof part === "string");
  return parts.length > 0 ? <span className={styles.meta}>{parts.join(", ")}</span> : null;
}

/** One button that records, and afterwards shows the mark: it stays the same element, so that focus comes back to it. */
function Action({ row, href, onRecord }: { row: DayRow; href: string } & Pick<RowProps, "onRecord">) {
  const t = useTranslations("today.list");
  const marks = useTranslations("marks");
  const { item, slots } = row;
  const told = isTold(row);
  const recorded = slots.filter(isRecorded);
  const { name } = item.exercise.text;
  const state = told ? settledMark(recorded) : "planned";
  // Of several lines of one exercise each says its part of the day.
  const moment = item.slots.length > slots.length && row.moment ? t("moment", { moment: row.moment }) : null;
  const label = told
    ? moment
      ? t("changeAt", { name, moment, mark: marks(state) })
      : t("change", { name, mark: marks(state) })
    : moment
      ? t("recordAt", { name, moment })
      : t("recordName", { name });
  const inside = (
    <>
      <Mark state={state} size="patient" decorative />
      <span aria-hidden="true">{told ? marks(state) : t("record")}</span>
    </>
  );
  const slot = told ? recorded[0] : slots.find((each) => !isRecorded(each));
  if (!slot) return null;
  // Several times a day: the exercise's page shows each of them.
  if (told && recorded.length > 1) {
    return (
      <Link href={href} aria-label={label} className={styles.mark}>
        {inside}
      </Link>
    );
  }
  return (
    <button
      type="button"
      aria-label={label}
      className={classNames(styles.mark, !told && styles.open)}
      onClick={() => onRecord(item, slot)}
    >
      {inside}
    </button>
  );
}

/** Shows its mark: all is recorded, or, of what is done as needed, anything; its page then takes another time. */
function isTold({ item, slots }: DayRow): boolean {
  return slots.every(isRecorded) || (item.prescription.schedule.kind === "asNeeded" && slots.some(isRecorded));
}

function isRecorded({ state }: SlotView): boolean {
  return state !== "open";
}

/** One mark for all slots of a line. */
function settledMark(slots: readonly SlotView[]): MarkState {
  if (slots.every((slot) => slot.state === "done")) return "done";
  return slots.every((slot) => slot.state === "notDone") ? "skipped" : "partly";
}
