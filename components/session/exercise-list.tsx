import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Mark, type MarkState } from "@/components/adherence/mark";
import { FigurePlace } from "@/components/figure/figure-place";
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
  const t = useTranslations("today.list");
  const dose = useDoseWords();
  const { exercise, prescription, slots } = item;
  const { name } = exercise.text;
  const href = earlier ? `/today/${item.lineage}?day=${earlier}` : `/today/${item.lineage}`;
  return (
    <li className={classNames(styles.row, item.settled && styles.settled)}>
      <Link href={href} className={styles.link}>
        <FigurePlace slug={exercise.slug} category={exercise.category} size="thumb" />
        <span className={styles.words}>
          <b className={classNames("voice", styles.name)}>{name}</b>
          <span className={styles.dose}>{dose.words(prescription.dose)}</span>
          <Meta item={item} earlier={earlier} />
        </span>
      </Link>
      {item.settled ? (
        <Settled item={item} href={href} onRecord={onRecord} />
      ) : (
        <button
          type="button"
          aria-label={t("recordName", { name })}
          className={classNames(styles.record, isNext && styles.next)}
          onClick={() => onRecord(item, slots.find((slot) => slot.state === "open") ?? (slots[0] as SlotView))}
        >
          {t("record")}
        </button>
      )}
    </li>
  );
}

/** Until when, how often this week, how many times today. */
function Meta({ item, earlier }: { item: ItemView; earlier: Day | null }) {
  const t = useTranslations("today.list");
  const days = useTranslations("dose.schedule");
  const recorded = item.slots.filter((slot) => slot.state !== "open").length;
  const parts = [
    item.by && t("by", { day: days(weekdayOf(item.by)) }),
    item.week && t("week", item.week),
    item.slots.length > 1 &&
      item.prescription.schedule.kind !== "asNeeded" &&
      t(earlier ? "slotsOn" : "slots", { recorded, count: item.slots.length }),
  ].filter((part) => typeof part === "string");
  return parts.length > 0 ? <span className={styles.meta}>{parts.join(", ")}</span> : null;
}

function Settled({ item, href, onRecord }: { item: ItemView; href: string; onRecord: RowProps["onRecord"] }) {
  const t = useTranslations("today.list");
  const marks = useTranslations("marks");
  const state = settledMark(item.slots);
  const name = t("change", { name: item.exercise.text.name, mark: marks(state) });
  const inside = (
    <>
      <Mark state={state} size="patient" decorative />
      <span aria-hidden="true">{marks(state)}</span>
    </>
  );
  const only = item.slots.length === 1 ? item.slots[0] : undefined;
  // Several times a day: the exercise's page shows each of them.
  return only ? (
    <button type="button" aria-label={name} className={styles.mark} onClick={() => onRecord(item, only)}>
      {inside}
    </button>
  ) : (
    <Link href={href} aria-label={name} className={styles.mark}>
      {inside}
      <ChevronRight aria-hidden="true" className={styles.chevron} />
    </Link>
  );
}

/** One mark for all slots of a day. */
export function settledMark(slots: readonly SlotView[]): MarkState {
  if (slots.every((slot) => slot.state === "done")) return "done";
  return slots.every((slot) => slot.state === "notDone") ? "skipped" : "partly";
}
