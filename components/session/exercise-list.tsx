import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Mark, type MarkState } from "@/components/adherence/mark";
import { FigureStill } from "@/components/figure/figure-still";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { type Day, weekdayOf } from "@/lib/day/day";
import type { ItemView, SlotView } from "./day-view";
import styles from "./exercise-list.module.css";
import { useDoseWords } from "./use-dose-words";

type ExerciseListProps = {
  title: string;
  items: readonly ItemView[];
  /** The day, when it is not today. */
  earlier: Day | null;
  /** The next one to do: its button is filled. */
  next: ItemView | null;
  onRecord: (item: ItemView, slot: SlotView) => void;
};

/** Exercises of a day, each with the way to record it, or with what was recorded. */
export function ExerciseList({ title, items, earlier, next, onRecord }: ExerciseListProps) {
  if (items.length === 0) return null;
  return (
    <section className={styles.list}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.card}>
        {items.map((item) => (
          <Row key={item.lineage} item={item} earlier={earlier} isNext={item === next} onRecord={onRecord} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = Pick<ExerciseListProps, "earlier" | "onRecord"> & { item: ItemView; isNext: boolean };

function Row({ item, earlier, isNext, onRecord }: RowProps) {
  const dose = useDoseWords();
  const { exercise, prescription } = item;
  const { name } = exercise.text;
  const href = earlier ? `/today/${item.lineage}?day=${earlier}` : `/today/${item.lineage}`;
  return (
    <li className={classNames(styles.row, isTold(item) && styles.settled)}>
      <Link href={href} className={styles.link}>
        <FigureStill figure={exercise.figure} size="thumb" side={prescription.dose.side} />
        <span className={styles.words}>
          <b className={classNames("voice", styles.name)}>{name}</b>
          <span className={styles.dose}>{dose.words(prescription.dose)}</span>
          <Meta item={item} earlier={earlier} />
        </span>
      </Link>
      <Action item={item} href={href} isNext={isNext} onRecord={onRecord} />
    </li>
  );
}

/** Until when, how often this week, how many times today. */
function Meta({ item, earlier }: { item: ItemView; earlier: Day | null }) {
  const t = useTranslations("today.list");
  const days = useTranslations("dose.schedule");
  const recorded = item.slots.filter(isRecorded).length;
  const parts = [
    item.by && t("by", { day: days(weekdayOf(item.by)) }),
    item.week && t("week", item.week),
    item.slots.length > 1 &&
      item.prescription.schedule.kind !== "asNeeded" &&
      t(earlier ? "slotsOn" : "slots", { recorded, count: item.slots.length }),
  ].filter((part) => typeof part === "string");
  return parts.length > 0 ? <span className={styles.meta}>{parts.join(", ")}</span> : null;
}

type ActionProps = Pick<RowProps, "item" | "isNext" | "onRecord"> & { href: string };

/** One button that records, and afterwards shows the mark: it stays the same element, so that focus comes back to it. */
function Action({ item, href, isNext, onRecord }: ActionProps) {
  const t = useTranslations("today.list");
  const marks = useTranslations("marks");
  const told = isTold(item);
  const recorded = item.slots.filter(isRecorded);
  const { name } = item.exercise.text;
  const state = settledMark(recorded);
  const label = told ? t("change", { name, mark: marks(state) }) : t("recordName", { name });
  const mark = (
    <>
      <Mark state={state} size="patient" decorative />
      <span aria-hidden="true">{marks(state)}</span>
    </>
  );
  const slot = told ? recorded[0] : item.slots.find((each) => !isRecorded(each));
  if (!slot) return null;
  // Several times a day: the exercise's page shows each of them.
  if (told && recorded.length > 1) {
    return (
      <Link href={href} aria-label={label} className={styles.mark}>
        {mark}
        <ChevronRight aria-hidden="true" className={styles.chevron} />
      </Link>
    );
  }
  const look = told ? styles.mark : classNames(styles.record, isNext && styles.next);
  return (
    <button type="button" aria-label={label} className={look} onClick={() => onRecord(item, slot)}>
      {told ? mark : t("record")}
    </button>
  );
}

/** Shows its mark: all is recorded, or, of what is done as needed, anything; its page then takes another time. */
function isTold({ settled, slots, prescription }: ItemView): boolean {
  return settled || (prescription.schedule.kind === "asNeeded" && slots.some(isRecorded));
}

function isRecorded({ state }: SlotView): boolean {
  return state !== "open";
}

/** One mark for all slots of a day. */
function settledMark(slots: readonly SlotView[]): MarkState {
  if (slots.every((slot) => slot.state === "done")) return "done";
  return slots.every((slot) => slot.state === "notDone") ? "skipped" : "partly";
}
