"use client";

import { ArrowDownRight, ArrowUpRight, ChevronUp, CircleAlert, GripVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
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
import { CareLine } from "./known-cautions";
import { LineMenu, type LineMenuProps } from "./line-menu";
import { RowCheck } from "./row-check";
import { RowEditor } from "./row-editor";
import { RowMarks } from "./row-marks";
import { unreadOf } from "./unread-dose";
import type { ChangeTag } from "./use-change-words";
import { useLineDrag } from "./use-line-drag";
import { useDayNames } from "./use-words";

type ExerciseRowProps = LineMenuProps & {
  exercise: EditorExercise | undefined;
  calledBy: string;
  /** Against the revision that is replaced; absent while there is none. */
  tag: ChangeTag | null;
  open: boolean;
  lifted: boolean;
  /** Being carried by a pointer, with the others that are chosen. */
  carried: boolean;
  /** Where what is carried would land. */
  dropAt: "above" | "below" | null;
  selected: boolean;
  /** Some line is: then every line shows that it can be. */
  selecting: boolean;
  /** The line below it in its section. */
  next: string | null;
  onSelect: (range: boolean) => void;
  onToggle: () => void;
  onChange: (change: Partial<Omit<DraftItem, "lineage">>) => void;
  /** The line is finished: by Enter in one of its fields, or by Escape. */
  onDone: (key: "Enter" | "Escape") => void;
  onGripKey: (event: KeyboardEvent) => void;
};

export const gripId = (lineage: string) => `grip-${lineage}`;
export const menuId = (lineage: string) => `menu-${lineage}`;
export const openerId = (lineage: string) => `open-${lineage}`;
export const panelId = (lineage: string) => `panel-${lineage}`;

/** One line of the program: grip, figure, dose, what changed, days, minutes, menu; opens to be changed. */
export function ExerciseRow({ item, exercise, tag, open, next, ...does }: ExerciseRowProps) {
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
  const drag = useLineDrag(item.lineage, item.section, next);

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, target, defaultPrevented, nativeEvent } = event;
    const isEntered = key === "Enter" && target instanceof HTMLInputElement && !nativeEvent.isComposing;
    // A field that does not understand what was typed keeps the focus.
    if (defaultPrevented || (!isEntered && key !== "Escape")) return;
    event.preventDefault();
    does.onDone(isEntered ? "Enter" : "Escape");
  };

  return (
    <li
      ref={drag.row}
      data-lineage={item.lineage}
      className={classNames(
        styles.row,
        open && styles.open,
        does.lifted && styles.lifted,
        does.selected && styles.selected,
        does.carried && styles.carried,
        does.dropAt && styles[does.dropAt],
      )}
    >
      <div ref={drag.line} className={styles.line}>
        <button
          ref={drag.grip}
          type="button"
          id={gripId(item.lineage)}
          aria-label={t("row.grip", { name })}
          aria-pressed={does.lifted}
          className={styles.grip}
          onKeyDown={does.onGripKey}
        >
          <GripVertical />
        </button>
        <RowCheck label={t("row.select", { name })} on={does.selected} shown={does.selecting} onToggle={does.onSelect}>
          {exercise && <FigureStill figure={exercise.figure} side={item.dose.side} />}
        </RowCheck>
        <button
          type="button"
          id={openerId(item.lineage)}
          aria-expanded={open}
          aria-controls={panelId(item.lineage)}
          className={styles.name}
          onClick={does.onToggle}
        >
          <b>{name}</b>
          <span className={styles.dose}>{dose}</span>
          <RowMarks item={item} />
        </button>
        <span className={styles.tag}>
          {!open && unreadOf(item.lineage, item) !== null && (
            <Tag tone="warm" icon={<CircleAlert />}>
              {t("row.unread")}
            </Tag>
          )}
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
          <LineMenu id={menuId(item.lineage)} label={t("row.menu", { name })} {...{ item, ...does }} />
        )}
      </div>
      {exercise && exercise.cautions.length > 0 && (
        <div className={styles.care}>
          <CareLine cautions={exercise.cautions} />
        </div>
      )}
      {exercise?.erratum && <p className={styles.erratum}>{t("row.erratum", { text: exercise.erratum })}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter and Escape in its fields end the line */}
      <div id={panelId(item.lineage)} onKeyDown={onKeyDown}>
        {open && <RowEditor item={item} exercise={exercise} calledBy={does.calledBy} onChange={does.onChange} />}
      </div>
    </li>
  );
}
