"use client";

import {
  ArrowDown,
  ArrowDownRight,
  ArrowUp,
  ArrowUpRight,
  BookOpen,
  ChevronUp,
  Copy,
  GripVertical,
  Trash2,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, PointerEvent } from "react";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { FigureStill } from "@/components/figure/figure-still";
import { classNames } from "@/components/ui/class-names";
import { DayLetters } from "@/components/ui/day-letters";
import { IconButton } from "@/components/ui/icon-button";
import { Tag } from "@/components/ui/tag";
import { doseLine } from "@/lib/dose/notation";
import { minutesPerWeek } from "@/lib/program/burden";
import type { DraftItem } from "@/lib/program/draft";
import type { EditorExercise } from "@/lib/program/editor";
import { scheduleLine } from "@/lib/schedule/notation";
import styles from "./exercise-row.module.css";
import { RowEditor } from "./row-editor";
import { RowMenu } from "./row-menu";
import type { ChangeTag } from "./use-change-words";
import { useDayNames } from "./use-words";

type ExerciseRowProps = {
  item: DraftItem;
  exercise: EditorExercise | undefined;
  calledBy: string;
  /** Against the revision that is replaced; absent while there is none. */
  tag: ChangeTag | null;
  open: boolean;
  lifted: boolean;
  first: boolean;
  last: boolean;
  onToggle: () => void;
  onChange: (change: Partial<Omit<DraftItem, "lineage">>) => void;
  onMove: (by: -1 | 1) => void;
  onDuplicate: () => void;
  onRemove: () => void;
  onGripKey: (event: KeyboardEvent) => void;
  onGripDown: (event: PointerEvent<HTMLButtonElement>) => void;
};

export const gripId = (lineage: string) => `grip-${lineage}`;
export const menuId = (lineage: string) => `menu-${lineage}`;
export const openerId = (lineage: string) => `open-${lineage}`;

/** One line of the program: grip, figure, dose, what changed, days, minutes, menu; opens to be changed. */
export function ExerciseRow({ item, exercise, tag, open, lifted, ...does }: ExerciseRowProps) {
  const t = useTranslations("program");
  const doses = useDoseTranslate();
  const days = useDayNames();
  const name = exercise?.name ?? "…";
  const dose = doseLine(item.dose, doses);
  const planned =
    item.schedule.kind === "weekdays"
      ? item.schedule.days
      : item.schedule.kind === "daily"
        ? days.map((d) => d.value)
        : null;
  const times = item.schedule.kind === "weekdays" || item.schedule.kind === "daily" ? item.schedule.timesPerDay : 1;
  const panelId = `panel-${item.lineage}`;
  return (
    <li data-lineage={item.lineage} className={classNames(styles.row, open && styles.open, lifted && styles.lifted)}>
      <div className={styles.line}>
        <button
          type="button"
          id={gripId(item.lineage)}
          aria-label={t("row.grip", { name })}
          aria-pressed={lifted}
          className={styles.grip}
          onKeyDown={does.onGripKey}
          onPointerDown={does.onGripDown}
        >
          <GripVertical />
        </button>
        {exercise && <FigureStill figure={exercise.figure} side={item.dose.side} />}
        <button
          type="button"
          id={openerId(item.lineage)}
          aria-expanded={open}
          aria-controls={panelId}
          className={styles.name}
          onClick={does.onToggle}
        >
          <b>{name}</b>
          <span className={styles.dose}>{dose}</span>
        </button>
        <span className={styles.tag}>
          {tag &&
            (tag.tone === "neutral" ? (
              <span className="meta">{tag.words}</span>
            ) : (
              <Tag
                tone={tag.tone === "up" ? "primary" : "warm"}
                icon={tag.tone === "up" ? <ArrowUpRight /> : <ArrowDownRight />}
              >
                {tag.words}
              </Tag>
            ))}
        </span>
        <span className={styles.days}>
          {planned ? (
            <>
              <DayLetters
                days={days}
                on={planned}
                label={t("row.days", { days: scheduleLine(item.schedule, doses) })}
              />
              {times > 1 && <span className={styles.times}>{`${times} ×`}</span>}
            </>
          ) : (
            <span className={styles.dose}>{scheduleLine(item.schedule, doses)}</span>
          )}
        </span>
        <span className={classNames(styles.minutes, "num")}>
          {t.rich("row.minutes", {
            minutes: Math.round(minutesPerWeek(item)),
            b: (words) => <b>{words}</b>,
            week: (words) => <span className="visually-hidden">{words}</span>,
          })}
        </span>
        {open ? (
          <IconButton label={t("row.close", { name })} icon={<ChevronUp />} onClick={does.onToggle} />
        ) : (
          <RowMenu
            id={menuId(item.lineage)}
            label={t("row.menu", { name })}
            entries={[
              { label: t("row.moveUp"), icon: <ArrowUp />, disabled: does.first, onSelect: () => does.onMove(-1) },
              { label: t("row.moveDown"), icon: <ArrowDown />, disabled: does.last, onSelect: () => does.onMove(1) },
              { label: t("row.duplicate"), icon: <Copy />, onSelect: does.onDuplicate },
              { label: t("row.details"), icon: <BookOpen />, href: `/catalogue/${item.exerciseId}` },
              { label: t("row.remove"), icon: <Trash2 />, onSelect: does.onRemove },
            ]}
          />
        )}
      </div>
      {exercise?.erratum && <p className={styles.erratum}>{t("row.erratum", { text: exercise.erratum })}</p>}
      <div id={panelId}>{open && <RowEditor item={item} calledBy={does.calledBy} onChange={does.onChange} />}</div>
    </li>
  );
}
